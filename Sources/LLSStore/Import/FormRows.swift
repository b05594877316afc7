internal import GRDB
import LLSModel

/// The rows of forms and of their secrets on their way into their tables.
struct FormRows {
  private let writing: Writing
  private let pilot: FactKey
  private let forms: BulkStatement
  private let secrets: BulkStatement
  /// Random bytes for the secrets to come: drawn for many at once.
  private var drawn: [UInt8] = []
  private var used = 0
  /// Most forms have the day of the one before.
  private var lastDay: (day: CalendarDay?, text: String?) = (nil, nil)
  /// The batch, once there is a form in it.
  private(set) var batch: FactKey?

  /// How long a form's secret is. Unit: bytes.
  private static let secretLength = 32
  /// For how many forms secrets are drawn at once.
  private static let atOnce = 64

  init(_ writing: Writing, pilot: FactKey) throws {
    self.writing = writing
    self.pilot = pilot
    forms = try BulkStatement(
      """
      INSERT INTO submission (key, pilot, instrument, participant, wave, run, day, mode, helper, digest, batch,
        supersedes, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, writing.database)
    secrets = try BulkStatement(
      "INSERT INTO record_secret (record, secret) VALUES (?, ?)", writing.database)
  }

  /// A form's own secret.
  mutating func nextSecret() -> [UInt8] {
    if used + Self.secretLength > drawn.count {
      drawn = writing.source.randomBytes(Self.secretLength * Self.atOnce)
      used = 0
    }
    defer { used += Self.secretLength }
    return Array(drawn.dropFirst(used).prefix(Self.secretLength))
  }

  /// Inserts a form and its secret; gives the form's number.
  mutating func insert(
    _ form: FormSheet.Form, instrument: FactKey, place: SubmissionPlaces.Place, digest: String,
    secret: [UInt8], supersedes: FactKey?, reason: String?
  ) throws -> Int64 {
    let batch = try self.batch ?? writing.batch(.feedback)
    self.batch = batch
    let key = writing.keys.next()
    forms.bind(key.bytes)
    forms.bind(pilot.bytes)
    forms.bind(instrument.bytes)
    forms.bind(place.participant?.bytes)
    forms.bind(form.wave.rawValue)
    forms.bind(place.run)
    if form.day != lastDay.day { lastDay = (form.day, form.day?.description) }
    forms.bind(lastDay.text)
    forms.bind(form.mode.rawValue)
    forms.bind(form.support.rawValue)
    forms.bind(digest)
    forms.bind(batch.bytes)
    forms.bind(supersedes?.bytes)
    forms.bind(reason)
    try forms.run()
    let number = forms.insertedNumber
    secrets.bind(key.bytes)
    secrets.bind(secret)
    try secrets.run()
    return number
  }
}
