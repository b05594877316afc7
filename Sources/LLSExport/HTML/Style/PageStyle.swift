/// The style sheet of a page, and the policy that lets a browser apply it and nothing else.
enum PageStyle {
  /// The sheet that every document gets.
  static let text = [page, boxes, forms, tables, charts, sheets, print, sheetsInPrint, largePrint].joined()

  /// The SHA-256 of the sheet in Base64, as a policy names it. It is written down because writers do not reach the sealing
  /// room; a test computes it and says what to write here when the sheet changes.
  static let fingerprint = "sha256-XLaCEMSnmN7b7gxi8qpqarwiV0jv5DsDpNHLJ5vSHs4="

  /// The page's Content-Security-Policy.
  static let policy =
    "default-src 'none'; style-src '\(fingerprint)'; img-src data:; base-uri 'none'; form-action 'none'"
}
