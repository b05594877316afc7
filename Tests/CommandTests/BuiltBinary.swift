import Foundation

/// The `lls` that was built together with these tests.
enum BuiltBinary {
  /// The checkout's top folder.
  static let checkout = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The executable, beside the test bundle.
  static let url = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "lls")

  /// What a finished process left behind.
  struct Outcome {
    /// Standard output.
    let output: String
    /// Standard error.
    let complaints: String
    /// The exit status; minus the signal's number for a killed process.
    let status: Int32
  }

  /// A folder of its own for one test, with the sample toolkit in `Modules` and the broken samples in `broken`.
  static func workplace() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lls-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: checkout.appending(path: "Modules"), to: folder.appending(path: "Modules"))
    try FileManager.default.copyItem(
      at: checkout.appending(path: "Tests/CommandTests/Samples"), to: folder.appending(path: "samples"))
    return folder
  }

  /// The environment of a user who has set nothing up.
  static func environment(in folder: URL) -> [String: String] {
    [
      "HOME": folder.path, "PATH": url.deletingLastPathComponent().path + ":/usr/bin:/bin", "LANG": "C.UTF-8",
      "TERM": "dumb", "LLS_STORE": folder.path + "/pilots.llsstore", "LLS_BY": "W1",
    ]
  }

  /// Runs a line of shell in a folder.
  static func shell(_ line: String, in folder: URL) throws -> Outcome {
    try run(URL(filePath: "/bin/sh"), ["-c", line], in: folder)
  }

  /// Runs `lls` in a folder.
  static func lls(_ arguments: [String], in folder: URL) throws -> Outcome {
    try run(url, arguments, in: folder)
  }

  /// Runs `lls` and kills it once it has called so many events saved, as a flat battery would.
  ///
  /// What it says passes through a pipe of one page, so that it cannot run far ahead of whoever counts.
  ///
  /// - Returns: what it had printed.
  static func killed(_ arguments: [String], afterSaved target: Int, in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment(in: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    let setPipeSize: Int32 = 1_031  // F_SETPIPE_SZ of Linux, which the import of Glibc leaves out
    _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, setPipeSize, 4_096)
    process.standardOutput = pipe
    try process.run()
    try pipe.fileHandleForWriting.close()
    var said = Data()
    var isKilled = false
    while true {
      let part = pipe.fileHandleForReading.availableData
      if part.isEmpty { break }
      said += part
      let lines = String(decoding: said, as: UTF8.self).split(separator: "\n")
      guard !isKilled, lines.count(where: { $0.hasPrefix("saved ") }) >= target else { continue }
      kill(process.processIdentifier, SIGKILL)
      isKilled = true
    }
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
  }

  private static func run(_ executable: URL, _ arguments: [String], in folder: URL) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment(in: folder)
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: a pipe that nobody drains would stop a talkative command.
    let out = folder.appending(path: ".out-\(UUID().uuidString)")
    let err = folder.appending(path: ".err-\(UUID().uuidString)")
    for file in [out, err] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    defer { for file in [out, err] { try? FileManager.default.removeItem(at: file) } }
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Outcome(
      output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      complaints: String(decoding: try Data(contentsOf: err), as: UTF8.self), status: status)
  }
}
