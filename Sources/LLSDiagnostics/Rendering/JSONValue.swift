/// A value of JSON, written with its fields in the order given.
enum JSONValue {
  /// Words.
  case string(String)
  /// A whole number.
  case number(Int)
  /// True or false.
  case bool(Bool)
  /// Values in a row.
  case array([JSONValue])
  /// Named values; one that is nil is left out.
  case object(KeyValuePairs<String, JSONValue?>)

  /// The value on one line.
  var text: String {
    switch self {
    case .string(let words): return DiagnosticJSON.quoted(words)
    case .number(let number): return String(number)
    case .bool(let isTrue): return isTrue ? "true" : "false"
    case .array(let values): return "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let fields):
      let written = fields.compactMap { name, value in
        value.map { DiagnosticJSON.quoted(name) + ":" + $0.text }
      }
      return "{" + written.joined(separator: ",") + "}"
    }
  }

  /// A SARIF message of plain text.
  static func message(_ words: String) -> JSONValue { .object(["text": .string(words)]) }
}
