import LLSModel
import LLSRunner
import LLSSeal

/// Journal lines as bytes and back. Each line's checksum covers the line and the checksum before it, so no line can be changed, moved,
/// left out in the middle or taken from another journal.
enum JournalCodec {
  /// A line's bytes with its line end, and its checksum.
  struct Line: Hashable, Sendable {
    let bytes: [UInt8]
    let checksum: String
  }

  static let versionName = "lls-journal"
  /// Half a SHA-256 guards against faults, and against anybody without patience. Unit: hexadecimal digits.
  private static let checksumLength = 32

  /// What leaves the journal of a line's checksum: half of it, so that nobody who has the store can try words against it.
  static func chainLink(_ checksum: String) -> String { String(checksum.prefix(checksumLength / 2)) }

  static func line(_ header: JournalHeader) -> Line { sealed(members(of: header), after: "") }

  static func line(_ entry: JournalEntry, after checksum: String) -> Line {
    sealed(members(of: entry), after: checksum)
  }

  private static func sealed(_ members: [JSONValue.Member], after previous: String) -> Line {
    let checksum = checksum(of: JSONValue.object(members).bytes[...], after: previous)
    let whole = JSONValue.object(members + [JSONValue.Member("sum", .string(checksum))]).bytes
    return Line(bytes: whole + [UInt8(ascii: "\n")], checksum: checksum)
  }

  /// What a line without its line end says its checksum is; anything else where it is no line.
  static func statedChecksum(of bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.suffix(checksumLength + 2).dropLast(2), as: UTF8.self)
  }

  /// A line without its line end, taken apart where it carries the checksum of its own bytes; nil otherwise. The body lacks its last sign.
  static func opened(
    _ bytes: ArraySlice<UInt8>, after previous: String
  ) -> (body: ArraySlice<UInt8>, checksum: String)? {
    let ending = sumOpening.count + checksumLength + 2
    guard bytes.count > ending, bytes.suffix(ending).starts(with: sumOpening) else { return nil }
    let body = bytes.dropLast(ending)
    let checksum = checksum(of: body, closing: true, after: previous)
    guard bytes.suffix(checksumLength + 2).elementsEqual((checksum + "\"}").utf8) else { return nil }
    return (body, checksum)
  }

  /// Whether a body is exactly what would be written of these members.
  static func isWritten(_ body: ArraySlice<UInt8>, as members: [JSONValue.Member]) -> Bool {
    JSONValue.object(members).bytes.dropLast() == body
  }

  /// What stands before a line's checksum.
  private static let sumOpening = Array(",\"sum\":\"".utf8)

  /// The checksum of a line, or of one that lacks its last sign.
  private static func checksum(
    of body: ArraySlice<UInt8>, closing: Bool = false, after previous: String
  ) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(previous.utf8.count + body.count + 1)
    bytes += previous.utf8
    bytes += body
    if closing { bytes.append(UInt8(ascii: "}")) }
    return String(ContentDigest(of: bytes).description.prefix(checksumLength))
  }

  static func members(of header: JournalHeader) -> [JSONValue.Member] {
    let identity = header.identity
    let words: [(String, String)] = [
      ("run", identity.runID), ("mode", identity.mode.rawValue), ("group", identity.groupID),
      ("module", identity.moduleID), ("version", identity.moduleVersion), ("hash", identity.contentHash),
      ("session", identity.sessionID), ("title", identity.title),
    ]
    return [
      JSONValue.Member(versionName, .number(JournalHeader.version)), JSONValue.Member("seq", .number(1)),
    ] + words.map { JSONValue.Member($0.0, .string($0.1)) } + members(of: header.outline)
      + members(of: header.clock)
  }

  /// What replaying needs of a plan.
  static func members(of outline: PlanOutline) -> [JSONValue.Member] {
    [
      JSONValue.Member("adults", .number(outline.adults)),
      JSONValue.Member("blocks", .array(outline.blocks.map(object))),
      JSONValue.Member("materials", .array(outline.materials.map { .string($0) })),
    ]
  }

  private static func object(_ block: PlanOutline.Block) -> JSONValue {
    .object([
      JSONValue.Member("id", .string(block.id)), JSONValue.Member("title", .string(block.title)),
      JSONValue.Member("minutes", .number(block.minutes)),
      JSONValue.Member("min", block.minimumMinutes.map { .number($0) } ?? .nothing),
      JSONValue.Member("max", block.maximumMinutes.map { .number($0) } ?? .nothing),
      JSONValue.Member("core", .flag(block.isCore)), JSONValue.Member("steps", .number(block.steps)),
    ])
  }

  static func members(of entry: JournalEntry) -> [JSONValue.Member] {
    [
      JSONValue.Member("seq", .number(entry.sequence)),
      JSONValue.Member("t", .number(entry.step.at.milliseconds)),
    ] + entry.step.event.members + members(of: entry.clock)
  }

  private static func members(of clock: ClockReading) -> [JSONValue.Member] {
    [
      JSONValue.Member("boot", .string(clock.bootID)),
      JSONValue.Member("since-boot", .number(clock.bootMilliseconds)),
      JSONValue.Member("awake", .number(clock.awakeMilliseconds)),
      JSONValue.Member("wall", .number(clock.wallMilliseconds)),
      JSONValue.Member("utc-offset", .number(clock.utcOffsetSeconds)),
    ]
  }
}
