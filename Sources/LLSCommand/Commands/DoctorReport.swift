import LLSDiagnostics
import LLSModel
import LLSStore
import LLSXML

/// The state of things on this machine, a line each.
struct DoctorReport {
  /// One thing that was looked at.
  struct Line {
    /// Whether it is as it should be; nil where there is nothing to judge.
    let isWell: Bool?
    /// What was found.
    let words: String
  }

  private let lines: [Line]

  /// Looks at the toolkit and the pilots.
  init(place: ToolkitPlace, storePlace: StorePlace) {
    lines = [Self.toolkit(place)] + Self.store(storePlace) + [Self.sealing(storePlace)].compactMap(\.self)
  }

  /// Whether something is wrong.
  var needsMending: Bool { lines.contains { $0.isWell == false } }

  /// For other programs.
  struct Form: Encodable {
    /// `ok`, `mend`, or `note` where there is nothing to judge.
    let state: String
    let words: String
  }

  /// The lines as data.
  var forms: [Form] {
    lines.map { Form(state: $0.isWell.map { $0 ? "ok" : "mend" } ?? "note", words: $0.words) }
  }

  /// For the terminal.
  var text: String {
    lines.map { line in
      let mark = line.isWell.map { $0 ? "ok   " : "MEND " } ?? "     "
      return mark + line.words
    }.joined(separator: "\n")
  }

  private static func toolkit(_ place: ToolkitPlace) -> Line {
    do {
      let library = Library.load(folder: try place.folder(), today: Today.date)
      let errors = library.diagnostics.count { $0.severity == .error }
      let words = "toolkit \(library.folder): \(library.modules.count) modules"
      let others = library.diagnostics.count { $0.severity == .warning }
      let more = others > 0 ? ", \(others) to look at; lls check shows them" : ""
      guard errors > 0 else { return Line(isWell: true, words: words + ", no mistakes" + more) }
      return Line(isWell: false, words: words + ", \(errors) mistakes; lls check shows them")
    } catch {
      return Line(isWell: false, words: Self.words(error))
    }
  }

  private static func store(_ place: StorePlace) -> [Line] {
    do {
      let path = try place.path()
      guard FilePlace(path).exists else {
        return [Line(isWell: nil, words: "pilots \(path): none yet; lls pilot new begins one")]
      }
      let store = try place.openToRead()
      let check = try store.verify()
      let pilots = try store.pilots().map(\.pilot.id)
      let words = "pilots \(path): \(pilots.joined(separator: ", ")); \(check.submissions) forms"
      let reminders = try Self.reminders(store) + Self.unfinished(path)
      guard !check.problems.isEmpty else { return [Line(isWell: true, words: words)] + reminders }
      return [Line(isWell: false, words: words)] + check.lines().map { Line(isWell: false, words: $0) }
        + reminders
    } catch {
      return [Line(isWell: false, words: Self.words(error))]
    }
  }

  /// Records that are near the end of their time, or past it, and pilots for which nobody has settled how long they are kept.
  private static func reminders(_ store: PilotStore) throws -> [Line] {
    let today = CalendarDay(Today.date) ?? CalendarDay(number: 0)
    let notices = try store.retentionNotices(today: today).map { notice in
      Line(
        isWell: notice.daysLeft < 0 ? false : nil,
        words: notice.words
          + (notice.daysLeft < 0
            ? "; erase it (lls participant erase), or settle another day: lls pilot basis \(notice.pilot)"
            : ""))
    }
    let unsettled = try store.pilots().map(\.pilot).filter { !$0.isSynthetic }.compactMap { pilot -> Line? in
      guard try store.terms(ofPilot: pilot.id).basis == nil else { return nil }
      return Line(
        isWell: nil,
        words: "nobody has entered how long the record of \(pilot.id) is kept: lls pilot basis \(pilot.id)")
    }
    let lists = try store.pilots().map(\.pilot.id).flatMap { id -> [Line] in
      let terms = try store.terms(ofPilot: id)
      guard terms.closed != nil else { return [] }
      return terms.sites.filter { $0.listDestroyed == nil }.map { site in
        Line(
          isWell: nil,
          words:
            "\(id) is closed, and nobody has entered that the list of names at \(site.id) was destroyed: "
            + "lls pilot list-destroyed \(id) --site \(site.id)")
      }
    }
    return notices + unsettled + lists
  }

  /// An erasure that was cut off.
  private static func unfinished(_ path: String) -> [Line] {
    guard let erasure = UnfinishedErasure.found(beside: path) else { return [] }
    return [
      Line(
        isWell: false,
        words:
          "an erasure was begun and not finished: lls participant erase \(erasure.code) --pilot \(erasure.pilot)"
      )
    ]
  }

  /// A pilot's membership is a secret in itself, and this edition cannot seal the file.
  private static func sealing(_ place: StorePlace) -> Line? {
    guard let path = try? place.path(), FilePlace(path).exists else { return nil }
    let isEncrypted = VolumeEncryption.holds(path)
    if isEncrypted { return Line(isWell: true, words: "the pilots lie on an encrypted volume") }
    return Line(
      isWell: false,
      words: "the pilots lie on a volume that is not known to be encrypted: keep them on an encrypted disk")
  }

  private static func words(_ error: any Error) -> String {
    guard let failure = error as? Failure ?? Failure(from: error) else { return "\(error)" }
    return failure.message + (failure.remedy.map { "; " + $0 } ?? "")
  }
}
