import LLSModel

/// What to bring for a group of a given size: used-up things added over the modules, others counted once.
struct KitList {
  /// One thing to bring.
  struct Line: Hashable {
    /// What it is.
    let name: String
    /// How many.
    var count: Int
    /// Whether it is used up.
    let isUsedUp: Bool
    /// Where it is needed: module and blocks.
    var places: [String]
    /// The sheet to print for it, by its title.
    let sheet: String?
  }

  /// The lines: what is used up first, in the modules' order.
  private(set) var lines: [Line] = []

  /// Counts the materials of some modules.
  ///
  /// - Parameters:
  ///   - modules: in the order they are run.
  ///   - spares: what may be needed at any time.
  ///   - groupSize: how many young people are expected. Range: 1 or more.
  init(modules: [SessionModule], spares: Spares, groupSize: Int) {
    for module in modules {
      let adults = FacilitatorPack.adults(for: module, groupSize: groupSize)
      for material in module.materials?.materials ?? [] {
        add(
          Line(
            name: material.text,
            count: material.count(groupSize: groupSize, adults: adults),
            isUsedUp: material.consumable, places: [Self.place(of: material, in: module)],
            sheet: material.handout.flatMap { module.handout($0)?.title.text }))
      }
    }
    let adults = modules.map { FacilitatorPack.adults(for: $0, groupSize: groupSize) }.max() ?? 1
    for material in spares.materials?.materials ?? [] {
      let titles = spares.activities.filter { $0.needs.contains { $0.ref == material.id } }.map(\.title.text)
      add(
        Line(
          name: material.text,
          count: material.count(groupSize: groupSize, adults: adults),
          isUsedUp: material.consumable, places: ["Back pocket: " + titles.joined(separator: ", ")],
          sheet: nil)
      )
    }
    lines = lines.filter(\.isUsedUp) + lines.filter { !$0.isUsedUp }
  }

  private mutating func add(_ line: Line) {
    let same = lines.firstIndex {
      $0.name.lowercased() == line.name.lowercased() && $0.isUsedUp == line.isUsedUp && $0.sheet == line.sheet
    }
    guard let same else { return lines.append(line) }
    lines[same].count = line.isUsedUp ? lines[same].count + line.count : max(lines[same].count, line.count)
    lines[same].places += line.places
  }

  /// The module and the blocks that need a material, for example "Landing 2.1, 2.4" (session, then block).
  private static func place(of material: Material, in module: SessionModule) -> String {
    var blocks: [String] = []
    for (index, session) in module.sessions.enumerated() {
      for entry in session.numbered(from: ClockTime(minutes: 0))
      where entry.activity.needs.contains(where: { $0.ref == material.id }) {
        blocks.append("\(index + 1).\(entry.label)")
      }
    }
    return ([module.title.text] + [blocks.joined(separator: ", ")]).filter { !$0.isEmpty }.joined(
      separator: " ")
  }
}
