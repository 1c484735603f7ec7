import Basics
import Money
import Workspace

/// A payment, and what has gone back of it so far.
struct ReturnsOfPayment {
  /// Something of the book that says it went back.
  private struct Return {
    let day: CivilDate
    let at: String
    let key: Identifier
    let net: Int128
  }

  private let day: CivilDate
  private let currency: Currency
  private let net: Int128
  private var known: [Return] = []
  private var returned = Int128(0)

  /// Nil where a row of the book is no payment.
  init?(_ body: String) {
    let fields = BookLine.fields(body)
    guard fields.count == Book.revenue.columns.count, let day = CivilDate(fields[3]),
      let currency = Currency(fields[8])
    else { return nil }
    self.day = day
    self.currency = currency
    net = Self.net(fields)
  }

  /// Adds what went back before; what does not fit the payment waits and takes no room.
  mutating func add(_ key: String, _ fields: [String]) {
    guard let on = CivilDate(fields[3]), on >= day, Currency(fields[8]) == currency else { return }
    known.append(Return(day: on, at: fields[4], key: Identifier(key), net: Self.net(fields)))
  }

  /// Counts what went back before, in the order in which events count: one that was told before its
  /// payment and is too large for it changes nothing.
  mutating func settle() {
    known.sort { a, b in
      if a.day != b.day { return a.day < b.day }
      let (one, other) = (Identifier(a.at), Identifier(b.at))
      return one == other ? a.key < b.key : one < other
    }
    for one in known where returned + one.net <= net { returned += one.net }
  }

  /// Why an event can't take back what it says; nil where it can, and does.
  mutating func refuse(_ fields: [String], _ place: Problem.Place) -> Problem? {
    let kind = fields[0]
    let name = TerminalText.quoted(fields[7])
    let currency = Currency(fields[8]) ?? self.currency
    guard currency == self.currency else {
      return .badInput(
        "this \(kind) is in \(currency), its payment in \(self.currency) (R-16)", at: place,
        found: name, expected: "\(self.currency)")
    }
    guard let on = CivilDate(fields[3]), on >= day else {
      return .badInput(
        "this \(kind) is of a day before its payment cleared", at: place, found: fields[3],
        expected: "\(day) or later")
    }
    let more = Self.net(fields)
    guard returned + more <= net else {
      func words(_ units: Int128) -> String { "\(currency) \(AmountWords.text(units, currency))" }
      let before = returned > 0 ? ", \(words(returned)) of it went back before" : ""
      return .badInput(
        "this \(kind) is larger than what is left of its payment (R-21)", at: place,
        found: "\(words(more)) of \(name), which was \(words(net))\(before)",
        expected: "at most \(words(net - returned))",
        hint: "is it of another payment, or in other units?")
    }
    returned += more
    return nil
  }

  private static func net(_ fields: [String]) -> Int128 {
    let amounts = fields[9...11].map { Int128(Int64($0) ?? 0) }
    return amounts[0] - amounts[1] - amounts[2]
  }
}
