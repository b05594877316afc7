/// A screen as a value: keys and news go in, effects come out, and how it looks follows from what it is.
package protocol ScreenMachine {
  /// What it asks of the world outside.
  associatedtype Effect
  /// What the world answers.
  associatedtype News

  /// Whether the person is done with it.
  var isDone: Bool { get }
  /// What was said last, in a line: saved, refused, how to go on. Empty: nothing.
  var notice: String { get }
  /// What is asked now, in one line, for somebody who has it read aloud.
  var question: String { get }

  /// Takes a key.
  mutating func hear(_ key: Key) -> [Effect]
  /// Takes a whole line, from somebody who types line by line.
  mutating func hear(line: String) -> [Effect]
  /// Takes an answer.
  mutating func learn(_ news: News) -> [Effect]
  /// Nobody pressed a key for a while.
  ///
  /// - Returns: whether the machine covers itself; else the usual lock does.
  mutating func isIdle() -> Bool
  /// Changes when what was shown line by line must not be seen any more: another person, another comment.
  var page: Int { get }
  /// How it looks.
  func frame(in size: ScreenSize) -> Frame
}

extension ScreenMachine {
  /// Leaves the covering to the usual lock.
  package mutating func isIdle() -> Bool { false }

  /// Nothing that was shown has to go.
  package var page: Int { 0 }
}
