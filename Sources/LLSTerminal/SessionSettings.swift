package import LLSModel

/// How a session shows itself, as `LLS_FACE` and the settings name it.
package enum SessionFace: String, Hashable, Sendable, CaseIterable {
  /// Line by line.
  case plain
  /// On the whole screen.
  case fullScreen = "full-screen"
}

/// What somebody prefers on a computer, as a file of settings says it: one JSON object with `face` and `language`.
package struct SessionSettings: Hashable, Sendable {
  /// A larger file is none of settings. Unit: bytes.
  package static let sizeLimit = 1 << 16

  /// How a session shows itself. Missing: nobody said.
  package private(set) var face: SessionFace?
  /// The language of the interface. Missing: nobody said.
  package private(set) var language: InterfaceLanguage?
  /// What cannot be used, in words; what can be is used all the same.
  package private(set) var complaints: [String] = []

  /// Settings of which nothing is said.
  package init() {}

  /// Reads a file. Bytes of any kind do no harm: what cannot be used is named, and left at what is usual.
  package init(_ bytes: [UInt8]) {
    guard case .object(let members)? = JSONReader.value(of: bytes[...]) else {
      complaints = [#"it is not one JSON object, for example {"face": "plain", "language": "cy"}"#]
      return
    }
    for member in members {
      let value = member.value.string ?? ""
      switch member.name {
      case "face":
        face = SessionFace(rawValue: value)
        if face == nil { complain(of: "face", SessionFace.allCases.map(\.rawValue)) }
      case "language":
        language = InterfaceLanguage(rawValue: value)
        if language == nil { complain(of: "language", InterfaceLanguage.allCases.map(\.rawValue)) }
      default: complaints.append("it has no setting \(member.name.prefix(40).description.visible)")
      }
    }
  }

  private mutating func complain(of name: String, _ known: [String]) {
    complaints.append("\(name) is neither \(known.joined(separator: " nor "))")
  }
}
