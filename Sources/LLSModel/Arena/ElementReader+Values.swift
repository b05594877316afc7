extension ElementReader {
  /// An attribute's value: as written, as guessed from what is written, or the language's default.
  ///
  /// - Parameter name: the attribute.
  /// - Returns: the value, or nil when there is none or when it was refused.
  package func value(_ name: String) -> String? {
    if isPresent {
      for index in arena.nodes[node].attributes where file.attributeNames[index] == name {
        guard file.doubts[index] else { return arena.attributes[index].value }
        return file.guesses[index]
      }
    }
    return entry.defaultValue(of: name)
  }

  /// Words.
  package func text(_ name: String) -> String? { value(name).map { $0.collapsedWords } }

  /// An id or the name of something; a refused one is kept as written, so that references to it still meet it.
  package func id(_ name: String) -> String? {
    if let value = value(name) { return value.collapsedWords }
    guard isPresent else { return nil }
    for index in arena.nodes[node].attributes where file.attributeNames[index] == name {
      return arena.attributes[index].value
    }
    return nil
  }

  /// Several words or ids with spaces between them; empty when there are none.
  package func words(_ name: String) -> [String] {
    guard let value = value(name) else { return [] }
    return value.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }).map(String.init)
  }

  /// A whole number. Unit: what the attribute says.
  package func integer(_ name: String) -> Int? { value(name).flatMap { Int($0.collapsedWords) } }

  /// A length of time. Unit: whole minutes.
  package func minutes(_ name: String) -> Int? { integer(name) }

  /// Several whole numbers; empty when there are none.
  package func integers(_ name: String) -> [Int] { words(name).compactMap { Int($0) } }

  /// Yes or no.
  package func yesNo(_ name: String) -> Bool? { value(name).map { $0.collapsedWords == "yes" } }

  /// One of the cases of an enumeration of words.
  package func choice<Words>(_ name: String, as words: Words.Type) -> Words?
  where Words: RawRepresentable, Words.RawValue == String {
    value(name).flatMap { Words(rawValue: $0.collapsedWords) }
  }

  /// Several cases of an enumeration of words, in the order written.
  package func choices<Words>(_ name: String, as kind: Words.Type) -> [Words]
  where Words: RawRepresentable, Words.RawValue == String {
    words(name).compactMap { Words(rawValue: $0) }
  }

  /// Two whole numbers with `-` or `:` between them.
  package func pair(_ name: String) -> (first: Int, second: Int)? {
    guard let value = value(name) else { return nil }
    let ends = value.collapsedWords.split(whereSeparator: { $0 == "-" || $0 == ":" })
    guard ends.count == 2, let first = Int(ends[0]), let second = Int(ends[1]) else { return nil }
    return (first, second)
  }

  /// A range of whole numbers, for example of ages.
  package func range(_ name: String) -> ClosedRange<Int>? {
    guard let ends = pair(name), ends.first <= ends.second else { return nil }
    return ends.first...ends.second
  }
}
