import Basics

/// `tandem template`: what one needs to write templates.
struct TemplateCommand: CommandGroup {
  static var spec: CommandSpec {
    CommandSpec(
      "template", "Check templates and list the names they may use",
      discussion: """
        What a template may say is told by tandem help render.
        """,
      examples: [
        .init(
          "tandem template fields --data letter.json", "List the names that a template may use"),
        .init(
          "tandem template check letter.md --data letter.json --partials .", "Check a template"),
      ])
  }

  static var subcommands: [any Command.Type] {
    [TemplateCheckCommand.self, TemplateFieldsCommand.self]
  }
}
