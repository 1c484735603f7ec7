import Basics

/// `tandem journal`: what happened in the workspace, and whether that is still what was written.
struct JournalCommand: CommandGroup {
  static var spec: CommandSpec {
    CommandSpec(
      "journal", "Read and verify what happened in the workspace",
      discussion: """
        Every change is an entry of the journal: what happened, who says to have done it, when by \
        the program's clock, and the hash of the entry before. Entries are only ever added. The \
        tables that other commands read follow from the journal alone.
        """,
      examples: [
        .init("tandem journal log", "What happened, the newest last"),
        .init("tandem journal verify", "Whether history and tables are as they were written"),
      ])
  }

  static var subcommands: [any Command.Type] {
    [JournalLogCommand.self, JournalShowCommand.self, JournalVerifyCommand.self]
  }
}
