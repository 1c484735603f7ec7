import Basics
import JSON
import Scoring
import Workspace

/// `tandem candidate`.
enum CandidateKind: RecordKind {
  static let definition = RecordDefinition.candidate
  static let summary = "Keep the integrations that may be built"
  static let discussion = """
    A candidate has the inputs that tandem score takes, each with its evidence: where it comes \
    from, when it held, how far it is to be trusted. What is not given is unknown. Without a file \
    score and plan read the candidates of the workspace. Every change stays in the journal: \
    candidate show ID --history tells who changed what when.
    """
  static let adding = CommandSpec.Example(
    "tandem candidate add chat --name 'Chat' --shared-accounts 12 --strategic-fit adjacent",
    "A candidate of which two inputs are known")
  static let example = "crm"
  static let more: [any Command.Type] = [CandidateImportCommand.self]
  static let unused = "spare"
  static let editing = "--build-weeks 4 --build-weeks-source 'estimate of January'"
}

/// `tandem vote`.
enum VoteKind: RecordKind {
  static let definition = RecordDefinition.vote
  static let summary = "Keep what several people say of candidates' inputs"
  static let discussion = """
    A vote is what one person says of one input of one candidate, once. tandem score --kept-votes \
    scores by the medians.
    """
  static let adding = CommandSpec.Example(
    "tandem vote add ann --candidate crm --field build_weeks --value 6", "One person's estimate")
  static let example = "v9"
  static let editing = "--value 5"

  /// The value is one that the input may have.
  static func check(_ object: JSONObject) throws(Problem) {
    guard case .string(let name)? = object["field"], let field = InputField(rawValue: name),
      case .string(let text)? = object["value"]
    else { return }
    var inputs = CandidateInputs()
    do {
      try inputs.set(field, to: text)
    } catch {
      let message = InputFlawMessage(error)
      throw Problem(
        .usage, code: "bad_value", "--value can't be \(TerminalText.quoted(text)): \(message.what)",
        expected: message.expected, hint: message.hint)
    }
  }
}

/// `tandem task`.
enum TaskKind: RecordKind {
  static let definition = RecordDefinition.task
  static let summary = "Keep the tasks of playbooks"
  static let discussion = """
    tandem playbook --keep adds a playbook's tasks with their dates; tick says that one is done, \
    and slip moves one with all that come after it.
    """
  static let adding = CommandSpec.Example(
    "tandem task add 'Joint announcement' --partner acme --from 2026-03-02 --to 2026-03-06",
    "A task of one week")
  static let example = "k10"
  static let more: [any Command.Type] = [TaskTickCommand.self, TaskSlipCommand.self]
  static let editing = "--done 2026-03-05"

  /// A task does not end before it begins.
  static func check(_ object: JSONObject) throws(Problem) {
    guard case .string(let from)? = object["from"], case .string(let to)? = object["to"],
      let first = CivilDate(from), let last = CivilDate(to), last < first
    else { return }
    throw Problem(
      .usage, code: "bad_value", "--to \(to) is before --from \(from)",
      expected: "\(from) or later")
  }
}
