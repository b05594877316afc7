import LLSModel

extension HTMLWriter {
  /// Adds a question with targets large enough for a pen in a hurry.
  mutating func write(question: FormQuestion) {
    let anchor = nextPlace()
    page.open(.div, [.class("question"), .id(anchor)])
    page.open(.p, [.class("asked")])
    write(question.text)
    if question.optional {
      page.text(" ")
      page.element(.span, [.class("optional")] + fixedWords, text: "(you may leave this out)")
    }
    page.close(.p)
    switch question.answer {
    case .one(let labels):
      write(choices: labels, mark: "round" + (Self.fitAcross(labels) ? " across" : Self.length(labels)))
    case .many(let labels): write(choices: labels, mark: "square" + Self.length(labels))
    case .faces(let labels): write(faces: labels)
    case .scale(let low, let high, let lowLabel, let highLabel):
      write(scaleFrom: low, to: high, lowLabel: lowLabel, highLabel: highLabel)
    case .words(let lines): writeRules(lines)
    }
    page.close(.div)
  }

  /// Adds lines to write on under their label.
  mutating func write(lines: Int, label: String) {
    page.open(.div, [.class("writing")])
    if !label.isEmpty { page.element(.p, [.class("asked")], text: label) }
    writeRules(lines)
    page.close(.div)
  }

  /// Adds one box for each character of a code.
  mutating func write(codeBoxes count: Int, label: String) {
    page.open(.div, [.class("code")])
    page.element(.p, [.class("asked")], text: label)
    page.open(.div, [.class("boxes"), .decoration])
    for _ in 0..<max(count, 1) { page.element(.span, text: "") }
    page.close(.div)
    spoken(InterfaceText.counted(max(count, 1), "empty box", "empty boxes") + ", one for each character")
    page.close(.div)
  }

  /// Whether answers stand side by side: the steps of a scale, in few words each.
  static func fitAcross(_ labels: [String]) -> Bool {
    (3...7).contains(labels.count) && labels.allSatisfy { $0.count <= 20 }
  }

  /// Whether answers stand in two columns on paper: many, of few words each.
  static func isLong(_ labels: [String]) -> Bool {
    labels.count > 3 && labels.allSatisfy { $0.count <= 48 }
  }

  private static func length(_ labels: [String]) -> String { isLong(labels) ? " long" : "" }

  private mutating func write(choices labels: [String], mark: String) {
    guard !labels.isEmpty else { return }
    page.open(.ul, [.class("choices " + mark)])
    for label in labels {
      page.open(.li)
      page.element(.span, [.class("target"), .decoration], text: "")
      page.text(label)
      page.close(.li)
    }
    page.close(.ul)
  }

  private mutating func write(faces labels: [String]) {
    guard !labels.isEmpty else { return }
    page.open(.ul, [.class("faces")])
    for (index, label) in labels.enumerated() {
      page.open(.li)
      HTMLDrawing.writeFace(step: index, of: labels.count, into: &page)
      page.element(.span, [.class("target"), .decoration], text: "")
      page.text(label)
      page.close(.li)
    }
    page.close(.ul)
  }

  private mutating func write(scaleFrom low: Int, to high: Int, lowLabel: String, highLabel: String) {
    guard low <= high else { return }
    page.open(.div, [.class("scale")])
    page.element(.span, [.class("end")], text: lowLabel)
    page.open(.ol)
    for step in low...min(high, low + 100) { page.element(.li, text: String(step)) }
    page.close(.ol)
    page.element(.span, [.class("end")], text: highLabel)
    page.close(.div)
  }

  private mutating func writeRules(_ lines: Int) {
    let count = max(lines, 1)
    page.open(.div, [.class("rules"), .decoration])
    for _ in 0..<count { page.element(.span, text: "") }
    page.close(.div)
    spoken(InterfaceText.counted(count, "empty line") + " to write on")
  }

  /// Says in words what the eye sees as an empty space.
  private mutating func spoken(_ words: String) {
    page.element(.p, [.class("spoken")] + fixedWords, text: words)
  }
}
