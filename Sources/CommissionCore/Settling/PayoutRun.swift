public import Basics
public import Money

/// One partner's payout in one currency on a day.
///
/// Takes what is due, negatives included, together with the opening balance. The whole is paid
/// when it is above zero and at least the minimum; else it carries. What is held counts as not
/// due.
public struct PayoutRun: Hashable, Sendable {
  /// An accrued or returned amount that waits for its day.
  public struct Entry: Hashable, Sendable {
    /// Its identifier.
    public let id: Identifier
    /// The amount; negative where money comes back.
    public let minor: Minor
    /// The first day on which it may be paid.
    public let payableOn: CivilDate

    /// An amount and its day.
    public init(id: Identifier, minor: Minor, payableOn: CivilDate) {
      self.id = id
      self.minor = minor
      self.payableOn = payableOn
    }
  }

  /// The day of the run.
  public let date: CivilDate
  /// The least amount that is paid.
  public let minimum: Minor
  /// What was carried from the run before.
  public let opening: Minor
  /// The entries that are due and free.
  public let due: [Entry]
  /// The entries that wait: for their day, or for a hold to end.
  public let waiting: [Entry]
  /// What is paid.
  public let paid: Minor
  /// What carries to the next run.
  public let carried: Minor
  /// What waits.
  public let notDue: Minor

  /// Runs a payout over a partner's open entries.
  public init(
    on date: CivilDate, minimum: Minor, opening: Minor, entries: [Entry], held: Set<Identifier>
  ) throws(CommissionError) {
    due = entries.filter { $0.payableOn <= date && !held.contains($0.id) }
    waiting = entries.filter { $0.payableOn > date || held.contains($0.id) }
    let open = [opening] + due.map(\.minor)
    let balance = try counting { () throws(MoneyError) in try open.total() }
    let isPaid = balance > .zero && balance >= minimum
    paid = isPaid ? balance : .zero
    carried = isPaid ? .zero : balance
    let later = waiting.map(\.minor)
    notDue = try counting { () throws(MoneyError) in try later.total() }
    self.date = date
    self.minimum = minimum
    self.opening = opening
  }

  /// Why so much is paid.
  public var reasons: [Reason] {
    let key =
      if paid > .zero { "paid_whole" } else if carried > .zero { "below_minimum" } else {
        "nothing_to_pay"
      }
    return [
      Reason(
        "R-45", key,
        [
          .init("run_date", .date(date)), .init("opening_minor", .minor(opening)),
          .init("due", .count(due.count)), .init("minimum_minor", .minor(minimum)),
          .init("paid_minor", .minor(paid)), .init("carry_minor", .minor(carried)),
          .init("not_due_minor", .minor(notDue)),
        ])
    ]
  }
}
