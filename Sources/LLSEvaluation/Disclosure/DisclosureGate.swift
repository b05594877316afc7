@_spi(DisclosureGate) import LLSModel

/// The one place where figures about people become figures that may be published.
///
/// It counts what it lets out, coarsens and hides, table by table.
struct DisclosureGate {
  /// What happened to a table's figures.
  struct Tally: Hashable {
    /// Let out as they are.
    var shown = 0
    /// Let out less exactly.
    var coarsened = 0
    /// Hidden.
    var hidden = 0
  }

  /// The fewest groups behind a figure about people: one or two would be a table of groups.
  static let leastGroups = 3
  /// The fewest groups behind an interval: the mean and the spread of fewer would tell each group's mean.
  static let leastGroupsOfInterval = 5

  /// The thresholds.
  let settings: DisclosureSettings
  /// Whether the pilot arm is large enough for any figure about people: three groups, and the base of a
  /// percentage.
  let isOpen: Bool
  private var ledger: CountLedger
  private var tallies: [AuditTable: Tally] = [:]

  /// Starts the gate for one pilot arm, with the number of its groups that have people.
  init(settings: DisclosureSettings, everybody: PersonSet, groups: Int) {
    self.settings = settings
    isOpen = groups >= Self.leastGroups && everybody.count >= settings.percentBase
    ledger = CountLedger(everybody: everybody, threshold: settings.threshold)
    if isOpen { _ = ledger.admit(everybody) }
  }

  /// What happened to a table's figures so far.
  func tally(of table: AuditTable) -> Tally { tallies[table] ?? Tally() }

  /// Whether a count of people is none, or enough to be seen.
  func isSafe(_ count: Int) -> Bool { ledger.isSafe(count) }

  /// Whether a set's exact size may be known, though it is not printed: it can be worked out from what is.
  mutating func admits(_ set: PersonSet) -> Bool { isOpen && ledger.admit(set) }

  /// A count of people of the pilot arm: exact, "… or more", or hidden.
  mutating func count(of set: PersonSet, in table: AuditTable) -> Disclosed {
    guard isOpen else { return hide(in: table) }
    if ledger.admit(set) { return show(String(set.count), Double(set.count), in: table) }
    guard let floor = ledger.admitFloor(of: set) else { return hide(in: table) }
    return orMore(floor, in: table)
  }

  /// A count of answers out of a published number of sheets: exact, "… or more", or hidden.
  mutating func answers(_ count: Int, of base: Int, in table: AuditTable) -> Disclosed {
    guard isOpen else { return hide(in: table) }
    if isSafe(count), isSafe(base - count) { return show(String(count), Double(count), in: table) }
    let step = settings.threshold
    let floor = min(count, base - step) / step * step
    return floor >= step ? orMore(floor, in: table) : hide(in: table)
  }

  /// A share without its count: hidden on a small base, and where any count it allows, or what that leaves,
  /// is small.
  ///
  /// - Parameters:
  ///   - part: how many did. Range: 0 to `base`.
  ///   - base: of how many.
  ///   - people: how many people stand behind the base.
  ///   - step: the share is rounded to multiples of it. Unit: per cent.
  mutating func share(
    _ part: Int, of base: Int, people: Int, step: Int = 1, in table: AuditTable
  ) -> Disclosed {
    guard isOpen, min(base, people) >= settings.percentBase else { return hide(in: table) }
    let percent = Self.rounded(part, base, step)
    for allowed in 0...base where Self.rounded(allowed, base, step) == percent {
      if !isSafe(allowed) || !isSafe(base - allowed) { return hide(in: table) }
    }
    return show(String(percent), Double(percent), in: table)
  }

  /// The count of one part of a bar, after the whole row was found safe; see ``ScaleGrouping``.
  mutating func part(_ count: Int, isGrouped: Bool, in table: AuditTable) -> Disclosed {
    guard isOpen, isSafe(count) else { return hide(in: table) }
    return show(String(count), Double(count), isExact: !isGrouped, in: table)
  }

  /// The share that one part of a bar has; it follows from two counts that are let out, and is precise
  /// enough to allow no other count.
  func derivedShare(of part: Disclosed, base: Disclosed) -> Disclosed {
    guard let part = part.value, let base = base.value, isOpen else { return .hidden }
    guard base >= Double(settings.percentBase) else { return .hidden }
    let decimals = base <= 100 ? 0 : base <= 1000 ? 1 : 2
    let number = DecimalText(100 * part / base, decimals: decimals)
    return Disclosed(text: number.text, value: number.value)
  }

  /// A mean, a difference or an end of an interval of so many people, rounded to two decimals.
  mutating func measure(_ value: Double, people: Int, in table: AuditTable) -> Disclosed {
    guard isOpen, people > 7, people >= settings.percentBase else { return hide(in: table) }
    let number = DecimalText(value, decimals: 2)
    return show(number.text, number.value, in: table)
  }

  /// Two measures that are let out, read as an interval.
  func interval(from lower: Disclosed, to upper: Disclosed) -> Disclosed {
    guard !lower.isHidden, !upper.isHidden else { return .hidden }
    return Disclosed(text: "\(lower.text) to \(upper.text)", value: nil)
  }

  /// Hides a figure and counts it.
  mutating func hide(in table: AuditTable) -> Disclosed {
    tallies[table, default: Tally()].hidden += 1
    return .hidden
  }

  private mutating func show(
    _ text: String, _ value: Double, isExact: Bool = true, in table: AuditTable
  ) -> Disclosed {
    if isExact {
      tallies[table, default: Tally()].shown += 1
    } else {
      tallies[table, default: Tally()].coarsened += 1
    }
    return Disclosed(text: text, value: value)
  }

  private mutating func orMore(_ floor: Int, in table: AuditTable) -> Disclosed {
    tallies[table, default: Tally()].coarsened += 1
    return Disclosed(text: "\(floor) or more", value: nil)
  }

  /// The nearest multiple of a step, halves upwards.
  private static func rounded(_ part: Int, _ base: Int, _ step: Int) -> Int {
    (200 * part + step * base) / (2 * step * base) * step
  }
}
