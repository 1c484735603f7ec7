import Basics
import Platform

/// The folder in which the demo grows, out of sight until all of it is there.
///
/// It lies within the folder that was asked for, so that giving the parts their names is a rename
/// each. A run that was killed leaves it behind; the next one takes it away.
struct DemoStage {
  static let name = ".tandem-demo"

  private let start: Folder
  private let folder: Folder
  private let wasThere: Bool

  /// Makes the folder that was asked for, within it the stage, and goes there.
  ///
  /// - Throws: A problem where the folder holds something, or can't be made.
  init(in folder: Folder) throws(Problem) {
    self.folder = folder
    start = try Folder.working()
    wasThere = folder.exists
    try folder.make()
    guard folder.names.allSatisfy({ ByteOrder.same($0, Self.name) }) else {
      throw Problem(
        .refused, code: "not_empty", "the demo wants an empty folder, and this one is not",
        at: .init(file: folder.path), found: folder.names.first,
        hint: "name a folder that is not there yet: tandem demo NEW")
    }
    let stage = Folder(folder.file(Self.name))
    do throws(Problem) {
      if stage.exists { try stage.removeWhole() }
      try stage.make()
      try stage.enter()
    } catch {
      discard()
      throw error
    }
  }

  /// Gives all parts their names in the folder, and goes back to where the process was.
  func publish() throws(Problem) {
    let above = Folder("..")
    for name in Folder(".").names {
      try above.rename("\(Self.name)/\(name)", to: name)
    }
    try start.enter()
    try Folder(folder.file(Self.name)).removeWhole()
  }

  /// Takes away what was made, also what has its name already: the folder was empty before.
  func discard() {
    guard (try? start.enter()) != nil else { return }
    for name in folder.names where Folder(folder.file(name)).exists {
      try? Folder(folder.file(name)).removeWhole()
    }
    for name in folder.names { try? folder.remove(name) }
    if !wasThere { try? folder.removeWhole() }
  }
}
