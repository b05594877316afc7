/// The style sheet of a page, and the policy that lets a browser apply it and nothing else.
struct PageStyle: Sendable {
  /// The rules.
  let text: String
  /// The page's Content-Security-Policy.
  let policy: String

  /// Takes the rules.
  init(_ text: String) {
    self.text = text
    let fingerprint = Base64.text(of: StyleFingerprint.digest(of: text.utf8))
    policy =
      "default-src 'none'; style-src 'sha256-\(fingerprint)'; img-src data:; base-uri 'none'; form-action 'none'"
  }

  /// The sheet that every document gets.
  static let standard = PageStyle([page, boxes, forms, tables, charts, print].joined())
}
