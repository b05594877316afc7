extension InterfaceText {
  /// Says in the drawing of a scripted session what it shows, for whoever does not see it.
  package static func filmDescription(scenes: Int) -> String {
    said(
      """
      The facilitator's screen in {scenes} pictures, one after each line of a script: the plan, what to say and do now, \
      the time left, and what was saved. Synthetic.
      """, ["scenes": scenes])
  }
}
