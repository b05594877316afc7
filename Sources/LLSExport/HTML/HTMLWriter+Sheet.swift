import LLSModel

extension HTMLWriter {
  /// Adds a sheet that is used by itself.
  mutating func write(sheet setting: SheetSetting, content: [Block]) throws(ExportError) {
    let name = "page sheet " + className(setting, of: content)
    try element(.section, [.class(name)]) { writer throws(ExportError) in
      writer.page.newline()
      try writer.write(content)
    }
  }

  private func className(_ setting: SheetSetting, of content: [Block]) -> String {
    switch setting {
    // Large letters matter more than one side of paper.
    case .page where document.letters == .large: "spaced wide"
    case .page: SheetSpacing.forPages.best(for: content).map { "spaced " + $0 } ?? "spaced"
    case .dense: "dense"
    case .poster: "poster " + (SheetSpacing.forPosters.best(for: content) ?? "full")
    case .largeCards: "large"
    case .tent: "tent"
    }
  }
}

extension [(name: String, spacing: SheetSpacing)] {
  /// The name of the first spacing, from wide to close, in which a sheet keeps to one side of paper; nil where none does,
  /// and the sheet may as well be comfortable on two.
  fileprivate func best(for content: [Block]) -> String? {
    first { $0.spacing.height(of: content) <= SheetSpacing.room }?.name
  }
}
