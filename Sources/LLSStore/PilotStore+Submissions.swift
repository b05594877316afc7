internal import GRDB
package import LLSModel

extension PilotStore {
  /// Enters the filled-in forms of one questionnaire and wave in one transaction, all or none. The same forms again change nothing.
  ///
  /// - Parameters:
  ///   - batch: the forms.
  ///   - id: the pilot.
  ///   - correction: why forms that are there already are entered anew with other answers, or another day, mode or helper.
  ///     Missing: such forms are refused.
  ///   - isTrial: whether to do everything and then take it back, so that a person sees what would happen.
  /// - Throws: ``StoreError/refused(_:)`` with every line that does not fit, and for a wave in which the questionnaire is not asked.
  @discardableResult
  package func importSubmissions(
    _ batch: FeedbackBatch, intoPilot id: String, correcting correction: String? = nil, isTrial: Bool = false
  ) throws(StoreError) -> SubmissionReceipt {
    let instrument = try instrument(batch.instrumentID)
    try Self.checkWave(batch.wave, instrument)
    let receipt = try importSheet(
      FormSheet(batch, instrument: instrument), intoPilot: id,
      as: SheetImport(
        correction: correction, isTrial: isTrial, strangers: Self.strangers(in: batch, instrument)))
    if !receipt.problems.isEmpty { throw .refused(receipt.problems) }
    return receipt
  }

  /// Forms with answers to items that the questionnaire does not have, by their place.
  private static func strangers(
    in batch: FeedbackBatch, _ instrument: InstrumentDefinition
  ) -> [Int: String] {
    let known = Set(instrument.items.map(\.id))
    var strangers: [Int: String] = [:]
    for (place, form) in batch.submissions.enumerated() {
      strangers[place] = form.answers.first { !known.contains($0.itemID) }?.itemID
    }
    return strangers
  }

  /// Refuses forms of a wave in which the questionnaire is not asked: no summary would know what to do with them.
  static func checkWave(_ wave: Wave, _ instrument: InstrumentDefinition) throws(StoreError) {
    if instrument.waves.contains(wave) { return }
    throw .refused([
      ImportProblem(
        "\(instrument.id) is not asked in the wave \(wave.rawValue)",
        remedy: "it is asked in: \(instrument.waves.map(\.rawValue).joined(separator: ", "))")
    ])
  }
}
