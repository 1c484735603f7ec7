import Basics
import Platform

/// Files that are to be new together: all of them get their names, or none keeps its new one.
struct FileSet {
  private let names: [String]
  private let fresh: [String]
  private let folder: Folder

  /// A set of files.
  ///
  /// - Parameters:
  ///   - names: The names, in the order of the streams.
  ///   - fresh: Those that nothing had before.
  ///   - folder: Where they lie.
  init(_ names: [String], fresh: [String], in folder: Folder) {
    self.names = names
    self.fresh = fresh
    self.folder = folder
  }

  /// Gives all files their names.
  ///
  /// Those that are replaced have a second name meanwhile, by which they come back where one of
  /// the set can't be finished.
  ///
  /// - Throws: The problem with the first file, whose hint tells what stands now.
  func finish(_ streams: [OutputStream]) throws(Problem) {
    var former: [(name: String, aside: String)] = []
    for name in names where !fresh.contains(name) {
      if let aside = folder.keepAside(name) { former.append((name, aside)) }
    }
    do throws(Problem) {
      for stream in streams { try stream.finish() }
    } catch {
      var problem = error
      let mixed = putBack(former)
      problem.hint =
        mixed.isEmpty
        ? "the files that were there are as they were"
        : "these may be new, beside old ones: " + mixed.joined(separator: ", ")
      throw problem
    }
    for one in former { try? folder.remove(one.aside) }
  }

  /// Takes new files away and gives old ones their names again.
  ///
  /// - Returns: The names for which that could not be done.
  private func putBack(_ former: [(name: String, aside: String)]) -> [String] {
    for name in fresh where folder.holds(name) { try? folder.remove(name) }
    var mixed = fresh.filter(folder.holds)
    for name in names where !fresh.contains(name) {
      guard let aside = former.first(where: { ByteOrder.same($0.name, name) })?.aside,
        (try? folder.rename(aside, to: name)) != nil
      else {
        mixed.append(name)
        continue
      }
      // Where both names are still of one file, renaming leaves both.
      if folder.holds(aside) { try? folder.remove(aside) }
    }
    return mixed
  }
}
