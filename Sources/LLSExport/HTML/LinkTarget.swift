/// A link's target that a page may carry: the web, an e-mail address, a telephone number, a place in the page, or another
/// page beside it.
struct LinkTarget {
  /// The target as it stands in `href`.
  let href: String
  /// Whether it leads out of the page.
  let isOutside: Bool

  /// Takes a target, or refuses it: other schemes can run a script or open a file.
  ///
  /// - Parameters:
  ///   - target: what the author wrote.
  ///   - anchors: the places in the page.
  init?(_ target: String, anchors: HTMLAnchors) {
    let bare = target.drop { $0.isWhitespace }
    // A browser drops tabs and line ends inside a target before it reads the scheme.
    guard !bare.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F }) else {
      return nil
    }
    if bare.hasPrefix("#") {
      guard let anchor = anchors.anchor(for: String(bare.dropFirst())) else { return nil }
      href = "#" + anchor
      isOutside = false
      return
    }
    if Self.isPageBeside(bare) {
      href = String(bare)
      isOutside = false
      return
    }
    guard let colon = bare.firstIndex(of: ":") else { return nil }
    let scheme = bare[..<colon].lowercased()
    switch scheme {
    case "https", "http":
      guard bare[colon...].hasPrefix("://"), bare[colon...].count > 3 else { return nil }
    case "mailto", "tel":
      guard bare[colon...].count > 1 else { return nil }
    default: return nil
    }
    href = scheme + bare[colon...]
    isOutside = true
  }

  /// Whether it names a page in the same folder: plain letters only, so that it can be nothing else.
  private static func isPageBeside(_ target: Substring) -> Bool {
    let ending = ".html"
    guard target.hasSuffix(ending), target.utf8.count > ending.utf8.count else { return false }
    return target.dropLast(ending.count).utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}
