import LLSDiagnostics
import LLSModel

/// A translation as a file: passages that stay as they are keep their bytes, and what stands before them.
enum TranslationText {
  /// What the file says about itself.
  struct Head {
    let module: String
    let follows: String
    var reviewedBy: String?
    let language: String

    /// The same with another reviewer.
    func reviewed(by reviewer: String?) -> Head {
      var head = self
      head.reviewedBy = reviewer
      return head
    }

    /// The start tag.
    var tag: String {
      let review = reviewedBy.map { " reviewed-by=\"\($0.escapedForMarkup)\"" } ?? ""
      return """
        <translation xmlns="\(ElementCatalogue.namespace)" format="1" module="\(module)" follows="\(follows)" \
        status="\(reviewedBy == nil ? "draft" : "reviewed")"\(review) xml:lang="\(language)">
        """
    }
  }

  /// Writes the file.
  ///
  /// - Parameters:
  ///   - head: what it says about itself.
  ///   - drafts: the passages in order.
  ///   - old: the file before; nil for a new one.
  static func bytes(_ head: Head, _ drafts: [TranslationMerge.Draft], before old: SourceFile?) -> [UInt8] {
    let before = old.flatMap(Before.init)
    var bytes = before?.opening(for: head) ?? Array(opening.utf8) + Array(head.tag.utf8)
    for draft in drafts {
      bytes += before?.passage(draft) ?? Array(text(of: draft).utf8)
    }
    bytes += before?.ending ?? Array("\n</translation>\n".utf8)
    // A file that was laid out well stays so; any other keeps the layout that somebody gave it.
    guard old.map({ ModuleLayout.of($0).bytes == $0.bytes }) ?? true else { return bytes }
    return ModuleLayout.of(SourceFile(path: old?.path ?? "", bytes: bytes)).bytes ?? bytes
  }

  private static let opening = """
    <?xml version="1.0" encoding="UTF-8"?>
    <?xml-model href="../lls-module.rnc" type="application/relax-ng-compact-syntax"?>

    """

  private static func text(of draft: TranslationMerge.Draft) -> String {
    """

      <passage of="\(draft.address.escapedForMarkup)">
        <from>\(draft.from.markup)</from>
        <to>\(draft.to.markup)</to>
      </passage>
    """
  }

  /// The file as it was, in pieces.
  private struct Before {
    private let bytes: [UInt8]
    private let root: ElementArena.Node
    private let values: [String: String]
    private var passages: [String: (markup: String, bytes: Range<Int>)] = [:]
    private var last: Int

    init?(_ file: SourceFile) {
      guard let arena = Scan.arena(of: file).arena, let root = arena.nodes.first,
        let translation = Translation.read(arena).translation
      else { return nil }
      bytes = file.bytes
      self.root = root
      values = Dictionary(
        arena.attributes[root.attributes].map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }
      )
      last = root.tagSpan.end
      for passage in translation.passages {
        let markup = passage.from.markup + "\n" + passage.to.markup
        if passages[passage.of] == nil { passages[passage.of] = (markup, last..<passage.spans.end) }
        last = passage.spans.end
      }
    }

    /// Up to the end of the start tag: as it was, unless it has to say something else.
    func opening(for head: Head) -> [UInt8] {
      let isSame =
        values["module"] == head.module && values["follows"] == head.follows
        && values["xml:lang"] == head.language
        && values["status"] == (head.reviewedBy == nil ? "draft" : "reviewed")
        && values["reviewed-by"] == head.reviewedBy
      if isSame { return Array(bytes[..<root.tagSpan.end]) }
      return Array(bytes[..<root.tagSpan.start]) + Array(head.tag.utf8)
    }

    /// A passage with what stands before it, where it says the same as before.
    func passage(_ draft: TranslationMerge.Draft) -> [UInt8]? {
      guard let old = passages[draft.address], old.markup == draft.from.markup + "\n" + draft.to.markup else {
        return nil
      }
      return Array(bytes[old.bytes])
    }

    /// What stands after the last passage.
    var ending: [UInt8] { Array(bytes[last...]) }
  }
}
