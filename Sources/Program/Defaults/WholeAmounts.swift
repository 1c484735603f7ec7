import Money

/// The default amounts of the domain, which are whole units of whatever currency a program has.
///
/// They are figures for US dollars; another currency takes the same figures, and checking its
/// program file says so.
struct WholeAmounts {
  /// The program's currency.
  let currency: Currency

  /// An amount of whole units.
  func callAsFunction(_ whole: Int64) -> Minor {
    Minor(whole.multipliedReportingOverflow(by: currency.unitsPerWhole).partialValue)
  }

  /// From one amount to another, both included; nil is open.
  func between(_ low: Int64, _ high: Int64?) -> AmountRange {
    AmountRange(from: .including(self(low)), to: high.map { .including(self($0)) })
  }

  /// From one amount up to, not including, another; nil is open.
  func upTo(_ low: Int64?, _ high: Int64?) -> AmountRange {
    AmountRange(from: low.map { .including(self($0)) }, to: high.map { .excluding(self($0)) })
  }
}

extension Rate {
  /// A rate in whole percent.
  static func percent(_ percent: Int64) -> Rate {
    Rate(basisPoints: percent.multipliedReportingOverflow(by: 100).partialValue)
  }
}

extension RateRange {
  /// A range in whole percent.
  static func percent(_ low: Int64, _ high: Int64) -> RateRange {
    RateRange(.percent(low), .percent(high))
  }
}
