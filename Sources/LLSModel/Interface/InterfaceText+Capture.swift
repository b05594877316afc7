extension InterfaceText {
  /// A count of forms in words.
  package static func forms(_ count: Int) -> String { counted(count, "form") }

  /// What young people are told before they answer.
  package static let beforeAnswering = [
    "Your answers carry your code. They are not anonymous.",
    "If someone is in danger, we will find out who wrote.",
    "You can leave out any question.",
  ]

  /// What is said to whoever wrote something.
  package static let afterWriting = "Thank you. A worker will read this today."
  /// What is said to whoever answered.
  package static let afterAnswering = "Thank you."
}
