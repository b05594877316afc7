import Foundation
import Testing

/// A limit on the size of files stands for a full disk: no file can grow any more.
@Suite struct FullDiskTests {
  @Test("on a full disk a store can be looked at, and entering something ends with 74")
  func looking() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let begin = "lls pilot new autumn --title Autumn --toolkit samples/small --synthetic"
    #expect(try BuiltBinary.shell(begin, in: folder).status == 0)
    func full(_ command: String) throws -> String {
      try BuiltBinary.shell(
        "(ulimit -f 0; lls \(command) 2>&1; echo \"exit $?\") | cat", in: folder
      ).output
    }
    #expect(try full("pilot list") == "autumn  Autumn  (synthetic data)\nexit 0\n")
    let entering = try full("pilot new spring --title Spring --toolkit samples/small")
    #expect(entering.hasSuffix("exit 74\n"), "\(entering)")
    // A log that was left beside the file would not be seen without the files that cannot be made.
    let left = folder.appending(path: "pilots.llsstore-wal")
    try Data(repeating: 1, count: 512).write(to: left)
    let looking = try full("pilot list")
    #expect(looking.hasSuffix("exit 74\n"), "\(looking)")
  }
}
