/// A look-out over written words: it puts words that a worker should see first at the front of the pile.
///
/// It is a help, and never an assessment: every comment is read by a worker, flagged or not, and words without a flag may matter just as much.
/// It knows English and Welsh phrases, and shapes such as telephone numbers. Nothing it finds is named or kept: it says yes or no.
package enum LookOut {
  /// Whether the words should be read first.
  ///
  /// - Parameter words: what somebody wrote.
  /// - Returns: true where something looks like a contact, an address, a name with a number, or like somebody being hurt or kept quiet.
  package static func flags(_ words: String) -> Bool {
    let tokens = words.lookOutTokens
    return TelephoneNumber.stands(in: words) || hasHandle(words) || hasPostcode(tokens)
      || hasAddress(tokens) || hasNameAndNumber(words) || hasPhrase(tokens)
  }

  /// An e-mail address, a web address or a name on a social network.
  private static func hasHandle(_ words: String) -> Bool {
    words.split(whereSeparator: \.isWhitespace).contains { part in
      let lowered = part.lowercased()
      if lowered.hasPrefix("http") || lowered.hasPrefix("www.") { return true }
      guard let sign = lowered.firstIndex(where: { $0 == "@" || $0 == "＠" }) else { return false }
      return lowered[lowered.index(after: sign)...].filter(\.isLetter).count >= 2
    }
  }

  /// A British postcode, with or without its space.
  private static func hasPostcode(_ tokens: [String]) -> Bool {
    for (place, token) in tokens.enumerated() {
      let next = place + 1 < tokens.count ? tokens[place + 1] : ""
      if isOutwardCode(token[...]) && isInwardCode(next[...]) { return true }
      if token.count >= 5, isInwardCode(token.suffix(3)), isOutwardCode(token.dropLast(3)) { return true }
    }
    return false
  }

  private static func isOutwardCode(_ text: Substring) -> Bool {
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    let rest = text.dropFirst(letters.count)
    return (1...2).contains(letters.count) && (1...2).contains(rest.count)
      && rest.first.map(isDigit) == true && rest.allSatisfy { $0.isASCII && ($0.isLetter || isDigit($0)) }
  }

  private static func isInwardCode(_ text: Substring) -> Bool {
    text.count == 3 && text.first.map(isDigit) == true
      && text.dropFirst().allSatisfy { $0.isASCII && $0.isLetter }
  }

  private static func isDigit(_ sign: Character) -> Bool { sign.isASCII && sign.isWholeNumber }

  /// A number before words that end like a street's name, or "flat" and a number.
  private static func hasAddress(_ tokens: [String]) -> Bool {
    for (place, token) in tokens.enumerated() {
      guard token.first.map(isDigit) == true, token.count <= 5 else { continue }
      if place > 0, ["flat", "fflat", "apartment", "house", "room"].contains(tokens[place - 1]) {
        return true
      }
      if tokens[(place + 1)...].prefix(4).contains(where: streetWords.contains) { return true }
      if place + 1 < tokens.count, welshStreets.contains(tokens[place + 1]) { return true }
    }
    return false
  }

  private static let streetWords: Set<String> = [
    "street", "road", "avenue", "lane", "close", "terrace", "crescent", "gardens", "grove", "estate",
    "stryd", "heol", "ffordd", "lôn", "rhodfa",
  ]
  private static let welshStreets: Set<String> = ["stryd", "heol", "ffordd", "lôn", "rhodfa", "maes", "clos"]

  /// A word with a capital letter inside a sentence, with a long number near it: "Kayleigh 07…", "ask Dan, room 214".
  private static func hasNameAndNumber(_ words: String) -> Bool {
    let parts = words.split(whereSeparator: \.isWhitespace)
    for (place, part) in parts.enumerated() {
      let name = part.filter { $0.isLetter }
      guard name.count >= 2, name.first?.isUppercase == true, name.dropFirst().allSatisfy(\.isLowercase),
        !plainCapitals.contains(name.lowercased())
      else { continue }
      let near = parts[max(0, place - 2)..<min(parts.count, place + 4)]
      if near.contains(where: { $0.filter(isDigit).count >= 3 }) { return true }
    }
    return false
  }

  /// Words that begin a sentence or are written large, and are nobody's name.
  private static let plainCapitals: Set<String> = [
    "the", "it", "we", "they", "this", "that", "my", "our", "there", "when", "what", "session", "week", "day",
    "in", "on", "at", "and", "but", "so", "if", "no", "yes", "please", "thanks", "more", "less", "page",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "english", "welsh",
  ]

  private static func hasPhrase(_ tokens: [String]) -> Bool {
    let stems = tokens.map(Self.plainApostrophes)
    return phrases.contains { phrase in contains(phrase, in: stems) }
  }

  /// Whether the phrase's words stand in the text in order; a word that ends in `*` stands for all that begin so, `_` for any one word.
  private static func contains(_ phrase: [Substring], in tokens: [String]) -> Bool {
    guard phrase.count <= tokens.count else { return false }
    return (0...(tokens.count - phrase.count)).contains { start in
      zip(phrase, tokens[start...]).allSatisfy { wanted, found in
        if wanted == "_" { return true }
        if wanted.hasSuffix("*") { return found.hasPrefix(wanted.dropLast()) }
        return wanted == found
      }
    }
  }

  private static func plainApostrophes(_ token: String) -> String {
    String(token.map { $0 == "’" || $0 == "ʼ" ? "'" : $0 })
  }

  private static let phrases: [[Substring]] = (english + welsh).map { $0.split(separator: " ") }
}

extension LookOut {
  /// Phrases of being hurt, threatened, made to do something, kept quiet, or wanting to die. `*` ends a word's beginning, `_` is any word.
  static let english = [
    "don't tell", "dont tell", "do not tell", "can't tell", "cant tell", "cannot tell", "not allowed to tell",
    "please don't say", "keep it secret", "our secret", "a secret between", "promise not to", "no one knows",
    "nobody knows", "never told anyone", "haven't told", "if anyone finds out", "if they find out",
    "if he finds out", "if she finds out", "he hurt*", "she hurt*", "they hurt*", "hurts me", "hurt me",
    "hurting me", "hits me", "hit me", "hitting me", "beats me", "beat me", "slaps me", "kicks me",
    "punched me", "choked me", "strangl*", "burnt me", "touches me", "touched me", "touching me",
    "makes me do", "made me do", "make me do", "makes me have", "made me have", "forced me", "forces me",
    "force me", "raped", "rape", "sexual*", "abuse*", "abusing", "had sex", "have sex", "sex with", "nudes",
    "naked", "my pics", "pictures of me", "photos of me", "videos of me", "pay* me for", "gives me money",
    "gave me money", "buys me", "bought me a phone", "gives me drugs", "gave me drugs", "spiked", "his mates",
    "his friends came", "older boyfriend", "my boyfriend is _", "drives me to", "drove me to", "picks me up",
    "took me to a", "takes me to a", "hotel", "party house", "me drunk", "stuff to me", "owe him", "owe them",
    "owe her", "in debt",
    "county lines", "carry for", "sell* for them", "threaten*", "blackmail*", "scared of", "scared to go",
    "afraid of", "frightened of", "scares me", "not safe at", "don't feel safe", "dont feel safe",
    "doesn't feel safe", "unsafe at", "run away", "ran away", "running away", "locked me", "locks me",
    "won't let me", "wont let me", "follows me", "following me", "stalk*", "watching me", "outside my house",
    "to my house", "up at my",
    "kill myself", "killing myself", "kill me", "want to die", "wanna die", "suicid*", "end it all",
    "don't want to be here", "dont want to be here", "better off without me", "self harm*", "self-harm*",
    "cut myself", "cutting myself", "hurt myself", "hurting myself", "overdose*", "pregnant", "help me",
    "need help", "in danger", "happening to me", "happened to me", "something bad", "at home is bad",
  ]

  /// The same in Welsh.
  static let welsh = [
    "paid â dweud", "paid a dweud", "peidiwch â dweud", "peidiwch a dweud", "paid deud", "peidio dweud",
    "methu dweud", "dim yn cael dweud", "yn gyfrinach", "cyfrinach*", "neb yn gwybod", "os ffeindith",
    "brifo",
    "brifodd", "mae'n fy mrifo", "fy mrifo", "fy nharo", "taro fi", "bwrw fi", "curo fi", "fy nghuro",
    "cyffwrdd*", "gyffwrdd*", "gyffyrddodd", "gorfodi", "ngorfodi", "fy ngorfodi", "gwneud i fi",
    "gwneud i mi",
    "treisio", "nhreisio", "cam-drin", "camdrin", "gam-drin", "rhyw gyda", "cael rhyw", "lluniau ohona*",
    "noeth", "lluniau noeth", "rhoi arian i fi", "rhoi arian i mi", "rhoi cyffuriau", "bygwth", "fy mygwth",
    "ofn mynd", "ofn arna*", "mae ofn", "ofnus", "ddim yn saff", "dim yn saff", "ddim yn ddiogel",
    "dim yn ddiogel", "rhedeg i ffwrdd", "lladd fy hun", "eisiau marw", "isio marw", "moyn marw",
    "hunan-niweid*",
    "niweidio fy hun", "torri fy hun", "brifo fy hun", "hunanladd*", "help plîs", "angen help", "helpwch fi",
    "mewn perygl", "yn feichiog", "feichiog", "cloi fi", "fy nilyn", "dilyn fi",
  ]
}

extension String {
  /// The words in small letters, without the signs around them.
  fileprivate var lookOutTokens: [String] {
    lowercased().split { !($0.isLetter || $0.isNumber || "'’ʼ-".contains($0)) }.map(String.init)
  }
}
