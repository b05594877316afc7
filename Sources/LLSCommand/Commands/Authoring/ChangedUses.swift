import LLSXML

/// What changed for a module although its own file says the same: a shared file that it takes something from.
enum ChangedUses {
  /// A line for each file that uses one that changed, directly or through others.
  ///
  /// - Parameter pages: the files of a toolkit, compared.
  static func lines(of pages: [DifferencePage]) -> [String] {
    var changed = Set(pages.filter { !$0.isEmpty }.compactMap(sharedName))
    guard !changed.isEmpty else { return [] }
    // What a shared file takes from a changed one changed too; each round adds a name, so there is a last one.
    while true {
      let further = pages.filter { !$0.uses.isDisjoint(with: changed) }.compactMap(sharedName)
      guard !changed.isSuperset(of: further) else { break }
      changed.formUnion(further)
    }
    return pages.flatMap { page in
      page.uses.intersection(changed).sorted().map {
        "\(page.path) uses \(Library.sharedName)/\($0).xml, which changed"
      }
    }
  }

  /// The name by which others use a file; nil where it is no shared one.
  private static func sharedName(_ page: DifferencePage) -> String? {
    guard page.path.hasSuffix(".xml"), Library.isOfSharedFiles(FilePlace(page.path).folder) else {
      return nil
    }
    let name = page.path.split(separator: "/").last ?? ""
    return String(name.dropLast(".xml".count))
  }
}
