import ArgumentParser
import LLSIntake
import LLSModel
import LLSStore

/// `lls feedback map FILE`
struct MappingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Show what the columns of a file from another program become.",
    discussion: """
      Examples:
        lls feedback map kobo.csv --pilot autumn --instrument where-i-stand
        lls feedback map kobo.csv --pilot autumn \\
          --instrument where-i-stand > kobo-map.csv

      Nothing is entered. Without a terminal behind it, it writes the list as a
      CSV file: column, becomes, and for cells that mean something else cell and
      means. Mend that file and hand it over with lls feedback import --map.
      A column becomes a question’s id, code, day, session, mode, helper, wave,
      item or value; question=2 where a column stands for the second choice of a
      question; ignore where it is passed over. A line *,,99,not-asked says that
      99 means not asked, under every question.
      """)

  @Argument(help: "The CSV file; - is standard input.")
  var file: String

  @Option(help: "The pilot’s id.")
  var pilot: String

  @OptionGroup var fixed: FixedColumnOptions

  @Option(help: ArgumentHelp("A list to use: a file, or the name of a kept one.", valueName: "map"))
  var map: String?

  @Option(help: "The letters of the file: utf-8, windows-1252 or utf-16.")
  var encoding = TextEncoding.utf8

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var storePlace: StorePlace

  private struct Column: Encodable {
    let column: String
    let becomes: String?
  }

  private struct Content: Encodable {
    let layout: String
    let separator: String
    let columns: [Column]
  }

  func run() throws {
    let store = try storePlace.openToRead()
    let source = try FeedbackSource(
      file, pilot: pilot, store: store, fixed: try fixed.values(), map: map, encoding: encoding,
      keeping: false)
    let shape = source.shape
    let known = Set(source.reading.instruments.flatMap(\.items).map(\.id)).union(Self.own)
    let columns = shape.header.map { name in
      Column(column: name, becomes: shape.mapping.target(of: name) ?? (known.contains(name) ? name : nil))
    }
    if json {
      return try JSONOutput.write(
        Content(
          layout: shape.isLong ? "long" : "wide", separator: Self.name(shape.separator), columns: columns),
        format: "lls-column-mapping")
    }
    Console.say(
      "\(file): each row is one \(shape.isLong ? "answer" : "form"), cells are separated by "
        + Self.name(shape.separator))
    let unknown = columns.filter { $0.becomes == nil && !$0.column.isEmpty }.map(\.column)
    if !unknown.isEmpty {
      Console.say("say what these become, or ignore: \(unknown.joined(separator: ", "))")
    }
    let rules = columns.filter { !$0.column.isEmpty }.map {
      ColumnMapping.Rule(column: $0.column, becomes: $0.becomes ?? "")
    }
    let cells = shape.mapping.rules.filter { $0.cell != nil }
    try Console.write(String(ColumnMapping(rules: rules + cells).text.dropLast()))
  }

  private static let own = [
    "code", "item", "value", "wave", "day", "session", "mode", "helper", "instrument", "form",
  ]

  private static func name(_ separator: UInt8) -> String {
    switch separator {
    case 0x3B: "semicolons"
    case 0x09: "tabs"
    default: "commas"
    }
  }
}
