import ArgumentParser
import Glibc
import LLSExport
import LLSSeal

/// `lls preview [MODULE]`
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show a module's pack in a browser while you write it: it follows every save.",
    discussion: """
      Examples:
        lls preview landing                      open the address that it prints
        lls preview landing --pages participant  only the pages that may go home
        lls preview landing --variant short      the module's short variant
        lls preview                              the whole toolkit

      Findings of lls check stand above the page. Only this computer can ask for
      it, and only with the address as it is printed, which is another one each
      time. Nothing is written to the disk. Ctrl-C ends the preview.
      """)

  @Argument(help: "The module's id, or its folder. Without it, the whole toolkit.")
  var module: String?

  @Option(help: "Whose safeguarding procedure: england or wales (or LLS_NATION). Without it, England's.")
  var nation: Nation?

  @Option(help: "Which pages: all, cues, checks, or participant for what young people may take home.")
  var pages = PackPages.all

  @Option(help: EditionOption.help)
  var variant = EditionOption.standard

  @Option(help: "The port, from 1 to 65535. Without it, one that is free.")
  var port: Int?

  @OptionGroup var place: ToolkitPlace

  func validate() throws {
    guard (0...65_535).contains(port ?? 0) else {
      throw ValidationError("a port is a number from 1 to 65535")
    }
  }

  func run() throws {
    Interrupts.endTheProgram()
    let source = try source()
    // Watched before the first look: what is saved meanwhile wakes the first wait.
    var change = FolderChange(of: [source.folder])
    var shown = source.read()
    // What is not there at the start was mistyped; what goes away later may come back.
    if let failure = shown.failure, failure.status == .noInput { throw failure }
    var revision = 1
    let board = PreviewBoard(try shown.page(revision))
    let token = Hexadecimal.text(RandomBytes.draw(16))
    let server = try PreviewServer(showing: board, port: port ?? 0, token: token)
    try Console.write("http://\(PreviewServer.address):\(server.port)/\(token)/")
    Console.say("lls: watching \(source.folder); Ctrl-C ends")
    while true {
      change.wait()
      change = FolderChange(of: [source.folder])
      let now = source.read()
      guard now != shown else { continue }
      revision += 1
      board.hang(try now.page(revision))
      shown = now
    }
  }

  private func source() throws -> PreviewSource {
    var place = place
    var id = module
    if let path = module, path.contains("/") {
      place.toolkit = try place.folder(around: path)
      id = path.split(separator: "/").last.map(String.init)
    }
    let nation = try nation ?? Nation.usual() ?? .england
    let options = try PackOptions(
      groupSize: 8, startTime: ClockTime("16:30"), nation: nation.procedure, edition: variant.edition)
    return PreviewSource(folder: try place.folder(), module: id, pages: pages, options: options)
  }
}

/// What Ctrl-C does to a command that would go on for ever and has nothing to save.
enum Interrupts {
  /// From now on Ctrl-C, or being asked to end, ends the program at once with 130.
  static func endTheProgram() {
    var closing = sigset_t()
    // The set is filled and read during each call only.
    unsafe sigemptyset(&closing)
    for number in [SIGINT, SIGTERM] {
      // Only the exit is called: the handler may run between any two steps.
      signal(number) { _ in _exit(ExitStatus.interrupted.rawValue) }
      unsafe sigaddset(&closing, number)
    }
    // Whoever started the program may have put signals off for all it starts.
    unsafe sigprocmask(SIG_UNBLOCK, &closing, nil)
  }
}
