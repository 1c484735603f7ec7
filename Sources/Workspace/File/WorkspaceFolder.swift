package import Basics
package import Platform

/// Where a workspace lies, and how it is found.
package enum WorkspaceFolder {
  /// The workspace's file in its folder.
  package static let fileName = "tandem.db"

  /// The folder to work in: the one that is named, else the nearest upward that holds a workspace.
  ///
  /// - Parameters:
  ///   - named: What `--workspace` says.
  ///   - environment: Where `TANDEM_WORKSPACE` may say it.
  /// - Returns: The folder, whose file need not be there when it was named.
  /// - Throws: A problem when none is named and none is found.
  package static func find(
    named: String?, environment: Environment
  ) throws(Problem) -> Folder {
    if let named { return Folder(named) }
    if let named = environment["TANDEM_WORKSPACE"], !named.isEmpty { return Folder(named) }
    let working = try Folder.working()
    if working.holds(fileName) { return Folder(".") }
    var above = working.parent
    while let folder = above {
      if folder.holds(fileName) { return folder }
      above = folder.parent
    }
    throw Problem(
      .io, code: "no_workspace", "there is no workspace here or in a folder above",
      hint: "tandem init makes one; --workspace DIR or TANDEM_WORKSPACE names one")
  }
}
