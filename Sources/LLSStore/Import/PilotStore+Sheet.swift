internal import GRDB
package import LLSModel

/// How a sheet of forms is entered.
package struct SheetImport: Sendable {
  /// Why forms that stand already are entered anew with other answers. Missing: such forms do not fit.
  package var correction: String?
  /// Whether to do everything and then take it back, and to list what does not fit instead of stopping.
  package var isTrial = false
  /// Whether forms that fit are entered where others do not; else all or none.
  package var takesGood = false
  /// Is told now and then how many forms are done.
  package var progress: (@Sendable (Int) -> Void)?
  /// Whether a correction takes the place of a form that says the same: its words, which cannot be compared, may differ.
  var isAnew = false
  /// Items that a form answers and its questionnaire does not have, by the form's place.
  var strangers: [Int: String] = [:]

  /// Enters all or none.
  package init(correction: String? = nil, isTrial: Bool = false, takesGood: Bool = false) {
    self.correction = correction
    self.isTrial = isTrial
    self.takesGood = takesGood
  }

  init(correction: String?, isTrial: Bool, strangers: [Int: String]) {
    self.init(correction: correction, isTrial: isTrial)
    self.strangers = strangers
  }
}

extension PilotStore {
  /// Enters filled-in forms to any questionnaires, of any waves, in one transaction. The same forms again change nothing.
  ///
  /// - Parameters:
  ///   - sheet: the forms, arranged.
  ///   - id: the pilot.
  ///   - way: how.
  /// - Returns: what came of it; with what does not fit, in a trial and where good forms are taken.
  /// - Throws: ``StoreError/refused(_:)`` with every line that does not fit; nothing was entered then.
  @discardableResult
  package func importSheet(
    _ sheet: FormSheet, intoPilot id: String, as way: SheetImport = SheetImport()
  ) throws(StoreError) -> SubmissionReceipt {
    try Self.checkReason(way.correction)
    // From so many answers on, looking at each row twice is felt.
    let isLarge = sheet.answers.count > 10_000
    return try write(isTrial: way.isTrial, knowingReferences: isLarge) { writing in
      let pilot = try Self.openKey(ofPilot: id, writing.database)
      // Rows go in at the end of their tables; so much memory is enough to write each page once.
      let before = try Int.fetchOne(writing.database, sql: "PRAGMA cache_size") ?? -2_000
      if isLarge, before == -2_000 {
        try writing.database.execute(sql: "PRAGMA cache_size = -24000")
      }
      defer { try? writing.database.execute(sql: "PRAGMA cache_size = \(before)") }
      let guardian = isLarge ? try LiftedGuard(writing.database) : nil
      var entry = try SheetEntry(sheet, pilot: pilot, way: way, writing: writing)
      try entry.checkWaves()
      entry.findDoubled()
      if isLarge { entry.takeDigestsAhead() }
      defer { entry.stop() }
      for form in sheet.forms.indices {
        try entry.enter(form)
        if form % 1_000 == 999 { way.progress?(form + 1) }
      }
      let (receipt, forms, words) = try entry.finish()
      try guardian?.putBack(writing.database)
      if let forms { try writing.audit(.feedback, forms) }
      if let words { try writing.audit(.words, words) }
      return receipt
    }
  }
}
