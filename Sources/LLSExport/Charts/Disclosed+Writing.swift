import LLSModel

extension Disclosed {
  /// The figure as a cell shows it.
  var cell: [Inline] { [.text(text)] }

  /// A share with its sign, or the marker without one.
  var percent: String { isHidden || text.hasSuffix("%") ? text : text + " %" }
}
