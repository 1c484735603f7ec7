import Basics

/// `tandem template`: what one needs to write templates.
struct TemplateCommand: CommandGroup {
  static var spec: CommandSpec {
    CommandSpec(
      "template", "Copy the templates that ship, and check templates",
      discussion: """
        What a template may say is told by tandem help render.
        """,
      examples: [
        .init("tandem template eject review.md", "Copy a template that ships, to change it"),
        .init(
          "tandem template fields --data letter.json", "List the names that a template may use"),
        .init(
          "tandem template check letter.md --data letter.json --partials .", "Check a template"),
      ])
  }

  static var subcommands: [any Command.Type] {
    [
      TemplateListCommand.self, TemplateEjectCommand.self, TemplateDiffCommand.self,
      TemplateCheckCommand.self, TemplateFieldsCommand.self,
    ]
  }
}
