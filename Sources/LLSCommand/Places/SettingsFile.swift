import LLSTerminal

/// What somebody prefers on this computer: after the flags and the environment, before what is usual.
enum SettingsFile {
  /// The settings.
  static var settings: SessionSettings { found.settings }
  /// What cannot be used of them, in sentences.
  static var complaints: [String] { found.complaints }

  /// Read once; what cannot be used of it is said then, and the program goes on.
  private static let found: (settings: SessionSettings, complaints: [String]) = {
    guard let path, FilePlace(path).exists else { return (SessionSettings(), []) }
    var complaints: [String]
    let settings: SessionSettings
    if let size = FilePlace(path).size, size <= SessionSettings.sizeLimit,
      let bytes = try? FilePlace(path).read(limit: SessionSettings.sizeLimit)
    {
      settings = SessionSettings(bytes)
      complaints = settings.complaints
    } else {
      settings = SessionSettings()
      complaints = ["it cannot be read, or is no plain file of less than 64 KiB"]
    }
    complaints = complaints.prefix(3).map {
      "the settings in \(path): \($0); what is usual is used instead"
    }
    for complaint in complaints { Console.say("lls: \(complaint)") }
    return (settings, complaints)
  }()

  /// `lls/settings.json` in the user's folder of configuration; nil where there is no home.
  private static var path: String? {
    if let folder = Environment.value("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return folder + "/lls/settings.json"
    }
    guard let home = Environment.value("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.config/lls/settings.json"
  }
}
