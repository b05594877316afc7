import LLSTerminal

/// What somebody prefers on this computer: after the flags and the environment, before what is usual.
enum SettingsFile {
  /// Read once; what cannot be used of it is said then, and the program goes on.
  static let settings: SessionSettings = {
    guard let path, FilePlace(path).exists else { return SessionSettings() }
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
    for complaint in complaints.prefix(3) {
      Console.say("lls: the settings in \(path): \(complaint); what is usual is used instead")
    }
    return settings
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
