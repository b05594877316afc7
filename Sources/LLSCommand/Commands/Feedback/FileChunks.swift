import Glibc
import LLSIntake

/// A file read a piece at a time, in the letters of today.
final class FileChunks {
  private let path: String
  private let encoding: TextEncoding
  private var decoding: TextDecoding
  private let descriptor: Int32
  /// Of standard input, everything that was read, where it has to be read twice.
  private var kept: [UInt8]?
  private var isOver = false

  /// How much is read at once. Unit: bytes.
  private static let length = 1 << 18
  /// The most that is held where a file has to be held whole. Unit: bytes.
  private static let most = 128 << 20

  /// The reader of wide files takes 16 MiB; a little more is enough for it to say so. Unit: bytes.
  private static let mostWide = 17 << 20

  /// Opens a file; `-` is standard input.
  ///
  /// - Throws: ``Failure`` with 66 when it is not there, 74 when it cannot be read.
  init(_ path: String, encoding: TextEncoding, keeping isKept: Bool) throws {
    self.path = path
    self.encoding = encoding
    decoding = TextDecoding(encoding)
    if path == "-" {
      descriptor = STDIN_FILENO
      kept = isKept ? [] : nil
      return
    }
    // The path is used during the call only.
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let status: ExitStatus = errno == ENOENT || errno == ENOTDIR ? .noInput : .inputOutput
      throw Failure(
        status, "\(path) cannot be opened: \(FilePlace.reason())", remedy: "check the name and its folder")
    }
    if FilePlace(path).isFolder { throw Failure(.noInput, "\(path) is a folder; name a file in it") }
  }

  deinit { if descriptor != STDIN_FILENO, descriptor >= 0 { close(descriptor) } }

  /// The size, to make room; 0 when nobody knows. Unit: bytes.
  var size: Int { path == "-" ? 0 : FilePlace(path).size ?? 0 }

  /// The next piece; nil at the end.
  ///
  /// - Throws: ``Failure`` with 74 when it cannot be read.
  func next() throws -> [UInt8]? {
    if isOver { return nil }
    let most = Self.length
    let name = path == "-" ? "standard input" : path
    let bytes = try FilePlace.readAll(descriptor, name: name, upTo: most)
    if bytes.count < most { isOver = true }
    if bytes.isEmpty {
      let rest = decoding.finish()
      return rest.isEmpty ? nil : rest
    }
    if kept != nil {
      kept? += bytes
      guard kept?.count ?? 0 <= Self.most else {
        throw Failure(
          .data, "\(name) is larger than \(Self.most >> 20) MiB", remedy: "save it as a file and name that")
      }
    }
    return decoding.utf8(bytes) + (isOver ? decoding.finish() : [])
  }

  /// All that is left, after what was read already.
  func rest(after start: [UInt8]) throws -> [UInt8] {
    var all = start
    while all.count <= Self.mostWide, let piece = try next() { all += piece }
    return all
  }

  /// Reads everything once more from the beginning.
  func again(_ take: ([UInt8]) -> Void) throws {
    if let kept {
      var decoding = TextDecoding(encoding)
      take(decoding.utf8(kept))
      return take(decoding.finish())
    }
    let chunks = try FileChunks(path, encoding: encoding, keeping: false)
    while let piece = try chunks.next() { take(piece) }
  }
}
