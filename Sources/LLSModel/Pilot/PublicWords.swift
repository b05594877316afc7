/// Words that anybody may read: the setting of a training, a remark about a launch. They hold nothing that somebody could be reached at.
package enum PublicWords {
  /// The most that they may hold. Unit: characters.
  package static let longest = 120

  /// Whether words are public: one line, short, without a telephone number or an e-mail address. No words are public too.
  package static func fits(_ text: String) -> Bool {
    text.count <= longest && !text.contains { $0.isNewline || $0 == "@" || $0 == "＠" }
      && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      && !TelephoneNumber.stands(in: text)
  }
}
