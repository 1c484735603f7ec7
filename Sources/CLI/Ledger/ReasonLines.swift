import Basics
import CommissionCore
import JSON
import Money

/// The steps of an explanation, a line each.
struct ReasonLines {
  private let reasons: [Reason]
  private let currency: ((Reason) -> Currency)?

  /// Steps, and in which currency the amounts of each are; nil where none has an amount.
  init(_ reasons: [Reason], currency: ((Reason) -> Currency)? = nil) {
    self.reasons = reasons
    self.currency = currency
  }

  /// For people.
  var text: String {
    TextLayout.table(
      reasons.map { reason in
        (name: reason.rule, meaning: TerminalText.visible(sentence(reason)))
      }
    ).map { $0 + "\n" }.joined()
  }

  /// A step with its figures; amounts are in the currency in which they were worked out.
  private func sentence(_ reason: Reason) -> String {
    let facts = reason.facts.map { fact in
      let name = Self.words(fact.name)
      if let currency, case .minor(let minor) = fact.value {
        // The amount is written out with its unit.
        let plain = name.hasSuffix(" minor") ? String(name.dropLast(6)) : name
        return plain + " " + minor.text(in: currency(reason))
      }
      return "\(name) \(fact.value)"
    }
    let key = Self.words(reason.key)
    return facts.isEmpty ? key : key + ": " + facts.joined(separator: ", ")
  }

  private static func words(_ name: String) -> String {
    name.split(separator: "_").joined(separator: " ")
  }

  /// For programs.
  func member(of writer: inout JSONWriter) {
    writer.objects("reasons", reasons) { writer, reason in
      writer.member("rule", reason.rule)
      writer.member("step", reason.key)
      writer.object("facts") { writer in
        for fact in reason.facts { writer.member(fact.name, fact.value.description) }
      }
    }
  }
}
