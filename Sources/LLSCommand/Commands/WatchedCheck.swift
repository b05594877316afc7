import ArgumentParser
import Glibc

/// `lls check --watch`: checks, waits for a file to change, checks again, and prints where that makes a difference.
struct WatchedCheck {
  private let paths: [String]
  private let place: ToolkitPlace
  private let report: CheckReport

  /// Names what is watched, and how findings are written.
  init(_ paths: [String], place: ToolkitPlace, report: CheckReport) {
    self.paths = paths
    self.place = place
    self.report = report
  }

  /// Goes on until Ctrl-C, which ends the program with 130.
  ///
  /// - Throws: ``Failure`` where nothing can be checked, or when its output cannot be written any more.
  func run() throws -> Never {
    // Each output is written whole before the next wait, so that nothing is cut off. Only the exit is called: the handler
    // may run between any two steps.
    var closing = sigset_t()
    // The set is filled and read during each call only.
    unsafe sigemptyset(&closing)
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in _exit(130) }
      unsafe sigaddset(&closing, number)
    }
    // Whoever started the program may have put signals off for all it starts.
    unsafe sigprocmask(SIG_UNBLOCK, &closing, nil)
    var folders = try watchedFolders()
    var change = FolderChange(of: folders)
    var shown: String?
    while true {
      let checked = try CheckedPaths(paths, place: place)
      let text = report.text(checked)
      if text != shown {
        Console.turnPage()
        try Console.write(bytes: Array(text.utf8))
        if isatty(STDERR_FILENO) == 1 {
          Console.say("lls: watching \(folders.joined(separator: ", ")); Ctrl-C ends")
        }
        // What is not there at the start was mistyped; what goes away later may come back.
        if shown == nil, checked.status == .nothingChecked { throw ExitCode(checked.status.rawValue) }
        shown = text
      }
      change.wait()
      // Made before the check: what changes during it wakes the next wait.
      folders = try watchedFolders()
      change = FolderChange(of: folders)
    }
  }

  /// The folders of everything that was named, and the toolkit's; files that an editor replaces are seen through them.
  private func watchedFolders() throws -> [String] {
    var folders: [String] = []
    func add(_ path: String) {
      let folder = FilePlace(path).isFolder ? path : FilePlace(path).folder
      if !folders.contains(folder) { folders.append(folder) }
    }
    do {
      if paths.isEmpty { add(try place.folder()) }
      for path in paths {
        let named = CheckedPaths.module(path, place: place) ?? path
        add(named)
        if let around = try place.folder(around: named) { add(around + "/toolkit.xml") }
      }
    } catch let failure as Failure {
      throw Failure(.nothingChecked, failure.message, remedy: failure.remedy)
    }
    return folders
  }
}
