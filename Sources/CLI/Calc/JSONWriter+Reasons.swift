import CommissionCore
import JSON

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
        fact(fact.value)
      }
      endObject()
    }
    endArray()
  }

  private mutating func fact(_ value: Reason.Value) {
    switch value {
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
