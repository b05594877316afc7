import Glibc

/// What the system said, in plain words.
enum SystemReason {
  /// The reason behind an error number.
  static func words(_ number: Int32) -> String {
    switch number {
    case ENOSPC, EDQUOT: return "the disk is full"
    case EACCES, EPERM: return "you may not write there"
    case EROFS: return "the disk is read-only"
    case ENOENT, ENOTDIR: return "the folder is not there"
    case ELOOP: return "it is a link to another file"
    case EISDIR: return "it is a folder"
    case EIO: return "the disk has a fault"
    case EFBIG: return "the file would be too large"
    default:
      // strerror's string is copied at once.
      return unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
    }
  }
}
