/// LLS00: the bytes and whether the file is well formed.
extension Explanation {
  static let unreadableFile = Explanation(
    "The file could not be opened or read.",
    why: "Nothing in it could be checked, so nobody knows whether it is safe to run.",
    remedy: "Check the name and the folder, and that you may read the file. It has to be a plain file, "
      + "not a link to one.",
    example: "lls check Modules/landing")
  static let fileTooLarge = Explanation(
    "The file is larger than 1 MiB, or has more than 20,000 elements.",
    why: "A module of the usual size has 60 to 80 KB. Something this large is a mistake, or made to "
      + "stop the program.",
    remedy: "Look at what makes it so large. Pictures are files of their own in the module's folder; "
      + "long texts belong in a second module.")
  static let notUTF8 = Explanation(
    "The file is not UTF-8 text.",
    why: "In any other encoding letters such as ŵ, é or “ turn into other signs on somebody's paper.",
    remedy: "Save the file as UTF-8. VS Code: click the encoding in the status bar, choose Save with "
      + "Encoding, UTF-8. "
      + "Notepad: Save As, Encoding UTF-8. If the first line names another encoding, write "
      + "encoding=\"UTF-8\".",
    example: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
  static let zeroByte = Explanation(
    "The file holds a zero byte.",
    why: "Text has none. The file is damaged, is not text, or was saved as UTF-16.",
    remedy: "Open it in your editor and save it as UTF-8, or take it from your last backup.")
  static let doctypeRefused = Explanation(
    "The file declares a document type or an entity.",
    why: "Such a declaration can open other files or grow without end, so modules from elsewhere may "
      + "not bring one.",
    remedy: "Delete everything from <!DOCTYPE to its closing >. Write characters as themselves, for "
      + "example é.")
  static let tagTooLarge = Explanation(
    "One start tag is larger than 32 KiB.",
    why: "No element needs that much; it is a mistake, or made to stop the program.",
    remedy: "Look for a quote that was never closed, or text that belongs between the tags.")
  static let notWellFormed = Explanation(
    "The file breaks one of XML's basic rules, so it cannot be read to its end.",
    why: "Until this is mended nothing after it can be checked.",
    remedy: "Every <tag> is closed by </tag> in the reverse order; values stand in quotes; in text "
      + "write &amp; for &, "
      + "and &lt; for <.",
    example: "<do>Bread &amp; butter. Groups with &lt; 4 people.</do>")
  static let tooDeep = Explanation(
    "Elements are nested more than 64 deep.",
    why: "The language never needs more than ten levels; it is a mistake, or made to stop the program.",
    remedy: "Look for a tag that is opened again and again and never closed.")
  static let tooManyNames = Explanation(
    "The file uses more than 512 element names that the language does not have.",
    why: "This is not a module, or was made to stop the program.",
    remedy: "Check that you opened the right file. Its outermost element should be <module> or <toolkit>.")
  static let wrongXMLVersion = Explanation(
    "The first line asks for a version of XML other than 1.0.",
    why: "Editors and checkers everywhere read version 1.0.",
    remedy: "Write version=\"1.0\" in the first line.",
    example: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
  static let tooManyFindings = Explanation(
    "The file has more findings than are listed.",
    why: "Nobody reads thousands of findings, and most of them come from a few mistakes near the top.",
    remedy: "Mend the first ones and check again.")
}

/// LLS07: feedback files.
extension Explanation {
  static let missingColumn = Explanation(
    "A column that the file must have is missing.",
    why: "Without it the answers cannot be given to a person, a wave or a group.",
    remedy: "Add the column, or name the one that holds it in the mapping.",
    example: "code,wave,felt-heard,could-pass")
  static let unknownColumn = Explanation(
    "A column has a name that no question and no mapping knows.",
    why: "Its answers would be lost without anybody noticing.",
    remedy: "Give the column the question's id, map it to one, or say in the mapping that it is left out.")
  static let badParticipantCode = Explanation(
    "A participant code is not in the pilot, or its check character is wrong.",
    why: "A mistyped code would give one young person's answers to another.",
    remedy: "Look at the paper again and correct the code. If the person is new, add the code to the "
      + "pilot first.")
  static let answerOutOfRange = Explanation(
    "An answer lies outside what the question allows.",
    why: "One wrong digit can turn a result round.",
    remedy: "Look at the paper again. Leave the cell empty if the answer cannot be read.")
  static let raggedRow = Explanation(
    "A row has more or fewer cells than the header.",
    why: "From that point on every answer may stand under the wrong question.",
    remedy: "Look for a comma inside an answer that is not in quotes, or for a missing cell.",
    example: "K7Q2,post,4,\"loud, but fun\"")
  static let duplicateRow = Explanation(
    "The same person answers the same questions twice in one file.",
    why: "Counting both would give this person two voices.",
    remedy: "Keep the row that matches the paper and delete the other one.")
  static let badCell = Explanation(
    "A cell cannot be read: it is too long, or a quote in it never closes.",
    why: "Everything after it would be swallowed.",
    remedy: "Close the quote. Inside an answer write a quote twice.",
    example: "\"she said \"\"yes\"\"\"")
}
