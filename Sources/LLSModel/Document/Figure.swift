/// A chart: drawing primitives, a description in words, and the data as a table.
package struct Figure: Hashable, Sendable {
  /// Names the figure within its document.
  package let id: String
  /// What it shows, in a line.
  package let title: String
  /// What a person who cannot see it needs to know.
  package let description: String
  /// Width of the drawing. Unit: user units (1/96 inch on paper).
  package let width: Double
  /// Height of the drawing. Unit: user units.
  package let height: Double
  /// What is drawn, back to front.
  package let shapes: [Shape]
  /// The same data, to read.
  package let data: Table

  /// Makes a figure.
  package init(
    id: String, title: String, description: String, width: Double, height: Double, shapes: [Shape],
    data: Table
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.width = width
    self.height = height
    self.shapes = shapes
    self.data = data
  }
}

/// A drawing primitive. Coordinates are in user units, origin at the top left, y downwards.
package enum Shape: Hashable, Sendable {
  /// A filled rectangle.
  case rectangle(x: Double, y: Double, width: Double, height: Double, fill: Fill)
  /// A straight line. Unit of `weight`: user units.
  case line(x1: Double, y1: Double, x2: Double, y2: Double, weight: Double, dashed: Bool)
  /// A filled circle.
  case circle(x: Double, y: Double, radius: Double, fill: Fill)
  /// A line of text. Unit of `size`: user units; `y` is the baseline.
  case text(String, x: Double, y: Double, size: Double, anchor: TextAnchor, strong: Bool)
}

/// Where a text's x lies within it.
package enum TextAnchor: Hashable, Sendable {
  /// At its start.
  case start
  /// In its middle.
  case middle
  /// At its end.
  case end
}

/// How an area is filled: a tone and a pattern, so that meaning never rests on colour alone.
package enum Fill: String, Hashable, Sendable, CaseIterable {
  /// The strongest step away from the middle on the low side; wide stripes.
  case strongLow
  /// One step away on the low side; thin stripes.
  case low
  /// The middle; plain grey.
  case middle
  /// One step away on the high side; thin dots.
  case high
  /// The strongest step on the high side; dense dots.
  case strongHigh
  /// Answers that are missing; an outline.
  case missing
  /// The main colour of a mark.
  case accent
}
