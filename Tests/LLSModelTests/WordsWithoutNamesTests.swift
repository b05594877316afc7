import LLSModel
import Testing

/// What may stand in a pilot's store: ids, reasons, staff codes and public words.
@Suite struct WordsWithoutNamesTests {
  @Test(
    "an id begins with a small letter and holds small letters, digits and hyphens",
    arguments: [
      ("group-a", true), ("a", true), ("7-up", false), ("", false), ("Group", false), ("two words", false),
      ("-a", false), (String(repeating: "a", count: 64), true), (String(repeating: "a", count: 65), false),
      ("ŵ", false),
    ])
  func shortNames(text: String, fits: Bool) { #expect(ShortName.fits(text) == fits) }

  @Test(
    "the id of a line in a log may begin with its date, and is no telephone number",
    arguments: [
      ("2017-03-launch", true), ("2016-10-03-launch", true), ("p1", true), ("2016-17", false),
      ("07700900123", false), ("tel-07700-900123", false), ("Sophie", false), ("", false),
    ])
  func logLines(text: String, fits: Bool) { #expect(ShortName.fitsLogLine(text) == fits) }

  @Test(
    "a reason is small letters and hyphens",
    arguments: [
      ("typing-mistake", true), ("misread", true), ("", false), ("  ", false), ("list found", false),
      ("Sophie", false), ("she-told-us-2", false), ("-", false), (String(repeating: "a", count: 41), false),
    ])
  func reasons(text: String, fits: Bool) { #expect(ReasonCode.fits(text) == fits) }

  @Test(
    "a staff code is short and no telephone number",
    arguments: [
      ("w1", true), ("W-12", true), ("unnamed", true), ("", false), ("Sophie Miller", false),
      ("07700900123", false), ("0114-2734567", false), ("s.miller", false),
      (String(repeating: "w", count: 17), false),
    ])
  func staffCodes(text: String, fits: Bool) { #expect(StaffCode.fits(text) == fits) }

  @Test(
    "a telephone number is found however it is written, and a date or a count is none",
    arguments: [
      ("call 07700 900123", true), ("+44 (0)114 273-4567", true), ("0114/273 45 67", true), ("2734567", true),
      ("٠٧٧٠٠٩٠٠١٢٣", true), ("2016-10-03 07700900", true), ("2016-10-03", false),
      ("on 2016-10-03 and 2016-10-10", false), ("2016/17", false), ("305 attended, 27 sessions", false),
      ("2016-10-031234567", true),
    ])
  func telephoneNumbers(text: String, stands: Bool) {
    #expect(TelephoneNumber.stands(in: text) == stands)
  }

  @Test(
    "public words are one short line without anything to reach somebody at",
    arguments: [
      ("", true), ("soft launch at a national network's annual conference", true),
      ("Others/ Voluntary Sector", true),
      ("ask sophie@example.org", false), ("ask 07700 900123", false), ("two\nlines", false),
      ("a\u{1B}[31m", false),
      (String(repeating: "a", count: 120), true), (String(repeating: "a", count: 121), false),
    ])
  func publicWords(text: String, fits: Bool) { #expect(PublicWords.fits(text) == fits) }
}
