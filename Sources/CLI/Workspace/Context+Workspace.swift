import Basics
import Platform
import Storage
import Workspace

/// How a command comes by its workspace, and by who works in it when.
extension Context {
  /// Opens the workspace that the command line, the environment or the folder names.
  ///
  /// - Parameters:
  ///   - arguments: Where `--workspace` may stand.
  ///   - access: `look` for a command that changes nothing.
  /// - Returns: The open workspace.
  /// - Throws: A problem when there is none, or it can't be opened.
  func workspace(
    _ arguments: Arguments, _ access: Connection.Access = .look
  ) throws(Problem) -> Workspace {
    let folder = try WorkspaceFolder.find(
      named: arguments.value(WorkspaceOptions.workspace), environment: environment)
    let workspace = try Workspace.open(folder, access)
    if let upgrade = workspace.upgrade {
      note(
        "\(workspace.connection.path) was of an earlier tandem and was brought up from version "
          + "\(upgrade.from) to \(Migration.all.count); as it was, it lies in \(upgrade.copy.path)")
    }
    if folder.isOpenToOthers, access == .change {
      detail("others may look into \(folder.path): tandem doctor says how to mend it")
    }
    return workspace
  }

  /// Opens the workspace to look into it, as `workspace` does; nil where none is named and none
  /// is found.
  func workspaceIfAny(_ arguments: Arguments) throws(Problem) -> Workspace? {
    let named = arguments.value(WorkspaceOptions.workspace) ?? environment["TANDEM_WORKSPACE"]
    if named?.isEmpty == false { return try workspace(arguments) }
    do {
      return try workspace(arguments)
    } catch {
      if error.code == "no_workspace" { return nil }
      throw error
    }
  }

  /// Who changes a workspace, and when.
  func author(_ arguments: Arguments) throws(Problem) -> Author {
    let moment = try present()
    let isGiven = clock != .system
    return Author(
      name: authorName(arguments), moment: moment, clock: isGiven ? .given : .system,
      sinceStart: isGiven ? nil : Clock.millisecondsSinceStart())
  }

  private func authorName(_ arguments: Arguments) -> String {
    let names =
      [arguments.value(WorkspaceOptions.by)]
      + ["TANDEM_BY", "USER", "LOGNAME"].map { environment[$0] }
    return names.lazy.compactMap(\.self).first { !$0.isEmpty } ?? "unknown"
  }

  /// The present moment, by `--now`, `TANDEM_NOW` or the system's clock.
  ///
  /// - Throws: A problem of kind `usage` when the given text is no instant.
  func present() throws(Problem) -> Instant {
    switch clock {
    case .system: try Self.instant(try Clock.systemNow())
    case .fixed(let timestamp): try Self.instant(timestamp)
    case .given(let text, let name): try Self.instant(text, by: name)
    }
  }

  private static func instant(_ timestamp: Timestamp) throws(Problem) -> Instant {
    let nanoseconds = UInt32(clamping: timestamp.nanoseconds)
    guard let instant = Instant(seconds: timestamp.seconds, nanoseconds: nanoseconds) else {
      throw Problem(
        .io, code: "no_clock", "the system's clock shows no moment of the years 1 to 9999",
        found: "\(timestamp.seconds) seconds since 1970")
    }
    return instant
  }

  private static func instant(_ text: String, by name: String) throws(Problem) -> Instant {
    do {
      return try Instant(parsing: text)
    } catch {
      throw InstantMessage(error).problem(with: text, by: name)
    }
  }
}
