import ArgumentParser
import LLSModel
import LLSTerminal

/// Which language a session and what is left of it are spoken of in.
struct InterfaceSpeech: ParsableArguments {
  @Option(
    help: """
      The language of the screen: en, or cy for Welsh, a draft (or LLS_LANGUAGE, or a setting). Words to type, keys and the module's \
      own words stay.
      """)
  var lang: InterfaceLanguage?

  /// Does something in the language that was asked for: by the option, or else in the environment, or else in the settings, or else in
  /// English.
  ///
  /// What goes wrong is put into words here, as the language ends with the call.
  ///
  /// - Parameters:
  ///   - fixed: the language whatever was asked for.
  ///   - saysDraft: whether it is said first that the words are a draft, where nothing else says it.
  ///   - body: what is done.
  /// - Throws: ``Failure`` with 64 where `LLS_LANGUAGE` names none that there is; and what `body` throws.
  func speaking(
    always fixed: InterfaceLanguage? = nil, saysDraft: Bool = false, _ body: () throws -> Void
  ) throws {
    try InterfaceLanguage.$current.withValue(
      try fixed ?? lang ?? Self.usual() ?? SettingsFile.settings.language ?? .english
    ) {
      if saysDraft, let draft = InterfaceLanguage.current.draftNotice { Console.say(draft) }
      do { try body() } catch { throw Failure(from: error) ?? error }
    }
  }

  /// From `LLS_LANGUAGE`; nil when nobody said.
  static func usual() throws -> InterfaceLanguage? {
    guard let named = Environment.value("LLS_LANGUAGE"), !named.isEmpty else { return nil }
    guard let language = InterfaceLanguage(rawValue: named.lowercased()) else {
      let known = InterfaceLanguage.allCases.map(\.rawValue).joined(separator: " and ")
      throw Failure(
        .usage, "LLS_LANGUAGE is \(named), and the interface speaks \(known)",
        remedy: "set it to one of them, or unset it")
    }
    return language
  }
}

extension InterfaceLanguage: ExpressibleByArgument {}
