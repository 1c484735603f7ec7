import Basics
import JSON
import Overlap
import Platform

/// `tandem match why`: what two companies score, and what each comparison adds.
struct MatchWhyCommand: Command {
  static let ours = ArgumentSpec(
    .text("OURS"), "A company of ours: 'name', 'name, site' or 'name, site, country'")
  static let theirs = ArgumentSpec(.text("THEIRS"), "A company of theirs, likewise")

  static let ourList = OptionSpec.value(
    "ours", .file(), "Our list: a company may be named by its id, and words count by its names")
  static let theirList = OptionSpec.value("theirs", .file(), "The partner's list, likewise")

  static var spec: CommandSpec {
    CommandSpec(
      "why", "Explain what two companies score",
      discussion: """
        Shows the words that were matched, each comparison with its weight, and the sum: the \
        logarithm of the odds that the two are one company. With --ours and --theirs, words are \
        weighed by how rare they are in the lists, and the pair by how it stands among its \
        rivals, as in a match of the lists; a company that is not on its list is added. Without \
        them, words are weighed as if the two were alone.
        """,
      arguments: [ours, theirs], options: [ourList, theirList] + MatchCommand.reading,
      examples: [
        .init(
          "tandem match why 001 77 --ours ours.csv --theirs partner.csv",
          "Why these two rows are a match, or are none"),
        .init(
          "tandem match why 'Acme Industries, acme.com, US' 'ACME Ind. Inc., acme.co.uk'",
          "Why these two may be one company"),
      ])
  }

  private let ours: String
  private let theirs: String
  private let lists: (ours: String, theirs: String)?
  private let how: MatchOptions

  init(_ arguments: Arguments) throws(Problem) {
    ours = try arguments.required(Self.ours)
    theirs = try arguments.required(Self.theirs)
    how = try MatchOptions(arguments)
    switch (arguments.value(Self.ourList), arguments.value(Self.theirList)) {
    case (let one?, let other?): lists = (one, other)
    case (nil, nil): lists = nil
    default:
      throw Problem(
        .usage, code: "missing_option", "--ours and --theirs go together",
        expected: "both lists, or none")
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    var one = AccountText(ours)
    var other = AccountText(theirs)
    var found = PairCase(one.rows, other.rows)
    if let lists {
      guard let input = try WhyInput.read((ours, theirs), in: lists, how, context) else {
        return .badInput
      }
      one = input.ours.account
      other = input.theirs.account
      found = PairCase(input.matching, ours: input.ours.row, theirs: input.theirs.row)
    }
    guard let found else { return .badInput }
    let report = WhyReport(found)
    guard context.format != .json else {
      try context.output.write(report.json)
      return .done
    }
    let lines = ["ours    " + line(one), "theirs  " + line(other), ""] + report.lines
    try context.output.write(
      lines.map { TerminalText.visible($0) }.joined(separator: "\n") + "\n")
    return .done
  }

  private func line(_ account: AccountText) -> String {
    [account.name, account.website, account.country].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }
}
