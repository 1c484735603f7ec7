public import Basics
import CommissionCore
public import Money

/// What one partner would get under other agreements.
public struct WhatIfDifference: Hashable, Sendable {
  /// The partner.
  public let partner: Identifier
  /// The currency.
  public let currency: Currency
  /// What it gets as things are.
  public let now: Minor
  /// What it would get.
  public let then: Minor
}

extension Settlement {
  /// Every partner's total under the agreements as they are and under others; nothing is kept.
  ///
  /// The problems are those that the others would meet.
  public static func whatIf(
    _ facts: Facts, agreements: [Agreement]
  ) throws(WhatIfError) -> (differences: [WhatIfDifference], problems: [SettlementProblem]) {
    var present = facts
    let now = totals(standing(&present).lines, present.names)
    var other = facts
    do {
      try other.replaceAgreements(agreements)
    } catch {
      throw .agreement(error)
    }
    let run = standing(&other)
    let then = totals(run.lines, other.names)
    let keys = Set(now.keys).union(then.keys).sorted()
    var differences: [WhatIfDifference] = []
    for key in keys {
      guard let before = Int64(exactly: now[key] ?? 0), let after = Int64(exactly: then[key] ?? 0)
      else { throw .overflow }
      differences.append(
        WhatIfDifference(
          partner: key.partner, currency: key.currency, now: Minor(before), then: Minor(after)))
    }
    return (differences, run.problems)
  }

  private struct Key: Hashable, Comparable {
    let partner: Identifier
    let currency: Currency

    static func < (a: Key, b: Key) -> Bool {
      a.partner == b.partner ? a.currency < b.currency : a.partner < b.partner
    }
  }

  private static func totals(_ lines: [Posting], _ names: NameTable) -> [Key: Int128] {
    var sums: [PartnerCurrency: Int128] = [:]
    for line in lines {
      sums[PartnerCurrency(line.payee, line.currency), default: 0] += Int128(line.minor)
    }
    var totals: [Key: Int128] = [:]
    for (key, sum) in sums {
      totals[Key(partner: names[key.partner], currency: key.currency)] = sum
    }
    return totals
  }
}

/// Why a question about other agreements has no answer.
public enum WhatIfError: Error, Hashable, Sendable {
  /// One of the agreements is refused.
  case agreement(AgreementFlaw)
  /// A total does not fit 64 bits.
  case overflow
}
