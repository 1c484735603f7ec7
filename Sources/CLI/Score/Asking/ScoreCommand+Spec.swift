import Basics
import Exact
import Program
import Scoring

/// What `tandem score` is and takes, and the options that need reading.
extension ScoreCommand {
  static var spec: CommandSpec {
    CommandSpec(
      "score", "Rank candidate integrations, exactly and explained",
      discussion: """
        FILE has a candidate a row: id, name, shared_accounts, strategic_fit (adjacent, \
        complementary, tangential), gtm_commitment (budget_committed, willing, \
        integration_only), api_available (true, false), build_weeks and market_signal \
        (requested, competitor_has_it, nice_to_have); or points as given, in factor order. \
        Nothing, or null, is unknown: it counts 25 and is flagged. Where an input comes from may \
        stand beside it: build_weeks_source, build_weeks_date, build_weeks_confidence (high, \
        medium, low) and build_weeks_by.

        A score is Σ weight × points, in exact fractions. Scores of 70 and more are prioritize. \
        Equal scores share a rank (1, 1, 3) and stand in the order of their ids.

        --set and --weight ask what if, and show what moves. --stability tells how far each \
        weight can go before the top K changes (exact), the least weight to move for that, the \
        odds of each pair if all weights were equally likely (exact), and how often each \
        candidate would be first or in the top (drawn; the same seed gives the same draws). \
        --before splits each change of score exactly into what the inputs did and what the \
        weights did.

        Scenarios are a JSON list of objects with a name and any of set, weight, weights and \
        threshold: [{"name": "quick", "set": ["crm.build_weeks=1"], "weight": ["gtm=30"]}].

        A history is a CSV file date,by,id,field,old,new,note of changes that lie over FILE, the \
        oldest first; the field weights, without an id, holds all weights in percent. --keep adds \
        to it what --set and --weight change, --since tells what changed from a day on.

        Weights, bands, threshold and the age of evidence are the defaults, or those of the \
        program file that --program names; what the command line says counts first.

        Without FILE the candidates of the workspace are scored, by the program and the weights \
        that were applied there. Their history is the journal: --since needs no --history then, \
        and days are those of UTC.
        """,
      arguments: [file],
      options: [
        ProgramSource.option, ModelOptions.weights, ModelOptions.threshold, top, why, explain,
        stability, draws, seed,
        InputSetting.option, ModelOptions.weight, scenarios, before, beforeWeights,
        HistoryRequest.history, HistoryRequest.since, HistoryRequest.keep, HistoryRequest.author,
        HistoryRequest.note, votes, keptVotes, ballot, outcomes, asOf,
        staleAfter, WorkspaceOptions.workspace, out,
      ],
      formats: [.text, .json, .csv, .jsonl],
      examples: [
        .init("tandem score candidates.csv", "Rank the candidates of a file"),
        .init(
          "tandem score candidates.csv --set chat.build_weeks=1 --weight gtm=30",
          "What if the build took a week and commitment weighed more"),
        .init(
          "tandem score candidates.csv --stability --top 2 --json",
          "How firm the first two are, for a program"),
        .init(
          "tandem score candidates.csv --history history.csv --since 2026-02-01 --why crm",
          "Take one score apart: why it changed, and who changed what"),
      ],
      exitNotes: [
        .init(.badInput, "rows of a file, or the weights, can't be used; nothing is written")
      ])
  }

  /// What `--stability` is to compute.
  static func request(_ arguments: Arguments, top: Int) throws(Problem) -> Stability.Request {
    let draws = try arguments.whole(Self.draws, in: 1...Acceptability.mostDraws) ?? 10_000
    let text = arguments.value(Self.seed) ?? "1"
    guard let seed = UInt64(text) else {
      throw UsageProblem.badValue(of: Self.seed, found: text, expected: "a whole number from 0")
    }
    return Stability.Request(top: top, draws: draws, seed: seed)
  }

  /// When evidence is old.
  static func age(
    _ arguments: Arguments, over scoring: ScoringTerms = .standard
  ) throws(Problem) -> EvidenceAge {
    let day = try HistoryRequest.date(asOf, arguments)
    var days = 180
    // One number for all that is given on the command line counts for what a program says, too.
    let isGiven = arguments.values(staleAfter).contains { !$0.contains("=") }
    var byField = Dictionary(
      scoring.staleAfter.map { ($0.input, $0.days) }, uniquingKeysWith: { first, _ in first })
    if isGiven { byField = [:] }
    for text in arguments.values(staleAfter) {
      let words = text.split(separator: "=", maxSplits: 1)
      let field = words.count == 2 ? InputField(rawValue: String(words[0])) : nil
      guard let number = words.last.flatMap({ Int($0) }), number >= 0,
        words.count == 1 || field != nil
      else {
        throw UsageProblem.badValue(
          of: staleAfter, found: text, expected: "days, or an input and days: build_weeks=90")
      }
      if let field { byField[field] = number } else { days = number }
    }
    return EvidenceAge(day: day, days: days, byField: byField)
  }
}
