import LLSModel
import LLSRunner

extension JournalCodec {
  /// The header of a line without its line end, and its checksum; nil where the bytes are not exactly what would be written.
  static func header(of bytes: ArraySlice<UInt8>) -> (header: JournalHeader, checksum: String)? {
    guard let line = opened(bytes, after: ""), let value = JSONReader.value(of: bytes),
      let header = header(of: value), isWritten(line.body, as: members(of: header))
    else { return nil }
    return (header, line.checksum)
  }

  /// The entry of a line without its line end, and its checksum; nil where the bytes are not exactly what would be written.
  static func entry(
    of bytes: ArraySlice<UInt8>, after checksum: String
  ) -> (entry: JournalEntry, checksum: String)? {
    guard let line = opened(bytes, after: checksum), let value = JSONReader.value(of: bytes),
      let sequence = value["seq"]?.number,
      let moment = value["t"]?.number, let event = SessionEvent(journal: value), let clock = clock(of: value)
    else { return nil }
    let step = TimedEvent(event, at: TimePoint(milliseconds: moment))
    let entry = JournalEntry(sequence: sequence, step: step, clock: clock)
    return isWritten(line.body, as: members(of: entry)) ? (entry, line.checksum) : nil
  }

  private static func header(of value: JSONValue) -> JournalHeader? {
    guard let run = value["run"]?.string,
      let mode = value["mode"]?.string.flatMap({ SessionRecord.Mode(rawValue: $0) }),
      let group = value["group"]?.string, let module = value["module"]?.string,
      let version = value["version"]?.string, let hash = value["hash"]?.string,
      let session = value["session"]?.string, let title = value["title"]?.string,
      let outline = outline(of: value), let clock = clock(of: value),
      isHexadecimal(run), isHexadecimal(hash), [group, module, session].allSatisfy(ShortName.fits),
      isVersion(version)
    else { return nil }
    let identity = RunIdentity(
      runID: run, mode: mode, groupID: group, moduleID: module, moduleVersion: version,
      contentHash: hash, sessionID: session, title: title)
    return JournalHeader(identity: identity, outline: outline, clock: clock)
  }

  /// A line that names something else could lead a path astray.
  private static func isHexadecimal(_ text: String) -> Bool {
    (1...128).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func isVersion(_ text: String) -> Bool {
    (1...ShortName.longest).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  }

  private static func outline(of value: JSONValue) -> PlanOutline? {
    guard let adults = count(value["adults"]), let listed = value["blocks"]?.array,
      let named = value["materials"]?.array
    else { return nil }
    let blocks = listed.compactMap(block)
    let materials = named.compactMap(\.string)
    guard blocks.count == listed.count, materials.count == named.count, !blocks.isEmpty else { return nil }
    return PlanOutline(adults: adults, blocks: blocks, materials: materials)
  }

  private static func block(of value: JSONValue) -> PlanOutline.Block? {
    guard let id = value["id"]?.string, let title = value["title"]?.string,
      let minutes = count(value["minutes"]), let isCore = value["core"]?.flag,
      let steps = count(value["steps"])
    else { return nil }
    return PlanOutline.Block(
      id: id, title: title, minutes: minutes, minimumMinutes: count(value["min"]),
      maximumMinutes: count(value["max"]), isCore: isCore, steps: steps)
  }

  /// A count of minutes, steps or people; nil outside what any plan has. A line with another one is not what would be written.
  private static func count(_ value: JSONValue?) -> Int? {
    value?.number.flatMap { (0...100_000).contains($0) ? $0 : nil }
  }

  private static func clock(of value: JSONValue) -> ClockReading? {
    guard let boot = value["boot"]?.string, let sinceBoot = value["since-boot"]?.number,
      let awake = value["awake"]?.number, let wall = value["wall"]?.number,
      let offset = value["utc-offset"]?.number
    else { return nil }
    return ClockReading(
      bootID: boot, bootMilliseconds: sinceBoot, awakeMilliseconds: awake, wallMilliseconds: wall,
      utcOffsetSeconds: offset)
  }
}
