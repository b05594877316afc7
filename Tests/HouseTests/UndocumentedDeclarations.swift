import Foundation

/// Finds declarations that other rooms can see and that say nothing about themselves.
enum UndocumentedDeclarations {
  /// Lines (from 1) of undocumented public or package declarations, and of the cases of such enums.
  static func lines(of file: SourceText) -> [Int] {
    var found: [Int] = []
    var enumDepths: [Int] = []
    var protocolDepths: [Int] = []
    var depth = 0
    for (number, text) in file.code {
      let words = text.trimmingCharacters(in: .whitespaces)
      let opens = text.count { $0 == "{" }
      let closes = text.count { $0 == "}" }
      let isVisible = words.contains("public ") || words.contains("package ")
      let isDeclaration =
        isVisible
        && words.contains(
          /^(?:@\w+(?:\([^)]*\))?\s+)*(?:public|package)\s+(?:(?:static|final|indirect|mutating|nonmutating|override|borrowing|consuming|nonisolated|lazy|weak|unowned|convenience|required|(?:internal|private|fileprivate)\(set\))\s+)*(?:struct|class|enum|actor|protocol|func|var|let|init|case|typealias|subscript|associatedtype)\b/
        )
      let isCase = words.hasPrefix("case ") && enumDepths.last == depth
      let isRequirement =
        protocolDepths.last == depth
        && words.contains(
          /^(?:(?:static|mutating|nonmutating)\s+)*(?:func|var|init|subscript|associatedtype)\b/)
      if (isDeclaration || isCase || isRequirement) && !isDocumented(line: number, in: file) {
        found.append(number)
      }
      if isDeclaration, words.contains(/\benum\b/), opens > closes { enumDepths.append(depth + 1) }
      if isDeclaration, words.contains(/\bprotocol\b/), opens > closes { protocolDepths.append(depth + 1) }
      depth += opens - closes
      while let last = protocolDepths.last, depth < last { protocolDepths.removeLast() }
      while let last = enumDepths.last, depth < last { enumDepths.removeLast() }
    }
    return found
  }

  private static func isDocumented(line: Int, in file: SourceText) -> Bool {
    var above = line - 2
    while above >= 0 {
      let words = file.lines[above].trimmingCharacters(in: .whitespaces)
      if words.hasPrefix("///") { return true }
      guard words.hasPrefix("@") || words.hasPrefix("//") else { return false }
      above -= 1
    }
    return false
  }
}

/// Measures functions by their braces.
enum FunctionLengths {
  /// Functions and initialisers longer than the limit: their first line and their length.
  static func overlong(in file: SourceText, limit: Int) -> [(line: Int, length: Int)] {
    var found: [(Int, Int)] = []
    var open: [(line: Int, depth: Int)] = []
    var depth = 0
    var pending: Int?
    for (number, text) in file.code {
      if text.contains("func ") || text.contains("init"), text.contains(/\b(?:func\s|init[?(<])/) {
        pending = pending ?? number
      }
      for character in text.utf8 {
        if character == UInt8(ascii: "{") {
          if let line = pending { open.append((line, depth)) }
          pending = nil
          depth += 1
        } else if character == UInt8(ascii: "}") {
          depth -= 1
          if let last = open.last, last.depth == depth {
            open.removeLast()
            if number - last.line + 1 > limit { found.append((last.line, number - last.line + 1)) }
          }
        }
      }
      if text.contains(/^\s*\}/) { pending = nil }
    }
    return found
  }
}
