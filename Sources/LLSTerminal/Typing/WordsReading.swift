import LLSModel

/// Reading sealed comments, one at a time: released, removed, or left for later. Each is gone from the screen before the next is opened.
package struct WordsReading: ScreenMachine, Sendable {
  /// One comment, without its words.
  package struct Comment: Hashable, Sendable {
    /// The session, or the wave it belongs to, in words.
    package let occasion: String
    /// The question it answers.
    package let question: String
    /// Whether the look-out put it to the front.
    package let isFlagged: Bool
    /// Whether it may be kept: the writer has not stopped the use of answers.
    package let mayBeKept: Bool

    /// Describes a comment.
    package init(occasion: String, question: String, isFlagged: Bool, mayBeKept: Bool = true) {
      self.mayBeKept = mayBeKept
      self.occasion = occasion
      self.question = question
      self.isFlagged = isFlagged
    }
  }

  /// What is asked of the store.
  package enum Effect: Hashable, Sendable {
    /// Open one.
    case open(Int)
    /// It is safe to keep.
    case release(Int)
    /// It is in the local safeguarding record: remove it here.
    case remove(Int)
    /// All comments of an occasion were read, and the rest of the check after the session was done.
    case closed(occasion: String)
  }

  /// What the store answers.
  package enum News: Hashable, Sendable {
    /// The words.
    case words(String)
    /// It is on disk.
    case saved
    /// It could not be done; why. Never with any words.
    case refused(String)
  }

  private enum Stage: Hashable, Sendable {
    case ledIt(Int), comment, removing, closing, done
  }

  private let heading: String
  private let comments: [Comment]
  private let closable: [String]
  private let occasions: [String]
  private var stage = Stage.ledIt(0)
  private var place = 0
  /// Counts up when words that were shown must go.
  package private(set) var page = 0
  private var words: String?
  /// How far down a long comment one is. Unit: lines.
  private var scrolled = 0
  private var later: Set<String> = []
  private var toClose: [String] = []
  /// Comments released.
  package private(set) var released = 0
  /// Comments removed.
  package private(set) var removed = 0
  /// The sessions that the reader led, whose comments somebody else reads.
  package private(set) var led: Set<String> = []
  /// What was said last.
  package private(set) var notice = ""

  /// Begins with a question about each session: whoever led it does not read its comments.
  ///
  /// - Parameters:
  ///   - heading: the pilot.
  ///   - comments: in the order of reading, those with a flag first.
  ///   - closable: occasions whose closing check is missing, as the comments name them.
  ///   - occasions: in the order in which they are asked about, which must not be that of reading: whoever led one would learn from it.
  ///     Missing: in the order of the comments.
  package init(heading: String, comments: [Comment], closable: [String], occasions: [String] = []) {
    self.heading = heading
    self.comments = comments
    self.closable = closable
    self.occasions = (occasions + comments.map(\.occasion)).reduce(into: []) { all, one in
      if !all.contains(one) { all.append(one) }
    }
  }

  /// How many comments wait for somebody else, because the reader led their sessions.
  package var barred: Int { comments.count { led.contains($0.occasion) } }

  /// Whether the reader is done.
  package var isDone: Bool { stage == .done }

  /// Takes a key.
  package mutating func hear(_ key: Key) -> [Effect] {
    notice = ""
    if key == .escape || key == .interrupt || key == .endOfInput {
      if stage == .removing {
        stage = .comment
        return []
      }
      words = nil
      page += 1
      stage = .done
      return []
    }
    if key == .down { scrolled += Self.step }
    if key == .up { scrolled = max(0, scrolled - Self.step) }
    if key == .down || key == .up { return [] }
    switch (stage, key.letter) {
    case (.ledIt(let asked), "y"), (.ledIt(let asked), "n"), (.ledIt(let asked), "o"):
      if key.letter == "y" { led.insert(occasions[asked]) }
      if key.letter != "o", asked + 1 < occasions.count {
        stage = .ledIt(asked + 1)
      } else {
        place = -1
        return next()
      }
    case (.comment, "r"):
      if words != nil, comments[place].mayBeKept { return [.release(place)] }
      if words != nil { notice = Self.stopped }
    case (.comment, "m"): if words != nil { stage = .removing }
    case (.comment, "l"):
      later.insert(comments[place].occasion)
      return next()
    case (.removing, "m"): return [.remove(place)]
    case (.removing, _): stage = .comment
    case (.closing, "y"): if let occasion = toClose.first { return [.closed(occasion: occasion)] }
    case (.closing, "n"):
      toClose.removeFirst()
      if toClose.isEmpty { stage = .done }
    default: break
    }
    return []
  }

  /// The words leave the screen and the memory before the next are opened.
  private mutating func next() -> [Effect] {
    words = nil
    page += 1
    scrolled = 0
    stage = .comment
    repeat { place += 1 } while place < comments.count && led.contains(comments[place].occasion)
    if place < comments.count { return [.open(place)] }
    toClose = closable.filter { !later.contains($0) && !led.contains($0) }
    stage = toClose.isEmpty ? .done : .closing
    return []
  }

  /// Takes what the store answers.
  package mutating func learn(_ news: News) -> [Effect] {
    switch news {
    case .words(let opened): words = opened
    case .refused(let why):
      notice = "not done: \(why)"
      if words == nil, stage == .comment {
        // One that cannot be opened is left for later.
        later.insert(comments[place].occasion)
        return next()
      }
      if stage == .removing { stage = .comment }
    case .saved:
      switch stage {
      case .comment:
        released += 1
        return next()
      case .removing:
        removed += 1
        return next()
      case .closing:
        notice = "saved: the closing check"
        toClose.removeFirst()
        if toClose.isEmpty { stage = .done }
      default: break
      }
    }
    return []
  }

  /// Takes a line.
  package mutating func hear(line: String) -> [Effect] {
    line == "quit" ? hear(.interrupt) : hear(.sign(line.first ?? " "))
  }

  /// How it looks.
  package func frame(in size: ScreenSize) -> Frame {
    var frame = Frame(size)
    frame.add("\(heading)   comment \(min(place + 1, comments.count)) of \(comments.count)", .quiet)
    frame.space()
    switch stage {
    case .ledIt(let asked):
      frame.add("Whoever led a session does not read its comments.", .strong)
      frame.add(Self.ledQuestion)
      frame.space()
      for (place, occasion) in occasions.enumerated().dropFirst(max(0, asked - 4)).prefix(
        max(3, size.rows - 9))
      {
        let said = place < asked ? (led.contains(occasion) ? "   led" : "   not led") : ""
        frame.add("\(place == asked ? ">" : " ") \(occasion)\(said)", place == asked ? .marked : .plain)
      }
    case .comment, .removing:
      let comment = comments[place]
      frame.add("\(comment.occasion)\(comment.isFlagged ? "   read first" : "")", .quiet)
      frame.add(comment.question, .quiet)
      if !comment.mayBeKept { frame.add(Self.stopped) }
      frame.space()
      addWords(&frame, room: max(3, size.rows - 10), width: size.columns)
      frame.space()
      if stage == .removing {
        frame.add("\(sure) m again removes it here for good; any other key goes back.", .strong)
      }
    case .closing:
      frame.add("\(toClose.first ?? ""): all comments are read.", .strong)
      frame.add(
        "Concerns passed on or none, everyone left safely, debrief held? y enters the closing check, n does not."
      )
    case .done: break
    }
    frame.space()
    if !notice.isEmpty { frame.add(notice, .strong) }
    frame.add(keys, .quiet)
    return frame
  }

  private static let step = 5
  private static let stopped = "The writer has stopped the use of answers: read it, then m removes it."

  /// What is to be thought of before words are removed.
  private var sure: String {
    comments[place].mayBeKept
      ? "Is it in the local safeguarding record?"
      : "If it is a concern, is it in the local safeguarding record?"
  }

  /// As much of a long comment as the screen holds.
  private func addWords(_ frame: inout Frame, room: Int, width: Int) {
    let lines = Frame.wrapped((words ?? "").visible, width: width)
    let first = max(0, min(scrolled, lines.count - room))
    for line in lines[first..<min(lines.count, first + room)] { frame.add(line) }
    if lines.count > room { frame.add("down and up show the rest of it", .quiet) }
  }

  private static let ledQuestion =
    "Did you lead the session that is marked? Its comments then wait for somebody else."
  private static let ledKeys = "y or n, for each; o none of those that are left; Esc leaves"

  private var keys: String {
    switch stage {
    case .ledIt: Self.ledKeys
    case .closing: "y or n"
    case .comment, .removing, .done:
      "r safe to keep   m it is in the safeguarding record: remove   l later   Esc leaves"
    }
  }

  /// What is asked now, in a line.
  package var question: String {
    switch stage {
    case .ledIt(let asked):
      "did you lead this session (\(occasions[asked]))? y or n, o for none of those left"
    case .comment, .removing:
      stage == .removing
        ? "\(sure) m again removes it here for good"
        : "\(comments[place].occasion)\(comments[place].isFlagged ? ", read first" : "")\(comments[place].mayBeKept ? "" : ", the writer has stopped the use of answers"): \(comments[place].question) | "
          + "\(words ?? "") | r safe to keep, m remove, l later, quit"
    case .closing:
      "\(toClose.first ?? ""): concerns passed on or none, everyone left safely, debrief held? y or n"
    case .done: ""
    }
  }
}
