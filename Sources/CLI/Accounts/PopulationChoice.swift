import Basics
import Storage
import Workspace

/// The populations that a word on a command line may mean: the usual ones and those of lists.
struct PopulationChoice {
  /// The usual ones first, then the others by name.
  private(set) var names = PopulationNames.standard

  /// The populations of lists.
  init(_ lists: [AccountListTable.Row], in connection: Connection, and more: [String] = [])
    throws(Problem)
  {
    var others = more
    for list in lists {
      others += try AccountListTable(connection).populations(of: list.number).map(\.name)
    }
    others.sort { ByteOrder.precedes($0, $1) }
    for name in others where !knows(name) { names.append(name) }
  }

  /// Whether there is one of just this name.
  func knows(_ name: String) -> Bool {
    names.contains { ByteOrder.same($0, name) }
  }

  /// The name of the one that is probably meant.
  func nearest(to name: String) -> String? {
    Suggestion.nearest(to: name, among: names)
  }

  /// What an option names; nil where it is not given.
  ///
  /// - Throws: A problem of kind `usage` where there is none of this name.
  func given(_ option: OptionSpec, _ arguments: Arguments) throws(Problem) -> String? {
    guard let text = arguments.value(option) else { return nil }
    let name = PopulationNames.read(text)
    guard knows(name) else {
      throw UsageProblem.badChoice("--" + option.name, found: text, among: names)
    }
    return name
  }
}
