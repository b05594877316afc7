import ArgumentParser
import LLSModel

/// Which edition of a module a command takes, as it is typed: `--variant short`.
struct EditionOption: ExpressibleByArgument {
  /// The edition.
  let edition: Variant.Edition

  /// What is taken when nobody asks for another.
  static let standard = EditionOption(edition: .standard)
  static let help: ArgumentHelp =
    "Which variant of the module: what the author marked with for=\"short\", and so on."

  private init(edition: Variant.Edition) { self.edition = edition }

  init?(argument: String) {
    guard let edition = Variant.Edition(rawValue: argument.lowercased()) else { return nil }
    self.edition = edition
  }

  static var allValueStrings: [String] { Variant.Edition.allCases.map(\.rawValue) }
  var defaultValueDescription: String { edition.rawValue }
}
