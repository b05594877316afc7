import LLSDiagnostics
import LLSIntake
import LLSModel
import LLSSeal
import LLSStore

/// A file of answers, with what it is read by.
struct FeedbackSource {
  /// Its path as it was typed.
  let path: String
  /// The file.
  let chunks: FileChunks
  /// Its first piece.
  let start: [UInt8]
  /// How it is laid out.
  let shape: FeedbackShape
  /// What it is read by.
  let reading: FeedbackReading
  /// Where its mapping comes from, in words; nil when its columns have their own names.
  let mappingOrigin: String?

  /// Opens a file and looks at its first line.
  ///
  /// - Throws: ``Failure`` when it cannot be read, or when a mapping that was named is not there or wrong.
  init(
    _ path: String, pilot: String, store: PilotStore, fixed: FixedColumns, map: String?,
    encoding: TextEncoding, keeping isKept: Bool
  ) throws {
    self.path = path
    let instruments = try fixed.instrument.map { [try store.instrument($0)] } ?? store.instruments()
    if let wave = fixed.wave, let only = instruments.first, instruments.count == 1,
      !only.waves.contains(wave)
    {
      throw Failure(
        .usage, "\(only.id) is not asked in the wave \(wave.rawValue)",
        remedy: "it is asked in: --wave \(only.waves.map(\.rawValue).joined(separator: ", --wave "))")
    }
    chunks = try FileChunks(path, encoding: encoding, keeping: isKept)
    start = try chunks.next() ?? []
    let named = try map.map { try Self.mapping($0, pilot: pilot, store: store) }
    let kept = try store.mappings(ofPilot: pilot)
    var origin: String?
    let shape = FeedbackShape(start, instruments: instruments) { header in
      if let named { return named }
      guard let fitting = kept.first(where: { $0.header == Self.digest(header) }) else { return nil }
      origin = "kept as \(fitting.name)"
      return ColumnMappingFile(path: fitting.name, bytes: Array(fitting.rules.utf8)).mapping
    }
    if let map { origin = "from \(map)" }
    self.shape = shape
    mappingOrigin = shape.mapping.rules.isEmpty ? nil : origin ?? "proposed"
    var reading = FeedbackReading(instruments: instruments)
    reading.fixed = fixed
    reading.knownCodes = try store.codes(ofPilot: pilot)
    reading.today = CalendarDay(Today.date)
    reading.mapping = shape.mapping
    reading.keepsWords = true
    self.reading = reading
  }

  /// A mapping by its file, else by the name under which it was kept.
  private static func mapping(_ name: String, pilot: String, store: PilotStore) throws -> ColumnMapping {
    if !FilePlace(name).exists {
      let kept = try store.mappings(ofPilot: pilot)
      guard let found = kept.first(where: { $0.name == name }) else {
        throw Failure(
          .noInput, "there is no mapping \(name)",
          remedy: kept.isEmpty
            ? "name a file that lls feedback map wrote"
            : "name a file, or one of those kept: \(kept.map(\.name).joined(separator: ", "))")
      }
      return ColumnMappingFile(path: name, bytes: Array(found.rules.utf8)).mapping
    }
    let file = ColumnMappingFile(path: name, bytes: try FilePlace(name).read(limit: 1 << 20))
    try Findings(file.diagnostics, in: file.file).stopOnErrors()
    return file.mapping
  }

  /// The digest of a first line.
  static func digest(_ header: [String]) -> String {
    ContentDigest(of: header.joined(separator: "\u{1F}").utf8).description
  }

  /// Says what the columns become, where they do not have their own names.
  func showMapping() {
    guard let mappingOrigin else { return }
    Console.say("columns (\(mappingOrigin)):")
    for rule in shape.mapping.rules {
      let what = rule.cell.map { "“\($0)” in \(rule.column) → \(rule.means ?? "")" }
      Console.say("  " + (what ?? "\(rule.column) → \(rule.becomes)"))
    }
  }
}
