import Foundation
import Testing

@testable import LLSCommand

@Suite("A preview")
struct PreviewTests {
  /// A running `lls preview`.
  private final class Preview {
    private let process = Process()
    let port: Int
    let token: String

    init(_ words: [String], in folder: URL) throws {
      process.executableURL = BuiltBinary.url
      process.arguments = ["preview"] + words
      process.currentDirectoryURL = folder
      process.environment = BuiltBinary.environment(in: folder)
      process.standardInput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let line = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
      let match = try #require(line.wholeMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\/([0-9a-f]{32})\/\n/))
      port = try #require(Int(match.1))
      token = String(match.2)
    }

    deinit { if process.isRunning { process.terminate() } }

    /// Sends a request as it stands; the whole answer, up to the end of the connection.
    func answer(to request: String) throws -> String { try Talk(port, saying: request).whole() }

    /// Asks for a path with headers; the whole answer.
    func answer(
      _ method: String = "GET", _ path: String? = nil, host: String? = nil, _ headers: [String] = []
    ) throws -> String {
      let host = host ?? "127.0.0.1:\(port)"
      let lines = ["\(method) \(path ?? "/\(token)/") HTTP/1.1", "Host: \(host)"] + headers + ["", ""]
      return try answer(to: lines.joined(separator: "\r\n"))
    }

    /// Ctrl-C; the exit status.
    func interrupt() -> Int32 {
      kill(process.processIdentifier, SIGINT)
      process.waitUntilExit()
      return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }
  }

  /// One connection to this computer.
  private final class Talk {
    private let socket: Int32
    private(set) var heard: [UInt8] = []

    init(_ port: Int, saying words: String) throws {
      socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = in_port_t(port).bigEndian
      address.sin_addr.s_addr = inet_addr("127.0.0.1")
      let connected = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      try #require(connected == 0)
      var most = timeval(tv_sec: 20, tv_usec: 0)
      setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &most, socklen_t(MemoryLayout<timeval>.size))
      _ = Array(words.utf8).withUnsafeBytes {
        send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
    }

    deinit { close(socket) }

    private func hear() -> Bool {
      var part = [UInt8](repeating: 0, count: 1 << 16)
      let got = recv(socket, &part, part.count, 0)
      if got > 0 { heard += part[..<got] }
      return got > 0
    }

    /// Everything up to the end of the connection.
    func whole() -> String {
      while hear() {}
      return String(decoding: heard, as: UTF8.self)
    }

    /// Whether some words come.
    func says(_ words: String) -> Bool {
      while !String(decoding: heard, as: UTF8.self).contains(words) { guard hear() else { return false } }
      return true
    }
  }

  private static func status(_ answer: String) -> Int {
    Int(answer.split(separator: " ", maxSplits: 2).dropFirst().first ?? "") ?? 0
  }

  @Test("is for the author's browser alone")
  func isPrivate() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let preview = try Preview(["tea-round", "--toolkit", "samples/small"], in: folder)
    let page = try preview.answer()
    #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n") && page.contains("<h1>Tea Round</h1>"))
    let wanted = [
      "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer", "Cache-Control: no-store",
      "Cross-Origin-Resource-Policy: same-origin", "script-src 'sha256-", "frame-ancestors 'none'",
    ]
    for header in wanted { #expect(page.contains(header)) }
    #expect(!page.lowercased().contains("set-cookie"))
    let head = try preview.answer("HEAD")
    #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n") && head.hasSuffix("\r\n\r\n"))
    #expect(Self.status(try preview.answer("GET", "/")) == 404)
    #expect(Self.status(try preview.answer("GET", "/\(preview.token)/toolkit.xml")) == 404)
    #expect(Self.status(try preview.answer("GET", "/\(preview.token)/../../toolkit.xml")) == 404)
    #expect(Self.status(try preview.answer("POST")) == 405)
    #expect(Self.status(try preview.answer(host: "evil.example:\(preview.port)")) == 421)
    #expect(Self.status(try preview.answer("GET", nil, ["Origin: https://evil.example"])) == 403)
    #expect(Self.status(try preview.answer("GET", nil, ["Sec-Fetch-Site: cross-site"])) == 403)
    #expect(Self.status(try preview.answer("GET", nil, ["X: " + String(repeating: "x", count: 9000)])) == 431)
    #expect(Self.status(try preview.answer(to: "nonsense\r\n\r\n")) == 400)
    for path in ["/proc/net/tcp", "/proc/net/tcp6"] {
      // Local address and state; 0A is listening.
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
      let port = String(format: ":%04X", preview.port)
      let listening = lines.map { $0.split(separator: " ") }.filter { $0[1].hasSuffix(port) && $0[3] == "0A" }
      #expect(listening.map { String($0[1]) } == (path.hasSuffix("6") ? [] : ["0100007F" + port]))
    }
    #expect(preview.interrupt() == 130)
  }

  @Test("follows every save, and shows findings above the page")
  func follows() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let module = folder.appending(path: "samples/small/tea-round/module.xml")
    let good = try String(contentsOf: module, encoding: .utf8)
    let preview = try Preview(["samples/small/tea-round/"], in: folder)
    #expect(try !preview.answer().contains("lls check:"))
    let changes = try Talk(
      preview.port,
      saying: "GET /\(preview.token)/changes HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
    #expect(changes.says("data: 1\n\n"))
    try good.replacing("<title>Tea Round</title>", with: "<title>Toast Round</title>").write(
      to: module, atomically: true, encoding: .utf8)
    #expect(changes.says("data: 2\n\n"))
    let renamed = try preview.answer()
    #expect(renamed.contains("<h1>Toast Round</h1>") && renamed.contains("name=\"revision\" content=\"2\""))
    // A mistake that leaves something to show, and one that does not.
    try good.replacing("<opt-out>Rest.</opt-out>", with: "").write(
      to: module, atomically: false, encoding: .utf8)
    #expect(changes.says("data: 3\n\n"))
    let mistaken = try preview.answer()
    #expect(
      mistaken.contains("LLS0403") && mistaken.contains("line ") && mistaken.contains("<h1>Tea Round</h1>"))
    try "<oops".write(to: module, atomically: true, encoding: .utf8)
    #expect(changes.says("data: 4\n\n"))
    let refused = try preview.answer()
    #expect(refused.hasPrefix("HTTP/1.1 200") && refused.contains("There is no preview of this yet"))
    #expect(refused.contains("lls check: 1 finding"))
    try good.write(to: module, atomically: true, encoding: .utf8)
    #expect(changes.says("data: 5\n\n"))
    #expect(try preview.answer().contains("<h1>Tea Round</h1>"))
    let left = try BuiltBinary.shell("find . -newer samples/small/toolkit.xml -name '*.html'", in: folder)
    #expect(left.output.isEmpty)
  }

  @Test("has room for sixteen connections, and for another preview beside it")
  func limits() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let preview = try Preview(["--toolkit", "samples/small"], in: folder)
    let words = "GET /\(preview.token)/changes HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n"
    var open = try (0..<16).map { _ in try Talk(preview.port, saying: words) }
    #expect(open.allSatisfy { $0.says("data: 1\n\n") })
    #expect(Self.status(try preview.answer(to: "")) == 503)
    open.removeAll()
    var status = 0
    for _ in 0..<100 where status != 200 {
      usleep(20_000)
      status = Self.status(try preview.answer())
    }
    #expect(status == 200, "whoever goes makes room")
    let other = try Preview(["--toolkit", "samples/small"], in: folder)
    #expect(other.token != preview.token && other.port != preview.port)
    #expect(Self.status(try other.answer("GET", "/\(preview.token)/")) == 404)
    let taken = try BuiltBinary.shell(
      "timeout 20 lls preview --toolkit samples/small --port \(preview.port)", in: folder)
    #expect(
      taken.status == 75 && taken.complaints.contains("another program listens at port \(preview.port)"))
    let mistyped = try BuiltBinary.shell(
      "timeout 20 lls preview tea-rond --toolkit samples/small", in: folder)
    #expect(mistyped.status == 66 && mistyped.complaints.contains("did you mean tea-round?"))
  }
}
