import Basics
import Overlap
import Platform

/// The options that all that reads two lists has.
struct MatchOptions {
  let threads: Threads
  let ours: AccountList.Options
  let theirs: AccountList.Options

  init(_ arguments: Arguments) throws(Problem) {
    threads = Threads(try arguments.whole(MatchCommand.threads, in: 1...256))
    var list = AccountList.Options()
    list.delimiter = Self.delimiter(arguments)
    let map = arguments.values(MatchCommand.map)
    list.map = try AccountColumns.given(map, for: "ours", MatchCommand.map)
    ours = list
    list.map = try AccountColumns.given(map, for: "theirs", MatchCommand.map)
    theirs = list
  }

  /// The byte between fields; nil where the header is to tell.
  static func delimiter(_ arguments: Arguments) -> UInt8? {
    switch arguments.value(MatchCommand.delimiter) {
    case "comma": UInt8(ascii: ",")
    case "semicolon": UInt8(ascii: ";")
    case "tab": UInt8(ascii: "\t")
    default: nil
    }
  }

  /// An option's value as a probability.
  static func probability(
    _ option: OptionSpec, _ arguments: Arguments
  ) throws(Problem) -> Double? {
    guard let text = arguments.value(option) else { return nil }
    guard let number = Double(text), (0...1).contains(number) else {
      throw UsageProblem.badValue(of: option, found: text, expected: "a number from 0 to 1")
    }
    return number
  }
}
