/// Every sentence of the interface stands in this folder, in Swift, so that nothing has to be found on disk at run time.
///
/// A sentence is written in English where it is used, with named places, and ``said(_:_:)`` gives it in the language of the moment.
/// What a language lacks stays in English; a test names it.
package enum InterfaceText {
  /// A sentence in the language of the moment, with its places filled.
  ///
  /// - Parameters:
  ///   - english: the sentence in English, which is the key of every other language. A place is a name in braces: `{minutes}`.
  ///   - places: what stands in each place. What is filled in is not looked at again: a title may hold braces.
  static func said(_ english: String, _ places: KeyValuePairs<String, any CustomStringConvertible> = [:])
    -> String
  {
    let sentence = InterfaceLanguage.current.sentences[english] ?? english
    return places.isEmpty ? sentence : filled(sentence, places)
  }

  /// A sentence that no interface translates: it is about safety, consent or confidentiality, and comes from the toolkit.
  static func leftInEnglish(_ english: String) -> String { english }

  /// A brace that opens no place that is known stays as it is.
  private static func filled(
    _ sentence: String, _ places: KeyValuePairs<String, any CustomStringConvertible>
  ) -> String {
    var words = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{") {
      words += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}"),
        let place = places.first(where: { $0.key == rest[rest.index(after: open)..<close] })
      else {
        words.append(rest.removeFirst())
        continue
      }
      words += place.value.description
      rest = rest[rest.index(after: close)...]
    }
    return words + rest
  }

  /// A length of time in words, rounded down. Unit of `milliseconds`: milliseconds. Range: 0 or more.
  package static func length(milliseconds: Int) -> String {
    let minutes = milliseconds / 60_000
    if minutes == 0 { return seconds(milliseconds / 1_000) }
    if minutes < 120 { return self.minutes(minutes) }
    return said("{hours} h {minutes} min", ["hours": minutes / 60, "minutes": minutes % 60])
  }

  /// A length to the nearest whole minute. Unit: milliseconds in, minutes out. Range: 0 or more.
  package static func nearestMinute(_ milliseconds: Int) -> Int { (milliseconds + 30_000) / 60_000 }

  /// A count with what is counted, in English, for messages that are in English alone: "1 form", "2 forms".
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - one: what one is called, with its verb where there is one.
  ///   - many: what several are called. Missing: `one` with an s.
  package static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) " + (count == 1 ? one : many ?? one + "s")
  }

  /// A count of minutes in words. Welsh has a form of its own after two, where the noun begins with a letter that changes.
  package static func minutes(_ count: Int) -> String {
    switch count {
    case 1: said("1 minute")
    case 2: said("2 minutes")
    default: said("{count} minutes", ["count": count])
    }
  }

  private static func seconds(_ count: Int) -> String {
    count == 1 ? said("1 second") : said("{count} seconds", ["count": count])
  }

  /// A count of adults in words.
  package static func adults(_ count: Int) -> String {
    count == 1 ? said("1 adult") : said("{count} adults", ["count": count])
  }

  /// What is left of a block, or how far it is over. Unit: milliseconds; below zero for over.
  package static func remainder(milliseconds: Int) -> String {
    milliseconds >= 0
      ? said("{length} left", ["length": length(milliseconds: milliseconds)])
      : said("{length} over", ["length": length(milliseconds: -milliseconds)])
  }

  /// Words joined as in a sentence: "a, b or c".
  package static func either(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return said("{words} or {last}", ["words": words.dropLast().joined(separator: ", "), "last": last])
  }
}
