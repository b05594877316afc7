import ArgumentParser

/// `lls store`
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Keep the pilots safe: passphrase, copies, checks.",
    discussion: """
      Examples:
        lls store init                      begin a file for pilots, with a passphrase
        lls store verify                    is everything there and as it was entered?
        lls store backup --to stick.age     a sealed copy that may leave the room
        lls store restore stick.age         go back to a copy; shows what is in it first
        lls store encrypt                   set or change the passphrase
        lls store compact                   give back the room of what was removed
      """,
    subcommands: [
      StoreInitCommand.self, StoreVerifyCommand.self, StoreBackupCommand.self, StoreRestoreCommand.self,
      StoreEncryptCommand.self, StoreCompactCommand.self,
    ])
}
