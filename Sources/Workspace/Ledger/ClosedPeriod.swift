package import Basics
import JSON
package import Storage

/// A month that was closed for good.
package struct ClosedPeriod: Equatable, Sendable {
  /// The kind of its record.
  package static let kind = "period"
  /// The month.
  package let month: YearMonth
  /// The journal's entry that closed it.
  package let sequence: Int64
  /// Who closed it.
  package let by: String
  /// The newest posting when it was closed, by number; 0 where there was none.
  package let postings: Int64

  init?(_ record: Record) {
    guard let month = YearMonth(record.id) else { return nil }
    self.month = month
    sequence = record.sequence
    by = record.text("by") ?? ""
    postings = record.text("postings").flatMap { Int64($0) } ?? 0
  }
}

/// A quarter that was trued up.
package enum TruedUpQuarter {
  /// The kind of its record.
  package static let kind = "true_up"
}

extension Change {
  /// Closes a month for good: no entry ever takes that back.
  package func close(_ month: YearMonth, postings: Int64) throws(Problem) {
    try note(
      ClosedPeriod.kind + ".kept", id: month.text,
      .object(
        .known([("by", .string(name)), ("postings", .integer(postings))])))
  }

  /// Notes for good that a quarter is trued up.
  package func trueUp(_ quarter: Quarter) throws(Problem) {
    try note(
      TruedUpQuarter.kind + ".kept", id: quarter.text, .object(.known([("by", .string(name))])))
  }
}

extension ClosedPeriod {
  /// The closed months in order.
  package static func all(
    in connection: Connection, at moment: DealMoment
  ) throws(Problem) -> [ClosedPeriod] {
    try PastRecords([kind], in: connection, at: moment).of(kind).compactMap { ClosedPeriod($0) }
  }
}
