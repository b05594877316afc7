extension AttributeKind {
  /// What it takes, as it reads after "takes", for example "a whole number of minutes from 1 to 240".
  package var takes: String {
    switch self {
    case .id: "a short name in lower-case letters, digits and hyphens, with a letter first"
    case .idref(let tags): "the id of \(Self.kinds(tags)) in this file"
    case .idrefs(let tags): "ids of \(Self.kinds(tags)) in this file, with spaces between them"
    case .moduleReference: "a module’s id, which is its folder’s name"
    case .elsewhere(let what): "the name of \(what)"
    case .outcomeReference: "an outcome’s id; in the toolkit, module#outcome"
    case .name, .text: "words"
    case .minutes(let range):
      "a whole number of minutes from \(range.lowerBound) to \(range.upperBound)"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .choice(let words): words.count == 1 ? words[0] : "one of \(words.listed("or"))"
    case .tokens(let words): "any of \(words.listed("and")), each once, with spaces between them"
    case .integers(let range):
      "whole numbers from \(range.lowerBound) to \(range.upperBound), each once, with spaces between them"
    case .yesNo: "yes or no"
    case .date: "a day as year-month-day"
    case .version: "three whole numbers with full stops between them"
    case .language: "a language code"
    case .ageBand: "two ages in years with a hyphen between them, the younger first"
    case .groupSize: "two numbers of people with a hyphen between them, the smaller first"
    case .ratio: "1, a colon, and how many young people there may be to one adult"
    case .link: "an address that starts with https://, tel: or mailto:"
    case .phone: "a telephone number in digits and spaces, with + in front if need be"
    case .path:
      "a file in the module’s folder, in lower-case letters, digits, hyphens, full stops and slashes"
    case .format: "\(Self.formats.listed("or"))"
    }
  }

  /// How a missing value's help names what it takes, where "takes" would be too long, for example "in whole minutes".
  var briefly: String {
    switch self {
    case .minutes: "in whole minutes"
    case .id: "in lower-case letters, digits and hyphens"
    default: takes
    }
  }

  /// A value it takes, for messages and templates.
  package var sample: String {
    switch self {
    case .id: "warm-up"
    case .idref(let tags), .idrefs(let tags): tags.first.map { "the-\($0)" } ?? "warm-up"
    case .elsewhere: "warm-ups"
    case .moduleReference: "landing"
    case .outcomeReference: "spot-tokenism"
    case .name: "CC-BY-4.0"
    case .text: "…"
    case .minutes(let range): String(min(max(10, range.lowerBound), range.upperBound))
    case .integer(let range): String(min(max(2, range.lowerBound), range.upperBound))
    case .choice(let words), .tokens(let words): words.first ?? ""
    case .integers(let range): String(range.lowerBound)
    case .yesNo: "yes"
    case .date: "2027-09-30"
    case .version: "0.1.0"
    case .language: "en-GB"
    case .ageBand: "13-18"
    case .groupSize: "4-10"
    case .ratio: "1:10"
    case .link: "https://example.org"
    case .phone: "0800 123 456"
    case .path: "media/ladder.png"
    case .format: Self.formats.first ?? "1"
    }
  }

  private static func kinds(_ tags: [String]) -> String {
    tags.isEmpty ? "something" : tags.map { "a <\($0)>" }.listed("or")
  }
}

extension [String] {
  /// The words with commas between them, and the given word before the last.
  func listed(_ joint: String) -> String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(joint) " + last
  }
}
