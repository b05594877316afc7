/// Why a document cannot be written.
package enum ExportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The document shows a picture whose bytes were not handed over.
  case missingPicture(name: String)
  /// A picture is of a kind that browsers do not show.
  case unknownPictureKind(name: String, mediaType: String)
  /// A pack was asked for without a module.
  case noModules
  /// The group size is outside what the toolkit is written for.
  case groupSize(Int, allowed: ClosedRange<Int>)
  /// The start time is not a time of day.
  case startTime(String)
  /// No format has this name.
  case unknownFormat(String, known: [String])

  /// What went wrong and how to mend it, for the person at the keyboard.
  package var description: String {
    switch self {
    case .missingPicture(let name):
      "the picture \(name) is not in the module's folder; put it there, or take the figure out"
    case .unknownPictureKind(let name, let mediaType):
      "the picture \(name) is \(mediaType), which browsers do not show; save it as PNG, JPEG or SVG"
    case .noModules:
      "there is no module to put in the pack; name at least one"
    case .groupSize(let size, let allowed):
      "a group of \(size) is outside what packs are made for; "
        + "choose \(allowed.lowerBound) to \(allowed.upperBound)"
    case .startTime(let text):
      "“\(text)” is not a time of day; write hours and minutes, for example 17:30"
    case .unknownFormat(let name, let known):
      "there is no format called \(name); choose one of: \(known.joined(separator: ", "))"
    }
  }
}
