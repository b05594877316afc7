import Dispatch
import LLSModel
import Synchronization

/// Takes the digests of many forms on another core while their rows are inserted: some thousand forms ahead, and never more.
final class DigestsAhead: Sendable {
  private let sheet: FormSheet
  private let drawSecrets: @Sendable (Int) -> [UInt8]
  private let blocks = Mutex<[Int: Block]>([:])
  private let room = DispatchSemaphore(value: 4)
  private let ready = DispatchSemaphore(value: 0)
  private let isOver = Mutex(false)

  /// How many forms are done at once.
  static let size = 1_000
  private static let secretLength = 32

  /// The secrets and digests of some forms.
  struct Block: Sendable {
    /// The first form.
    let first: Int
    fileprivate let secrets: [[UInt8]]
    fileprivate let digests: [String]

    /// The secret and the digest of a form; nil when it is not in the block.
    func of(_ form: Int) -> (secret: [UInt8], digest: String)? {
      let place = form - first
      return digests.indices.contains(place) ? (secrets[place], digests[place]) : nil
    }
  }

  /// Begins with the first forms.
  init(_ sheet: FormSheet, drawingSecrets: @escaping @Sendable (Int) -> [UInt8]) {
    self.sheet = sheet
    drawSecrets = drawingSecrets
    DispatchQueue.global(qos: .userInitiated).async { self.work() }
  }

  /// The block that begins with a form; blocks are taken in order, each once.
  func block(from first: Int) -> Block {
    ready.wait()
    defer { room.signal() }
    return blocks.withLock { $0.removeValue(forKey: first) } ?? Block(first: first, secrets: [], digests: [])
  }

  /// Stops at the next block.
  func stop() {
    isOver.withLock { $0 = true }
    room.signal()
  }

  private func work() {
    var makers = sheet.instruments.map(FormDigest.init)
    var values: [AnswerValue?] = []
    for first in stride(from: 0, to: sheet.forms.count, by: Self.size) {
      room.wait()
      if isOver.withLock({ $0 }) { return }
      let forms = first..<min(first + Self.size, sheet.forms.count)
      let drawn = drawSecrets(Self.secretLength * forms.count)
      var secrets: [[UInt8]] = []
      var digests: [String] = []
      for form in forms {
        let instrument = sheet.forms[form].instrument
        values.removeAll(keepingCapacity: true)
        for _ in sheet.instruments[instrument].items { values.append(nil) }
        for answer in sheet.answers(of: form) { values[Int(answer.item)] = answer.value }
        let start = (form - first) * Self.secretLength
        let secret = Array(drawn[start..<start + Self.secretLength])
        secrets.append(secret)
        digests.append(makers[instrument].of(values, secret: secret))
      }
      let block = Block(first: first, secrets: secrets, digests: digests)
      blocks.withLock { $0[first] = block }
      ready.signal()
    }
  }
}
