import Basics
import Exact
import JSON
import Platform
import Scoring
import Workspace

/// `tandem weights apply`: keeps weights in the workspace.
struct WeightsApplyCommand: Command {
  static let weights = ArgumentSpec(
    .text("W,W,..."), "Weights in percent, as tandem score --weights takes them")
  static let threshold = OptionSpec.value(
    "threshold", .text("SCORE"), "Prioritize from this score on (default: the program's)")
  static let note = OptionSpec.value("note", .text("TEXT"), "Why they are these")

  static var spec: CommandSpec {
    CommandSpec(
      "apply", "Keep weights in the workspace, over those of its program",
      discussion: """
        Commands that work in the workspace score by them where the command line names no others. \
        The journal keeps the weights that were there before.
        """,
      arguments: [weights], options: [threshold, note] + WorkspaceOptions.changing,
      examples: [
        .init("tandem weights apply 40,20,20,10,10 --note 'decided in the QBR'", "New weights"),
        .init(
          "tandem weights apply 40,20,20,10,10 --dry-run --json", "Only say what would be kept"),
      ])
  }

  private let arguments: Arguments
  private let model: ScoreModel

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    var threshold = ScoreModel.standard.threshold
    if let text = arguments.value(Self.threshold) {
      guard let number = Fraction(text), !number.isNegative else {
        throw UsageProblem.badValue(of: Self.threshold, found: text, expected: "a number from 0")
      }
      threshold = number
    }
    model = try ModelOptions.model(
      weights: try arguments.required(Self.weights), threshold: threshold, by: "W,W,...")
    guard model.readsInputs else {
      throw Problem(
        .usage, code: "bad_value", "these are weights of other factors",
        expected: "one for each of " + Factor.standard.map(\.id).joined(separator: ", "),
        hint: "other factors are scored from points: tandem score FILE --weights")
    }
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    var members = [
      JSONObject.Member(key: "weights", value: .string(ModelOptions.text(of: model)))
    ]
    if arguments.isSet(Self.threshold) {
      members.append(.init(key: "threshold", value: .string(model.threshold.description)))
    }
    if let note = arguments.value(Self.note), !note.isEmpty {
      members.append(.init(key: "note", value: .string(note)))
    }
    let value = JSONObject(members) ?? .empty
    return try WorkspaceChange(arguments, context).make { (change) throws(Problem) in
      guard let record = try change.records.find(.weights, id: "current") else {
        return RecordAnswer.one(try change.add(.weights, id: "current", value))
      }
      return RecordAnswer.one(try change.edit(.weights, record, value))
    }
  }
}
