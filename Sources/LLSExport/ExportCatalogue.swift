package import LLSModel

/// A format that documents are written in: its names, and the writer.
package struct ExportFormat: Sendable {
  /// What `--format` takes, for example `html`.
  package let id: String
  /// The ending of the file's name, without the dot.
  package let fileExtension: String
  /// The media type.
  package let mediaType: String
  /// What it is good for, in a line of help.
  package let summary: String
  /// Writes a document; the same document always gives the same bytes.
  package let write: @Sendable (Document) throws(ExportError) -> [UInt8]
}

/// Every format that documents are written in. A new format is one writer and one line here.
package enum ExportCatalogue {
  /// The formats, the usual one first.
  package static let formats: [ExportFormat] = [
    ExportFormat(
      id: "html", fileExtension: "html", mediaType: "text/html",
      summary: "one file to read in any browser, or to print", write: HTMLWriter.bytes)
  ]

  /// Finds a format.
  ///
  /// - Parameter id: what `--format` was given.
  /// - Returns: the format.
  /// - Throws: ``ExportError/unknownFormat(_:known:)`` when there is none.
  package static func format(_ id: String) throws(ExportError) -> ExportFormat {
    guard let format = formats.first(where: { $0.id == id }) else {
      throw .unknownFormat(id, known: formats.map(\.id))
    }
    return format
  }
}
