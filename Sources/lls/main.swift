import LLSCommand

exit(with: Program.run(Array(CommandLine.arguments.dropFirst())))
