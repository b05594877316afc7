/// Why a file or a folder cannot be used.
package enum XMLRoomError: Error, Hashable, Sendable {
  /// There is nothing of this name.
  case missing
  /// It is not a folder.
  case notAFolder
  /// It is a folder, and a file is needed.
  case isAFolder
  /// It is a link; only plain files and folders are read.
  case isALink
  /// It is a device, a pipe or a socket.
  case notAPlainFile
  /// The user may not read it.
  case notAllowed
  /// Its bytes are not those of a picture that a page can show.
  case notAPicture
  /// It is larger than the reader accepts.
  case tooLarge
  /// The system said no for another reason. `number` is the system's own.
  case system(number: Int32)

  /// What is wrong, as it reads after the file's name.
  package var words: String {
    switch self {
    case .missing: "does not exist"
    case .notAFolder: "is not a folder"
    case .isAFolder: "is a folder, not a file"
    case .isALink: "is a link; only plain files and folders are read"
    case .notAPlainFile: "is not a plain file"
    case .notAllowed: "may not be read by you"
    case .notAPicture: "is not a picture in PNG, JPEG, GIF, WebP or SVG"
    case .tooLarge: "is too large"
    case .system(number: let number): "cannot be read (the system says error \(number))"
    }
  }

  /// How to mend it, for a file or a folder that was to be checked.
  package var remedy: String {
    switch self {
    case .missing, .notAFolder: "check the name and the folder it stands in"
    case .isAFolder: "a file is needed here; rename the folder, or move what it holds"
    case .isALink: "put the file itself there instead of the link"
    case .notAPlainFile, .notAPicture: "put a plain file of that name there"
    case .notAllowed: "ask whoever owns it for the right to read it"
    case .tooLarge: "put long texts into a second module, and pictures into files of their own"
    case .system: "copy it to this computer’s own disk and check it there"
    }
  }
}
