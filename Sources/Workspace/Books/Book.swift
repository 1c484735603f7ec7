/// A book: rows of one shape that come by the thousand and are only ever added.
///
/// Imports, checks, exports and withdrawing all go by it; adding a book means adding a definition.
package struct Book: Hashable, Sendable {
  /// Its name, in the plural.
  package let name: String
  /// One row of it, for people.
  package let row: String
  /// What each row holds, in order.
  package let columns: [String]
  /// Whether rows have keys by which the same one is known when it comes again.
  package let hasKeys: Bool
  /// Whether people may withdraw a batch; what a run posted is only ever corrected by another run.
  package let canWithdraw: Bool

  private init(
    _ name: String, row: String, hasKeys: Bool = true, canWithdraw: Bool = true,
    columns: [String]
  ) {
    self.name = name
    self.row = row
    self.hasKeys = hasKeys
    self.canWithdraw = canWithdraw
    self.columns = columns
  }

  /// What customers paid, and what went back.
  package static let revenue = Book(
    "revenue", row: "event",
    columns: [
      "kind", "source", "external_id", "day", "at", "deal", "customer", "payment", "currency",
      "gross", "discount", "tax", "list_price", "revenue", "flags", "line",
    ])

  /// Introductions, clicks, meetings and demos of partners.
  package static let touches = Book(
    "touches", row: "touch",
    columns: [
      "kind", "source", "external_id", "at", "partner", "account", "click", "code", "campaign",
    ])

  /// Conversions that other systems reported.
  package static let conversions = Book(
    "conversions", row: "conversion",
    columns: [
      "kind", "source", "external_id", "at", "account", "click", "code", "flags",
    ])

  /// Exchange rates.
  package static let rates = Book(
    "rates", row: "rate", columns: ["day", "from", "to", "rate", "source"])

  /// What commission runs posted.
  package static let postings = Book(
    "postings", row: "posting", hasKeys: false, canWithdraw: false,
    columns: [
      "event", "part", "payee", "deal", "customer", "version", "kind", "minor", "currency", "rate",
      "exchange", "rounding", "day", "period", "payable_on", "waits_for_close", "hold", "run",
      "revision",
    ])

  /// All books.
  package static let all: [Book] = [revenue, touches, conversions, rates, postings]

  /// The book of this name.
  package static func named(_ name: String) -> Book? {
    all.first { $0.name == name }
  }
}
