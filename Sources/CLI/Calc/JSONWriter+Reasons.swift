import Basics
import CommissionCore
import Exact
import JSON
import Money

extension JSONWriter {
  /// Writes the steps of an explanation, each as one flat object.
  mutating func reasons(_ reasons: [Reason]) {
    beginArray()
    for reason in reasons {
      beginObject()
      text("rule", reason.rule)
      text("step", reason.key)
      for fact in reason.facts {
        key(fact.name)
        value(of: fact)
      }
      endObject()
    }
    endArray()
  }

  private mutating func value(of fact: Reason.Fact) {
    switch fact.value {
    case .minor(let minor): integer(minor.units)
    case .exact(let fraction): string(fraction.description)
    case .rate(let rate): string(rate.percentText + "%")
    case .count(let count): integer(Int64(count))
    case .date(let date): string(date.text)
    case .month(let month): string(month.text)
    case .instant(let instant): string(instant.text)
    case .text(let text): string(text)
    }
  }
}
