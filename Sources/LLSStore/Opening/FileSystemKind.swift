import Glibc

/// What kind of file system a store lies on. Over a network the locks that keep two writers apart cannot be trusted, and a write-ahead log
/// is not shared.
///
/// - Source: sqlite.org/wal.html, "All processes using a database must be on the same host computer".
enum FileSystemKind {
  /// The network file system that a folder lies on, or will lie on once it is made; nil for a local one.
  static func network(_ folder: String) -> String? {
    var place = folder
    while true {
      // realpath allocates; the string is copied and the memory given back at once.
      if let raw = unsafe realpath(place, nil) {
        defer { unsafe free(raw) }
        let kind = unsafe kind(of: String(cString: raw), in: mounts())
        return kind.flatMap { overNetwork($0) ? $0 : nil }
      }
      let above = StoreFile(path: place).folder
      guard above != place else { return nil }
      place = above
    }
  }

  private static let kinds: Set<String> = [
    "nfs", "nfs3", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afs", "9p", "coda", "ncpfs", "ceph", "gfs2",
    "ocfs2",
    "lustre", "vboxsf", "prl_fs", "vmhgfs", "davfs", "glusterfs", "beegfs", "gpfs", "pvfs2",
  ]
  private static let userSpace = [
    "sshfs", "s3fs", "rclone", "davfs", "gvfs", "smb", "cifs", "nfs", "gluster", "ceph", "curlftpfs",
    "google-drive", "onedriver", "goofys", "gcsfuse", "blobfuse", "vmhgfs", "juicefs", "mfs", "jmtpfs",
  ]

  /// Whether a kind goes over a network; those in user space that only encrypt or translate do not.
  static func overNetwork(_ kind: String) -> Bool {
    if kinds.contains(kind) { return true }
    return kind.hasPrefix("fuse.") && userSpace.contains { kind.contains($0) }
  }

  /// Finds the mount of a path in the text of `/proc/self/mountinfo`.
  ///
  /// - Source: proc(5): the fifth word is the place, the word after ` - ` the kind; spaces are written `\040`.
  static func kind(of path: String, in mounts: String) -> String? {
    var best: (place: String, kind: String)?
    for line in mounts.split(separator: "\n") {
      let halves = line.split(separator: " - ", maxSplits: 1)
      let words = halves.first?.split(separator: " ") ?? []
      guard halves.count == 2, words.count > 4, let kind = halves[1].split(separator: " ").first else {
        continue
      }
      let place = words[4].replacing("\\040", with: " ")
      let holds = place == "/" || path == place || path.hasPrefix(place + "/")
      if holds, place.count >= best?.place.count ?? 0 { best = (String(place), String(kind)) }
    }
    return best?.kind
  }

  private static func mounts() -> String {
    // The path is used during the call only.
    let file = unsafe open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var (text, chunk): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: 1 << 14))
    while text.count < 1 << 20 {
      // The buffer outlives the call.
      let got = unsafe read(file, &chunk, chunk.count)
      if got <= 0 { break }
      text += chunk[..<got]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
