/// The options that commands of a workspace have in common.
enum WorkspaceOptions {
  static let workspace = OptionSpec.value(
    "workspace", letter: "w", .folder(),
    "The workspace's folder (or TANDEM_WORKSPACE; else the nearest one upward)")
  static let by = OptionSpec.value(
    "by", .text("NAME"), "Who does it (or TANDEM_BY; else the user's name)")
  static let dryRun = OptionSpec.flag(
    "dry-run", letter: "n", "Say what would be done, and do nothing")

  /// Those of a command that only looks.
  static let reading = [workspace]
  /// Those of a command that changes something.
  static let changing = [workspace, by, dryRun]
}
