import Basics
import Scoring

/// The rules that a plan must keep, as the command line gives them.
struct PlanRules {
  static let must = OptionSpec.value(
    "must", .text("ID"), repeatable: true, "Plan this candidate in any case")
  static let never = OptionSpec.value(
    "never", .text("ID"), repeatable: true, "Leave this candidate out in any case")
  static let after = OptionSpec.value(
    "after", .text("A:B"), repeatable: true,
    "A needs B: B is planned too, in the same quarter or before")
  static let oneOf = OptionSpec.value(
    "one-of", .text("A,B,..."), repeatable: true, "Plan at most one of these")

  static let all = [must, never, after, oneOf]

  private let must: [String]
  private let never: [String]
  private let after: [String]
  private let oneOf: [String]

  init(_ arguments: Arguments) throws(Problem) {
    must = arguments.values(Self.must)
    never = arguments.values(Self.never)
    after = arguments.values(Self.after)
    oneOf = arguments.values(Self.oneOf)
    for text in after where !text.contains(":") || text.hasPrefix(":") || text.hasSuffix(":") {
      throw UsageProblem.badValue(
        of: Self.after, found: text, expected: "two ids: A:B says that A needs B")
    }
    for text in oneOf where !text.contains(",") {
      throw UsageProblem.badValue(
        of: Self.oneOf, found: text, expected: "two ids or more: A,B,C")
    }
  }

  /// Adds the rules to a question.
  func apply(to request: inout PlanRequest) {
    let known = Set(request.items.map(\.id))
    request.must = must.map { Identifier($0) }
    request.never = never.map { Identifier($0) }
    request.needs = after.map { Self.need($0, known) }
    request.oneOf = oneOf.map { group in
      group.split(separator: ",").map { Identifier(TextTrim.blanks(String($0))) }
    }
  }

  /// Ids may have colons themselves: the one counts that has a known id on both sides, else the
  /// first.
  private static func need(_ text: String, _ known: Set<Identifier>) -> PlanRequest.Need {
    let pairs = text.indices.filter { text[$0] == ":" }.map { colon in
      PlanRequest.Need(
        Identifier(String(text[..<colon])),
        needs: Identifier(String(text[text.index(after: colon)...])))
    }
    let fitting = pairs.first { known.contains($0.item) && known.contains($0.needed) }
    return fitting ?? pairs.first ?? PlanRequest.Need(Identifier(text), needs: Identifier(text))
  }
}
