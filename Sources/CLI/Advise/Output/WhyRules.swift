import CommissionCore
import Money
import Program

/// The rules that were applied, for people.
enum WhyRules {
  /// A heading and a line for each step.
  static func text(_ reasons: [Reason], _ currency: Currency, _ style: Style) -> String {
    var text = style.strong("Why") + "\n"
    let rows = reasons.map { reason in
      (name: reason.rule, meaning: TerminalText.visible(sentence(reason, currency)))
    }
    for line in TextLayout.table(rows) { text += line + "\n" }
    return text
  }

  /// A step in one sentence; facts that have no place in it follow.
  static func sentence(_ reason: Reason, _ currency: Currency) -> String {
    let facts = Facts(reason, currency)
    let missing = "missing_"
    let unknown = "unknown_"
    switch reason.key {
    case "table_by_value": return "\(facts["annual"]) a year is \(facts["motion"])"
    case "table_by_motion": return "the motion stands in the line \(facts["motion"])"
    case "motion_differs":
      return "\(facts["stated"]) was said, but the contract value decides: \(facts["table"])"
    case "cap": return "year \(facts["year"]) has room for \(facts["at_most"]) types"
    case "asks": return "not decided while \(facts["question"]) is not known"
    case LayeringBreach.code:
      return "\(reason.key): \(facts["subject"]) \(facts["count"]), wanted \(facts["wanted"])"
    case "second_opinion": return "the \(facts["view"]) view says \(facts["opinion"])"
    case "no_guidance": return "the \(facts["view"]) view has no guidance here"
    case "combination": return "these work together: \(facts["types"])"
    case "first_cohort": return "calibrate for \(facts["calibration_days"]) days first"
    case "tier_held":
      return "\(facts["tier"]) holds: all that it and the tiers below require is met"
    case "no_tier": return "no tier holds yet"
    case "volume_is_no_gate":
      return "\(facts["count"]) a quarter is \(facts["position"]) what is expected; no gate"
    case "stage": return "\(facts["monthly_revenue"]) a month chooses the questions"
    case "answer": return "\(facts["question"]): \(facts["answer"])"
    case "chosen": return "the first yes, or else the last no, leads to \(facts["platform"])"
    case "unresolved": return "no question was answered with yes: \(facts["platforms"]) stay open"
    case "gross": return "\(facts["price"]) less cost of goods is \(facts["gross"])"
    case "share": return "the partner's share is \(facts["share"]), which leaves \(facts["left"])"
    case let key where facts.has("margin"):
      return "\(AdviceWords.plain(key)): \(facts["margin"]) is left, \(facts["least"]) has to be"
    case let key where facts.has("figure"):
      return "\(facts["figure"]) of \(facts["own"]) is \(key) what is usual"
    case let key where facts.has("type"):
      return "\(facts["type"]): \(TypeWords.place(key))"
    case let key where key.hasPrefix(missing):
      return "\(facts["next_tier"]) lacks \(facts.requirement(key.dropFirst(missing.count)))"
    case let key where key.hasPrefix(unknown):
      return "\(facts["next_tier"]): \(facts.requirement(key.dropFirst(unknown.count))) not known"
    default: return reason.description
    }
  }

  /// The facts of a step by name, as people read them.
  private struct Facts {
    let reason: Reason
    let currency: Currency

    init(_ reason: Reason, _ currency: Currency) {
      self.reason = reason
      self.currency = currency
    }

    func has(_ name: String) -> Bool { reason.facts.contains { $0.name == name } }

    subscript(name: String) -> String {
      guard let value = reason.facts.first(where: { $0.name == name })?.value else { return "" }
      return switch value {
      case .minor(let minor): AdviceWords.amount(minor, currency)
      case .exact(let number): ScoreFigure.short(number)
      case .rate(let rate): AdviceWords.percent(rate)
      default: value.description
      }
    }

    func requirement(_ name: Substring) -> String {
      let least = has("at_least") ? " (\(self["at_least"]) or more)" : ""
      return AdviceWords.plain(String(name)) + least
    }
  }
}

/// What is to be done about a type, in words.
enum TypeWords {
  /// A place by its stable name.
  static func place(_ name: String) -> String {
    switch TypeAdvice.Place(rawValue: name) {
    case .runs: "runs already"
    case .start: "start now"
    case .depends: "depends on the answer"
    case .waitsForSecondYear: "from year 2"
    case .waitsForRoom: "no room yet"
    case .waitsForHeadcount: "waits for headcount"
    case nil: name
    }
  }
}
