/// The interface in Welsh: a draft, which no translator has read yet.
///
/// Each file of this folder holds sentences as pairs, English first: a translator reads both side by side. A sentence speaks to somebody
/// as "chi", takes nobody for a man or a woman, and keeps away from mutations around its places: "oedolion: {count}".
/// What is typed, and the names of keys, stay as they are. A translator of writing is "cyfieithydd" and an interpreter "dehonglydd", as the
/// Welsh Government's pages on interpreting have it.
enum WelshText {
  /// Says on the screen: this is a draft, no translator has seen these words yet.
  static let draftNotice = "Drafft: nid oes cyfieithydd wedi gweld y geiriau hyn eto."

  /// Every sentence by its English one.
  static let sentences = Dictionary(tables.flatMap { $0.map { ($0.key, $0.value) } }) { first, _ in first }

  /// The tables, file by file.
  static let tables: [KeyValuePairs<String, String>] = [
    lengths, session, advice, refusals, commands, keys, keyMeanings, panels, sessionScreen, aroundSession,
    status, happened, words, runs, opening, runRecord, cuePages, journal, forAuthor, slips,
  ]

  /// Lengths of time and lists of words.
  private static let lengths: KeyValuePairs = [
    "1 second": "1 eiliad",
    "{count} seconds": "{count} eiliad",
    "1 minute": "1 munud",
    "2 minutes": "2 funud",
    "{count} minutes": "{count} munud",
    "1 adult": "1 oedolyn",
    "{count} adults": "{count} oedolyn",
    "{hours} h {minutes} min": "{hours} awr {minutes} mun",
    "{length} left": "{length} ar ôl",
    "{length} over": "{length} dros yr amser",
    "{words} or {last}": "{words} neu {last}",
  ]
}
