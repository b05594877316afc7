import LLSExport
import NIOCore
import NIOHTTP1

/// One connection: a request, its answer, the end. Whoever waits for changes stays.
final class PreviewConnection: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// How long a request and an answer may take, and how often a waiting browser is told that all is well.
  private static let pauses = (
    request: TimeAmount.seconds(10), answer: TimeAmount.seconds(30), pulse: TimeAmount.seconds(15)
  )

  private let board: PreviewBoard
  private let gate: PreviewGate
  private var isAnswered = false
  private var isWaiting = false
  private var deadline: Scheduled<Void>?
  private var pulse: RepeatedTask?

  /// Serves what hangs on a board to whom the gate lets in.
  init(_ board: PreviewBoard, gate: PreviewGate) {
    self.board = board
    self.gate = gate
  }

  func channelActive(context: ChannelHandlerContext) {
    if board.enter() { end(context, after: Self.pauses.request) } else { refuse(.crowded, context) }
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    pulse?.cancel()
    board.leave(context.channel)
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(let head) = unwrapInboundIn(data), !isAnswered else { return }
    let request = PreviewRequest(
      method: head.method.rawValue, target: head.uri, hosts: head.headers["host"],
      origins: head.headers["origin"], sites: head.headers["sec-fetch-site"])
    let isHead = head.method == .HEAD
    switch gate.verdict(on: request) {
    case .refused(let refusal): refuse(refusal, withWords: !isHead, context)
    case .page:
      let bytes = board.page.bytes
      answer(.ok, type: "text/html; charset=utf-8", length: bytes.count, context)
      finish(isHead ? [] : bytes, context)
    case .changes:
      answer(.ok, type: "text/event-stream", length: nil, context)
      if isHead { finish([], context) } else { wait(context) }
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case let change as PreviewBoard.Change: send("data: \(change.revision)\n\n", context)
    case is PreviewBoard.Pulse: send(": here\n\n", context)
    case let refusal as PreviewGate.Refusal: refuse(refusal, context)
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  // MARK: Answers

  private func refuse(
    _ refusal: PreviewGate.Refusal, withWords: Bool = true, _ context: ChannelHandlerContext
  ) {
    guard !isAnswered else { return context.close(promise: nil) }
    let status = HTTPResponseStatus(statusCode: refusal.rawValue)
    let words = Array("\(refusal.rawValue) \(status.reasonPhrase)\n".utf8)
    answer(
      status, type: "text/plain; charset=utf-8", length: words.count,
      more: refusal == .method ? [("Allow", "GET, HEAD")] : [], context)
    finish(withWords ? words : [], context)
  }

  /// Sends the head of an answer. Without a length it goes on until the connection ends.
  private func answer(
    _ status: HTTPResponseStatus, type: String, length: Int?, more: [(String, String)] = [],
    _ context: ChannelHandlerContext
  ) {
    isAnswered = true
    var headers: HTTPHeaders = [
      "Content-Type": type, "Content-Security-Policy": LivePage.policy + "; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store",
      "Cross-Origin-Resource-Policy": "same-origin", "Connection": "close",
    ]
    if let length { headers.add(name: "Content-Length", value: String(length)) }
    headers.add(contentsOf: HTTPHeaders(more))
    let head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
  }

  /// Sends the rest of an answer and ends the connection once it is taken, or when that takes too long.
  private func finish(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
    end(context, after: Self.pauses.answer)
    if !bytes.isEmpty {
      context.write(
        wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(bytes: bytes)))), promise: nil)
    }
    context.writeAndFlush(wrapOutboundOut(.end(nil))).assumeIsolated().whenComplete { _ in
      context.close(promise: nil)
    }
  }

  // MARK: Waiting

  private func wait(_ context: ChannelHandlerContext) {
    deadline?.cancel()
    isWaiting = true
    send("retry: 1000\ndata: \(board.wait(context.channel))\n\n", context)
    let channel = context.channel
    pulse = context.eventLoop.scheduleRepeatedTask(initialDelay: Self.pauses.pulse, delay: Self.pauses.pulse)
    {
      _ in channel.pipeline.fireUserInboundEventTriggered(PreviewBoard.Pulse())
    }
  }

  /// Sends a piece to a browser that waits; one that no longer takes any is let go.
  private func send(_ words: String, _ context: ChannelHandlerContext) {
    guard isWaiting else { return }
    guard context.channel.isWritable else { return context.close(promise: nil) }
    context.writeAndFlush(
      wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(string: words)))), promise: nil)
  }

  private func end(_ context: ChannelHandlerContext, after time: TimeAmount) {
    deadline?.cancel()
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }
}
