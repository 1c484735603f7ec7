/// The environment variables that the program looks at, and no others.
enum EnvironmentTable {
  static let rows: [(name: String, meaning: String)] = [
    ("TANDEM_WORKSPACE", "The workspace's folder, as --workspace takes it."),
    ("TANDEM_BY", "Who changes the workspace, as --by takes it; else USER, LOGNAME."),
    ("TANDEM_NOW", "The present moment, as --now takes it."),
    ("TANDEM_PROGRAM", "The program file, as --program takes it."),
    ("NO_COLOR", "If not empty: no colour."),
    ("CLICOLOR_FORCE", "If neither empty nor 0: colour, whatever the output is."),
    ("TERM", "If it is dumb: no colour."),
    ("COLUMNS", "The width of tables, from 20 to 1000."),
  ]
}
