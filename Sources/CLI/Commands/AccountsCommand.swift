/// `tandem accounts`: the lists of accounts, ours and each partner's.
struct AccountsCommand: CommandGroup {
  static var spec: CommandSpec {
    CommandSpec(
      "accounts", "Import and list accounts, ours and the partners'",
      examples: [
        .init("tandem accounts import ours.csv --ours", "Import our list"),
        .init("tandem accounts list", "What was imported"),
      ])
  }

  static var subcommands: [any Command.Type] {
    [AccountsImportCommand.self, AccountsListCommand.self]
  }
}
