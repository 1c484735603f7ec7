import Basics
import Platform

/// The folder in which the demo grows, out of sight until all of it is there.
///
/// It lies within the folder that was asked for, so that giving the parts their names is a rename
/// each. A run that was killed leaves it behind; nothing tells it from one that is at work, so the
/// next one only names it.
final class DemoStage {
  static let name = ".tandem-demo"

  private let start: Folder
  private let folder: Folder
  private let wasThere: Bool
  /// What has its name in the folder already.
  private var published: [String] = []

  /// Makes the folder that was asked for, within it the stage, and goes there.
  ///
  /// - Throws: A problem where the folder holds something, or can't be made.
  init(in folder: Folder) throws(Problem) {
    self.folder = folder
    start = try Folder.working()
    wasThere = folder.exists
    try folder.make()
    let stage = Folder(folder.file(Self.name))
    let names = folder.names
    guard names.isEmpty else {
      let isLeft = names.contains(Self.name)
      throw Problem(
        .refused, code: "not_empty", "the demo wants an empty folder, and this one is not",
        at: .init(file: folder.path), found: names.first,
        hint: isLeft
          ? "a demo is at work there, or was killed: rm -r \(ShellWord.quoted(stage.path)) takes away"
            + " what it left" : "name a folder that is not there yet: tandem demo NEW")
    }
    try stage.makeNew()
    do throws(Problem) {
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
      published.append(name)
    }
    try start.enter()
    try Folder(folder.file(Self.name)).removeWhole()
  }

  /// Takes away what was made, and nothing else, as far as that can be done.
  func discard() {
    guard (try? start.enter()) != nil else { return }
    for name in published {
      let part = Folder(folder.file(name))
      if part.exists { try? part.removeWhole() } else { try? folder.remove(name) }
    }
    try? Folder(folder.file(Self.name)).removeWhole()
    if !wasThere, folder.names.isEmpty { try? folder.removeWhole() }
  }
}
