import Glibc
import LLSModel

/// What the system said, in plain words.
enum SystemReason {
  /// The reason behind an error number.
  static func words(_ number: Int32) -> String {
    typealias Words = InterfaceText.DiskReason
    switch number {
    case ENOSPC, EDQUOT: return Words.full
    case EACCES, EPERM: return Words.notAllowed
    case EROFS: return Words.readOnly
    case ENOENT, ENOTDIR: return Words.noFolder
    case ELOOP: return Words.link
    case EISDIR: return Words.folder
    case EIO: return Words.fault
    case EFBIG: return Words.tooLarge
    default:
      // strerror's string is copied at once.
      return unsafe strerror(number).map { unsafe String(cString: $0) } ?? Words.other(number)
    }
  }
}
