import ArgumentParser
import LLSModel
import LLSStore

/// `lls comments list`
struct CommentsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Count the comments that wait for their reader, by session; no words and no code.",
    discussion: """
      Examples:
        lls comments list --pilot autumn
        lls comments list --pilot autumn --json

      Ends with 1 while comments wait.
      """)

  @Option(help: "The pilot's id.")
  var pilot: String

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let page = CommentsPage(pilot, try storePlace.openToRead().heldComments(ofPilot: pilot))
    if json { try JSONOutput.write(page.form, format: "lls-comments") } else { try Console.write(page.text) }
    if page.form.waiting > 0 { throw ExitCode(ExitStatus.finding.rawValue) }
  }
}

/// Held comments, counted.
struct CommentsPage {
  /// For other programs.
  struct Form: Encodable {
    let pilot: String
    let waiting: Int
    let occasions: [Occasion]
  }

  /// Comments of one occasion.
  struct Occasion: Encodable {
    let group: String
    let day: String
    let session: String
    let waiting: Int
    let read: Int
  }

  /// The page as data.
  let form: Form

  /// Counts.
  init(_ pilot: String, _ comments: [HeldComment]) {
    let occasions = Dictionary(grouping: comments) {
      [$0.groupID ?? "-", $0.day ?? "-", $0.session ?? $0.wave.rawValue]
    }
    form = Form(
      pilot: pilot, waiting: comments.count { $0.state == .waiting },
      occasions: occasions.sorted { ($0.key[1], $0.key[0], $0.key[2]) < ($1.key[1], $1.key[0], $1.key[2]) }
        .map {
          name, held in
          Occasion(
            group: name[0], day: name[1], session: name[2], waiting: held.count { $0.state == .waiting },
            read: held.count { $0.state == .read })
        })
  }

  /// For the terminal.
  var text: String {
    guard !form.occasions.isEmpty else { return "\(form.pilot): no comments are held" }
    let table = TextTable(
      header: ["DAY", "GROUP", "SESSION", "WAITING", "READ"],
      rows: form.occasions.map {
        [$0.day, $0.group, $0.session, "\($0.waiting)", "\($0.read)"]
      })
    let waiting = InterfaceText.counted(form.waiting, "comment waits", "comments wait")
    return "\(form.pilot): \(waiting) for a reader\n\n\(table.text)"
  }
}
