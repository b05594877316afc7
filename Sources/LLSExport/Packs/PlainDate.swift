/// Days in the words that people use.
enum PlainDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]

  /// A day in words.
  ///
  /// - Parameter day: `YYYY-MM-DD`; anything else is left as it is.
  /// - Returns: for example `31 March 2027`, which no line ends within.
  static func words(_ day: String) -> String {
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let month = Int(parts[1]), (1...12).contains(month), let date = Int(parts[2])
    else {
      return day
    }
    return "\(date)\u{A0}\(months[month - 1])\u{A0}\(parts[0])"
  }
}
