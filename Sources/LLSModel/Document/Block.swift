/// One block of a document: everything that a writer has to know.
///
/// The set is closed and small on purpose. A new case makes every writer fail to compile until it says how it looks.
package indirect enum Block: Hashable, Sendable {
  /// A heading. Range of `level`: 1 to 6; `id` is what references point to.
  case heading(level: Int, text: [Inline], id: String?)
  /// A paragraph.
  case paragraph([Inline])
  /// A list of items, each made of blocks.
  case list(ordered: Bool, items: [[Block]])
  /// A table with a header row.
  case table(Table)
  /// Short facts, each under its label.
  case facts([Fact])
  /// A box with a role and a label in words, for scripts, tips, safety.
  case box(role: BoxRole, label: String, content: [Block])
  /// A chart drawn from primitives, with a description and its data as a table.
  case figure(Figure)
  /// A picture from a module's folder.
  case image(asset: String, description: String, caption: [Inline])
  /// Lines in which every space counts, such as an example of a module’s text.
  case listing(String)
  /// Things to tick off.
  case checklist([[Inline]])
  /// Empty lines to write on. Range of `lines`: 1 or more.
  case writingSpace(lines: Int, label: String)
  /// Cards to cut out; a writer never splits one.
  case cards([Card])
  /// Boxes for a participant's code, one for each character.
  case codeBoxes(count: Int, label: String)
  /// A question on a form, with its answers to tick or a space to write.
  case question(FormQuestion)
  /// A part of the document that belongs together; `startsPage` begins it on a new page.
  case section(id: String?, startsPage: Bool, content: [Block])
  /// A sheet to print and use by itself, on a page of its own; a writer fits it on one side of paper where it can.
  case sheet(SheetSetting, content: [Block])
  /// A few blocks that a writer keeps on one page.
  case together([Block])
}

/// A label and what stands beside it.
package struct Fact: Hashable, Sendable {
  /// The label, for example "Length".
  package let label: String
  /// What stands beside it.
  package let value: [Inline]

  /// Makes a fact.
  package init(_ label: String, _ value: [Inline]) {
    self.label = label
    self.value = value
  }
}

/// What a box is for; a writer gives each role its own look, never by colour alone.
package enum BoxRole: String, Hashable, Sendable, CaseIterable {
  /// What the facilitator does.
  case instruction
  /// What the facilitator reads aloud.
  case script
  /// A question for the group.
  case question
  /// A piece of advice.
  case tip
  /// What tells the facilitator that it works.
  case listenFor
  /// What to keep safe.
  case safety
  /// How to talk about it afterwards.
  case debrief
  /// Another way to do it.
  case variation
  /// The way out of an activity.
  case optOut
  /// Something to know before reading on, such as the limits of a design.
  case notice
}

/// A card to cut out.
package struct Card: Hashable, Sendable {
  /// What a pointer to the card names; nil for a blank one.
  package let id: String?
  /// Words at the top; may be empty.
  package let title: String
  /// The card's text.
  package let content: [Block]

  /// Makes a card.
  package init(id: String?, title: String, content: [Block]) {
    self.id = id
    self.title = title
    self.content = content
  }
}

/// A question as a form shows it.
package struct FormQuestion: Hashable, Sendable {
  /// How it is answered.
  package enum Answer: Hashable, Sendable {
    /// Tick one of these labels, in this order.
    case one([String])
    /// Tick any of these labels.
    case many([String])
    /// Tick one face; each has its words. Order: from low to high.
    case faces([String])
    /// A whole number on a line between two described ends.
    case scale(low: Int, high: Int, lowLabel: String, highLabel: String)
    /// Words on empty lines.
    case words(lines: Int)
  }

  /// The item's id, as the feedback file has it.
  package let id: String
  /// The question.
  package let text: [Inline]
  /// How it is answered.
  package let answer: Answer
  /// Whether it may be left out.
  package let optional: Bool

  /// Makes a question.
  package init(id: String, text: [Inline], answer: Answer, optional: Bool) {
    self.id = id
    self.text = text
    self.answer = answer
    self.optional = optional
  }
}
