extension InstrumentDefinition {
  /// Takes an instrument out of a checked module or toolkit.
  ///
  /// - Parameters:
  ///   - instrument: the instrument as authored.
  ///   - origin: the module and its version, `id@version`; `toolkit` for one of the toolkit's own.
  package init(_ instrument: Instrument, origin: String) {
    let moduleID = origin == "toolkit" ? nil : origin.split(separator: "@").first.map(String.init)
    self.init(
      id: instrument.id, title: instrument.title.text, origin: origin,
      respondent: instrument.respondent ?? .participant, waves: instrument.wave,
      items: instrument.items.map { Item($0, in: instrument, moduleID: moduleID) },
      isScored: instrument.scoring != nil, minimumAnswered: instrument.scoring?.minimumAnswered)
  }
}

extension InstrumentDefinition.Item {
  /// Takes one question; a bare outcome gets its module's id in front.
  fileprivate init(_ item: Item, in instrument: Instrument, moduleID: String?) {
    let outcome = item.outcome.map { written in
      if let moduleID, !written.contains("#") { "\(moduleID)#\(written)" } else { written }
    }
    self.init(
      id: item.id, text: item.text, kind: Self.kind(of: item, in: instrument), isReversed: item.reverse,
      isOptional: item.optional, outcome: outcome)
  }

  private static func kind(of item: Item, in instrument: Instrument) -> Kind {
    if let scale = instrument.scale(of: item) {
      return switch scale.kind {
      case .scale:
        .scale(low: scale.from, high: scale.to, lowLabel: scale.low, highLabel: scale.high)
      case .faces: .steps(labels: scale.labels, faces: true)
      case .likert, nil: .steps(labels: scale.labels, faces: false)
      }
    }
    return switch item.kind {
    case .choice: .choice(item.options.map(\.text))
    case .choices: .choices(item.options.map(\.text))
    case .number: .number
    case .date: .date
    case .text, nil: .text
    }
  }
}
