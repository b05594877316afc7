package import LLSModel

/// The pictures of a module: what may be one, and how they are read when a document needs them.
package enum Pictures {
  /// The largest picture. Unit: bytes.
  package static let largest = 2 << 20
  /// The most that all pictures of a module may take together. Unit: bytes.
  package static let largestTogether = 16 << 20

  /// Reads every picture that a module shows.
  ///
  /// Only plain files inside the module's folder are opened; no link is followed.
  ///
  /// - Parameters:
  ///   - loaded: a module of the library.
  ///   - library: where it was found.
  /// - Returns: the pictures by the path that the module's figures give.
  /// - Throws: ``PictureError``, which names the first picture that cannot be used.
  package static func read(
    for loaded: LoadedModule, in library: LoadedLibrary
  ) throws(PictureError) -> [String: Asset] {
    var pictures: [String: Asset] = [:]
    var total = 0
    for path in loaded.pictures {
      do throws(XMLRoomError) {
        let asset = try picture(at: path, of: loaded, in: library)
        total += asset.bytes.count
        guard total <= largestTogether else { throw .tooLarge }
        pictures[path] = asset
      } catch {
        throw PictureError(path: path, reason: error)
      }
    }
    return pictures
  }

  /// The media type of a picture by its first bytes; nil for what a page cannot show.
  ///
  /// - Parameters:
  ///   - opening: the file's first bytes; ``openingLength`` are enough.
  ///   - path: its name, which has to say that a drawing is one.
  /// - Source: WHATWG MIME Sniffing Standard, section 6.1, image type pattern matching.
  static func mediaType(opening: some Collection<UInt8>, path: String) -> String? {
    let bytes = Array(opening)
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "image/png" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
    if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) {
      return "image/gif"
    }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBPVP".utf8)) {
      return "image/webp"
    }
    return path.hasSuffix(".svg") && isDrawing(bytes) ? "image/svg+xml" : nil
  }

  /// Whether the outermost element is `<svg>`, after instructions, comments and a document type.
  private static func isDrawing(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop(while: MarkupWalk.isSpace)
      let close: [UInt8]
      if rest.starts(with: Array("<?".utf8)) {
        close = Array("?>".utf8)
      } else if rest.starts(with: Array("<!--".utf8)) {
        close = Array("-->".utf8)
      } else if rest.starts(with: Array("<!DOCTYPE".utf8)) {
        // One with declarations of its own ends after its bracket.
        let isLong = rest.firstIndex(of: UInt8(ascii: "[")).map { !rest[..<$0].contains(UInt8(ascii: ">")) }
        close = Array((isLong == true ? "]>" : ">").utf8)
      } else {
        break
      }
      guard let end = rest.indices.first(where: { rest[$0...].starts(with: close) }) else { return false }
      rest = rest[(end + close.count)...]
    }
    let name = rest.dropFirst().prefix { !MarkupWalk.isSpace($0) && !">/".utf8.contains($0) }
    let isPrefixed = name.count > 4 && name.suffix(4).elementsEqual(":svg".utf8)
    return rest.first == UInt8(ascii: "<") && (name.elementsEqual("svg".utf8) || isPrefixed)
  }

  /// How many of a file's first bytes tell what it is; drawing programs write long comments. Unit: bytes.
  static let openingLength = 8 << 10

  /// Every picture that a file names, wherever it stands, each once.
  static func paths(in arena: ElementArena) -> [String] {
    var seen: Set<String> = []
    return attributes(in: arena).map(\.value.collapsedWords).filter { seen.insert($0).inserted }
  }

  /// The elements that name a picture, by their place in the catalogue, with the attribute that does.
  private static let naming: [Int: String] = Dictionary(
    uniqueKeysWithValues: ElementCatalogue.all.enumerated().compactMap { place, grammar in
      grammar.attributes.first { $0.kind == .path }.map { (place, $0.name) }
    })

  /// The attributes that name pictures, in document order.
  static func attributes(in arena: ElementArena) -> [ElementArena.Attribute] {
    arena.nodes.flatMap { node -> [ElementArena.Attribute] in
      guard let name = naming[node.place] else { return [] }
      return arena.attributes[node.attributes].filter { $0.name == name }
    }
  }

  /// How the path of a picture begins that stands in the folder of shared files.
  private static let sharedStart = SharedLoading.folderName + "/"

  /// Why a picture of a file cannot be used, by its path; looks at each once, while the folder is open.
  ///
  /// - Parameters:
  ///   - arena: the file.
  ///   - folder: its own folder.
  ///   - home: the folder that holds the folder of shared files.
  static func problems(
    of arena: ElementArena, in folder: borrowing Folder, home: String
  ) -> [String: XMLRoomError] {
    var problems: [String: XMLRoomError] = [:]
    for path in paths(in: arena) {
      do throws(XMLRoomError) {
        if path.hasPrefix(sharedStart) {
          try look(at: path, path, in: Folder(path: home))
        } else {
          try look(at: path, path, in: folder)
        }
      } catch {
        problems[path] = error
      }
    }
    return problems
  }

  /// The same for a shared file, whose own pictures stand beside it.
  static func problems(of arena: ElementArena, inShared home: String) -> [String: XMLRoomError] {
    var problems: [String: XMLRoomError] = [:]
    for path in paths(in: arena) {
      do throws(XMLRoomError) {
        let place = path.hasPrefix(sharedStart) ? path : sharedStart + path
        try look(at: place, path, in: Folder(path: home))
      } catch {
        problems[path] = error
      }
    }
    return problems
  }

  private static func look(
    at place: String, _ path: String, in folder: borrowing Folder
  ) throws(XMLRoomError) {
    let opening = try folder.opening(of: place, count: openingLength, limit: largest)
    if mediaType(opening: opening, path: path) == nil { throw .notAPicture }
  }

  private static func picture(
    at path: String, of loaded: LoadedModule, in library: LoadedLibrary
  ) throws(XMLRoomError) -> Asset {
    let isAlone = loaded.folder == library.folder
    let isShared = path.hasPrefix(sharedStart)
    let outer = try Folder(path: isShared && isAlone ? Library.parent(of: library.folder) : library.folder)
    // A module loaded by itself is its own library.
    let bytes =
      isAlone || isShared
      ? try outer.bytes(of: path, limit: largest)
      : try outer.folder(loaded.name).bytes(of: path, limit: largest)
    guard let mediaType = mediaType(opening: bytes.prefix(openingLength), path: path) else {
      throw .notAPicture
    }
    return Asset(bytes: bytes, mediaType: mediaType)
  }
}

/// Why a picture cannot be used.
package struct PictureError: Error, Hashable, Sendable {
  /// The picture, as the module names it.
  package let path: String
  /// What is wrong with it.
  package let reason: XMLRoomError
}
