import Basics
import Money
import Platform

/// `tandem split`: shares one pool by hand, or a file of deals in bulk.
struct SplitCommand: Command {
  static let pool = ArgumentSpec(
    .file("POOL|DEALS.csv"), "An amount such as 'USD 1000.00', or a file of deals (- for stdin)")
  static let terms = ArgumentSpec(
    .text("TERMS"), optional: true, "The terms by which POOL is shared")
  static let out = OptionSpec.value(
    "out", letter: "o", .file(), default: "-", "Write the payouts here")
  static let method = OptionSpec.value(
    "method", .choice(Split.Method.allCases.map(\.rawValue), name: "METHOD"),
    default: Split.Method.largestRemainder.rawValue,
    "Who gets the units left over, for a file of deals")

  static var spec: CommandSpec {
    CommandSpec(
      "split", "Share a deal's pool exactly, by hand or in bulk",
      discussion: """
        By hand, terms are read in order: a name, then a percentage, a fraction, an amount or \
        'remaining', then perhaps 'max AMOUNT' and 'min AMOUNT'. The share of 'us' stays with us. \
        The answer shows its working.

        In bulk, DEALS.csv has a row for each payee and a deal's rows stand together:

          deal,date,currency,pool_minor,payee,weight_bps

        Weights are relative. The payouts deal,payee,currency,minor come out in the same order, \
        every pool shared to the last unit; the sum of each currency is told on standard error. \
        A row that can't be used is told with its line and column, and then nothing is written.
        """,
      arguments: [pool, terms], options: [out, method], formats: [.text, .json],
      examples: [
        .init(
          "tandem split 'USD 1000.00' 'acme 60%, bolt 30% max USD 200, us remaining'",
          "Share a thousand dollars and show the working"),
        .init(
          "tandem split 'EUR 0.05' 'acme 1/3, bolt 1/3, us remaining' --json",
          "The same for a program"),
        .init("tandem split deals.csv --out payouts.csv", "Share the pools of a file of deals"),
      ],
      exitNotes: [
        .init(.badInput, "the terms, or rows of the file, can't be used; nothing is written")
      ])
  }

  static let subcommands: [any Command.Type] = [
    SplitRecordCommand<AgreeDeed>.self, SplitRecordCommand<AmendDeed>.self,
    SplitShowCommand.self,
  ]

  private let pool: String
  private let terms: String?
  private let out: String
  private let method: Split.Method

  init(_ arguments: Arguments) throws(Problem) {
    pool = try arguments.required(Self.pool)
    terms = arguments.value(Self.terms)
    out = arguments.value(Self.out) ?? "-"
    method = arguments.value(Self.method).flatMap(Split.Method.init) ?? .largestRemainder
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    if let terms {
      let output = try context.create(out)
      try HandSplit(pool: pool, terms: terms).write(to: output, context)
      if out != "-" { try output.finish() }
      return .done
    }
    guard Money(pool) == nil else {
      throw Problem(
        .usage, code: "usage", "the terms are missing",
        expected: "tandem split '\(pool)' 'acme 60%, us remaining'")
    }
    return try BulkSplit.run(file: pool, out: out, method: method, context)
  }
}
