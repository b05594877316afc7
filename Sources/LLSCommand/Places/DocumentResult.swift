import LLSExport
import LLSModel

/// A document on its way to a file or to standard output.
struct DocumentResult {
  /// The folder for results that nobody named.
  static let folder = "lls-out"

  /// The file's name without its ending.
  let name: String
  /// How it is written.
  let format: ExportFormat
  /// Where the user wants it: a file, a folder, `-`, or nil for the usual folder.
  let output: String?
  /// Whether only the owner may read it.
  var isPrivate = false

  /// Writes the document and says where it is.
  func write(_ document: Document) throws {
    let bytes = try format.write(document)
    if output == "-" { return try Console.write(bytes: bytes) }
    try OutputFile(path, mode: isPrivate ? 0o600 : 0o644).write(bytes)
    try Console.write(path)
  }

  /// Where it is written; no place where `output` is `-`.
  var path: String {
    let file = "\(name).\(format.fileExtension)"
    guard let output else { return Self.folder + "/" + file }
    if output.hasSuffix("/") { return output + file }
    return FilePlace(output).isFolder ? output + "/" + file : output
  }
}
