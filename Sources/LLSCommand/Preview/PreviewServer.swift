import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix

/// A preview's server: this computer only, one thread, one request for each connection.
struct PreviewServer {
  /// The only address it listens at.
  static let address = "127.0.0.1"

  /// The port it listens at. Range: 1 to 65535.
  let port: Int

  /// Begins to serve, and goes on until the program ends.
  ///
  /// - Parameters:
  ///   - board: where the page hangs.
  ///   - port: 0 lets the system choose.
  ///   - token: what only the author's terminal shows.
  /// - Throws: ``Failure`` with 75 when somebody else has the port, 73 when it cannot be had for another reason.
  init(showing board: PreviewBoard, port: Int, token: String) throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(ChannelOptions.backlog, value: Int32(PreviewBoard.mostConnections))
      .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(PreviewByteLimit())
          try pipeline.configureHTTPServerPipeline(withPipeliningAssistance: false)
          let bound = channel.localAddress?.port ?? 0
          try pipeline.addHandler(PreviewConnection(board, gate: PreviewGate(port: bound, token: token)))
        }
      }
    do {
      let channel = try bootstrap.bind(host: Self.address, port: port).wait()
      self.port = channel.localAddress?.port ?? port
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw Failure(
        .busy, "another program listens at port \(port)",
        remedy: "name another one, or leave --port out and let the system choose")
    } catch let error as IOError where error.errnoCode == EACCES {
      throw Failure(
        .cannotCreate, "port \(port) is kept for the system",
        remedy: "name one above 1023, or leave --port out")
    } catch {
      throw Failure(.cannotCreate, "no preview can be served at \(Self.address): \(error)")
    }
  }
}

/// Ends a connection that sends more than any browser would: line, headers and all.
final class PreviewByteLimit: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  /// The most that a request may be. Unit: bytes.
  static let most = 8 << 10

  private var seen = 0

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    seen += unwrapInboundIn(data).readableBytes
    guard seen <= Self.most else {
      context.fireUserInboundEventTriggered(PreviewGate.Refusal.long)
      return
    }
    context.fireChannelRead(data)
  }
}
