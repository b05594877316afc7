import LLSModel

/// Where young people can turn, over several modules: every place once, emergencies first.
struct SignpostList {
  /// One place.
  struct Entry: Hashable {
    /// What it is; the fullest words that a module has for it.
    var text: String
    /// The number to call.
    var phone: String?
    /// The address to open.
    var href: String?
    /// The earliest day by which a module wants it checked, `YYYY-MM-DD`.
    var reviewBy: String
  }

  /// The places: 999 first, then in the modules' order.
  private(set) var entries: [Entry] = []

  /// Joins the signposts of some modules.
  init(_ modules: [SessionModule]) {
    for post in modules.flatMap({ $0.safety.signposting?.signposts ?? [] }) { add(post) }
    entries = entries.filter(Self.isEmergency) + entries.filter { !Self.isEmergency($0) }
  }

  private mutating func add(_ post: Signpost) {
    let same = entries.firstIndex { entry in
      if let phone = post.phone, let known = entry.phone { return Self.digits(phone) == Self.digits(known) }
      return post.href.map(Self.address) == entry.href.map(Self.address) && post.href != nil
    }
    guard let same else {
      return entries.append(
        Entry(text: post.text, phone: post.phone, href: post.href, reviewBy: post.reviewBy))
    }
    if post.text.count > entries[same].text.count { entries[same].text = post.text }
    entries[same].phone = entries[same].phone ?? post.phone
    entries[same].href = entries[same].href ?? post.href
    // Dates are written year first, so that the smaller text is the earlier day.
    entries[same].reviewBy = min(entries[same].reviewBy, post.reviewBy)
  }

  private static func isEmergency(_ entry: Entry) -> Bool { entry.phone.map(digits) == "999" }

  private static func digits(_ phone: String) -> String { phone.filter { !$0.isWhitespace } }

  private static func address(_ href: String) -> String {
    href.hasSuffix("/") ? String(href.dropLast()) : href
  }
}
