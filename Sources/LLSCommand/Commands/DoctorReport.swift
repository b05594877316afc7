import LLSDiagnostics
import LLSModel
import LLSStore
import LLSXML

/// The state of things on this machine, a line each.
struct DoctorReport {
  /// One thing that was looked at.
  struct Line: Encodable {
    /// Whether it is as it should be; nil where there is nothing to judge.
    let isWell: Bool?
    /// What was found.
    let words: String
  }

  /// What was looked at, in order.
  let lines: [Line]

  /// Looks at the toolkit and the pilots.
  init(place: ToolkitPlace, storePlace: StorePlace) {
    lines = [Self.toolkit(place)] + Self.store(storePlace)
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
      let words = "toolkit \(library.folder): \(InterfaceText.counted(library.modules.count, "module"))"
      let others = library.diagnostics.count { $0.severity == .warning }
      let more = others > 0 ? ", \(others) to look at; lls check shows them" : ""
      guard errors > 0 else { return Line(isWell: true, words: words + ", no mistakes" + more) }
      return Line(
        isWell: false, words: words + ", \(InterfaceText.counted(errors, "mistake")); lls check shows them")
    } catch {
      return Line(isWell: false, words: Self.words(error))
    }
  }

  private static func store(_ place: StorePlace) -> [Line] {
    do {
      let path = try place.path()
      guard FilePlace(path).exists else {
        return [Line(isWell: nil, words: "pilots \(path): none yet; lls store init begins a file for them")]
      }
      let store = try place.openToRead()
      defer { store.close() }
      let check = try store.verify()
      let pilots = try store.pilots().map(\.pilot.id)
      let words =
        "pilots \(path): \(pilots.joined(separator: ", ")); \(InterfaceText.forms(check.submissions))"
      let found = check.lines().map { Line(isWell: false, words: $0) }
      return try [Line(isWell: found.isEmpty, words: words)] + found + keeping(store) + retention(store)
        + unfinished(path)
    } catch {
      return [Line(isWell: false, words: Self.words(error))]
    }
  }

  private static func words(_ error: any Error) -> String {
    guard let failure = error as? Failure ?? Failure(from: error) else { return "\(error)" }
    return failure.message + (failure.remedy.map { "; " + $0 } ?? "")
  }
}
