import ArgumentParser
import Glibc
import LLSTerminal

/// The program: reads the arguments, runs one command, says what went wrong.
package enum Program {
  /// Runs one command line.
  ///
  /// - Parameter arguments: without the program's name.
  /// - Returns: the exit status to end with.
  package static func run(_ arguments: [String]) -> Int32 {
    ProcessMemory.keepToItself()
    // A file that may not grow any more is said, as a full disk is; the usual signal would end a session in the middle.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try LLS.parseAsRoot(arguments)
      try command.run()
      return ExitStatus.done.rawValue
    } catch let failure as Failure {
      return report(failure)
    } catch let status as ExitCode {
      return status.rawValue
    } catch {
      if let failure = Failure(from: error) { return report(failure) }
      return reportUsage(error, arguments)
    }
  }

  private static func report(_ failure: Failure) -> Int32 {
    Console.say("lls: " + failure.message)
    if let remedy = failure.remedy { Console.say("  = help: " + remedy) }
    return failure.status.rawValue
  }

  private static func reportUsage(_ error: any Error, _ arguments: [String]) -> Int32 {
    let message = LLS.fullMessage(for: error)
    let status = LLS.exitCode(for: error).rawValue
    let unknown = UnknownCommand(arguments)
    // The parser prints the root's help for a command that there is not, and says that all is well.
    guard status == ExitStatus.done.rawValue, unknown == nil else {
      Console.say(unknown?.words ?? message)
      return status == ExitStatus.done.rawValue ? ExitStatus.usage.rawValue : status
    }
    do {
      try Console.write(message)
      return status
    } catch {
      return (error as? Failure).map(report) ?? ExitStatus.inputOutput.rawValue
    }
  }
}

/// Ends the process.
///
/// - Parameter status: what the shell sees.
package func exit(with status: Int32) -> Never { Glibc.exit(status) }
