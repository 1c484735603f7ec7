import Basics
import JSON
import Overlap
import Platform

/// `tandem match why`: what two companies score, and what each comparison adds.
struct MatchWhyCommand: Command {
  static let ours = ArgumentSpec(
    .text("OURS"), "A company of ours: 'name', 'name, site' or 'name, site, country'")
  static let theirs = ArgumentSpec(.text("THEIRS"), "A company of theirs, likewise")

  static var spec: CommandSpec {
    CommandSpec(
      "why", "Explain what two companies score",
      discussion: """
        Shows the words that were matched, each comparison with its weight, and the sum: the \
        logarithm of the odds that the two are one company. Words are weighed as if the two were \
        alone; in lists of many companies a rare word tells more, a common one less.
        """,
      arguments: [ours, theirs],
      examples: [
        .init(
          "tandem match why 'Acme Industries, acme.com, US' 'ACME Ind. Inc., acme.co.uk'",
          "Why these two may be one company")
      ])
  }

  private let ours: AccountText
  private let theirs: AccountText

  init(_ arguments: Arguments) throws(Problem) {
    ours = AccountText(try arguments.required(Self.ours))
    theirs = AccountText(try arguments.required(Self.theirs))
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    guard let found = PairCase(ours.rows, theirs.rows) else { return .badInput }
    let isJSON = context.format == .json
    try context.output.write(isJSON ? WhyReport(found).json : text(found))
    return .done
  }

  private func text(_ found: PairCase) -> String {
    var lines = ["ours    " + line(ours), "theirs  " + line(theirs), ""]
    lines += WhyReport(found).lines
    return lines.map { TerminalText.visible($0) }.joined(separator: "\n") + "\n"
  }

  private func line(_ account: AccountText) -> String {
    [account.name, account.website, account.country].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }
}
