import LLSDiagnostics
import LLSModel
import Testing

@testable import LLSIntake

@Suite struct MappingTests {
  static let code = FeedbackFileTests.codes[0]
  static let card = FeedbackFileTests.card

  private func read(_ text: String) -> FeedbackFile {
    FeedbackFile(path: "f.csv", bytes: Array(text.utf8), instrument: Self.card, wave: .post)
  }

  @Test(
    "files of other programs are taken as they are",
    arguments: [
      // KoboToolbox: groups in front, low lines, choices in one column and in a column each, its own columns
      """
      start;end;your_code;about/felt_heard;about/hope;about/helped;about/helped/game;about/helped/talk;_id;_uuid;_submission_time
      2016-10-03T12:00:00;2016-10-03T12:01:00;CODE;a_bit;7;game quiet;1;0;12;aa-bb;2016-10-03
      """,
      // ODK Central
      """
      SubmissionDate,card-code,about-felt_heard,hope,meta-instanceID,KEY,SubmitterName
      """.replacing("card-code", with: "code").replacing("about-felt_heard", with: "about/felt_heard")
        .replacing("hope", with: "hope,helped[game],helped[talk],helped[quiet]")
        + "\n2016-10-03,CODE,2,7,Y,,Y,uuid:x,uuid:x,W\n",
      // LimeSurvey: questions written out
      "id\tsubmitdate\tCode\tFelt heard\thope. Hope\thelped\n1\t2016-10-03\tCODE\tA bit\t7\t1|3\n",
      // a spreadsheet of another country, with its own separator
      "Code;felt_heard;Hope;Helped\nCODE;2;7;game,quiet\n",
    ])
  func foreignFiles(text: String) {
    let file = read(text.replacing("CODE", with: Self.code.description))
    #expect(seen(file.diagnostics, in: file.file) == [])
    #expect(
      file.batch.submissions.first?.answers.prefix(3).map(\.value) == [
        .number(2), .number(7), .choices([1, 3]),
      ])
  }

  @Test("a list of columns is written and read back, and words and reasons of cells are put in their place")
  func roundTrip() {
    let mapping = ColumnMapping(rules: [
      .init(column: "q1, part \"a\"", becomes: "felt-heard"), .init(column: "who", becomes: "code"),
      .init(column: "q2", becomes: "hope"), .init(column: "x", becomes: ColumnMapping.ignore),
      .init(column: "*", becomes: "", cell: "-99", means: "not-asked"),
      .init(column: "q1, part \"a\"", becomes: "", cell: "so so", means: "a bit"),
    ])
    let file = ColumnMappingFile(path: "m.csv", bytes: Array(mapping.text.utf8))
    #expect(file.diagnostics.isEmpty)
    #expect(file.mapping == mapping)
    let bytes = Array("who,\"q1, part \"\"a\"\"\",q2,x\n\(Self.code),so so,-99,whatever\n".utf8)
    let shape = FeedbackShape(bytes, instruments: [Self.card]) { _ in mapping }
    let forms = FeedbackFile(path: "f.csv", bytes: bytes, instrument: Self.card, wave: .post, shape: shape)
    #expect(seen(forms.diagnostics, in: forms.file) == [])
    #expect(
      forms.batch.submissions.first?.answers.prefix(2).map(\.value) == [.number(2), .missing(.notAsked)])
  }

  @Test("a column that nobody can tell is still told, and a likeness is not enough")
  func unknownColumns() {
    let file = read("code,felt_heard,hope,hop_e2\n\(Self.code),1,1,1\n")
    #expect(file.diagnostics.contains { $0.code == .unknownColumn })
    let proposal = ColumnMapping.proposed(
      for: ["code", "felt_heard", "hoppe", "_uuid"], instruments: [Self.card])
    #expect(
      proposal.rules == [
        .init(column: "felt_heard", becomes: "felt-heard"), .init(column: "_uuid", becomes: "ignore"),
      ])
  }

  private func decoded(_ encoding: TextEncoding, _ bytes: [UInt8], pieces: Int = 1 << 20) -> [UInt8] {
    var decoding = TextDecoding(encoding)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      text += decoding.utf8(Array(bytes[start..<min(bytes.count, start + pieces)]))
    }
    return text + decoding.finish()
  }

  @Test("UTF-16 stays in its order of bytes through every piece, and no sign is cut in two", arguments: 1...7)
  func piecesOfUTF16(pieces: Int) {
    let text = "code,h\u{00E9}ard\u{1F426}\n\u{10FFFF}\u{4E2D}x"
    var big: [UInt8] = [0xFE, 0xFF]
    var little: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 {
      big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    #expect(decoded(.utf16, big, pieces: pieces) == Array(text.utf8))
    #expect(decoded(.utf16, little, pieces: pieces) == Array(text.utf8))
    #expect(decoded(.utf16, little.dropLast(), pieces: pieces).suffix(3) == Array("\u{FFFD}".utf8)[...])
  }

  @Test("letters of Windows and of UTF-16 are read when it is said what they are")
  func encodings() {
    #expect(decoded(.windows1252, [0x63, 0x61, 0x66, 0xE9, 0x80]) == Array("café€".utf8))
    #expect(decoded(.utf16, [0xFF, 0xFE, 0x41, 0, 0xE9, 0]) == Array("Aé".utf8))
    #expect(decoded(.utf16, [0xFE, 0xFF, 0, 0x41]) == Array("A".utf8))
  }
}
