import Basics
import Money
import Settlement
import Storage
import Tabular
import Workspace

/// What of a file's rows is new, and what the workspace can't take.
///
/// Rows are compared with those that the book has, and what goes back with the payments that it is
/// of; where the book is empty, nothing is looked up in it.
struct RevenueArrival {
  /// The rows that are new.
  private(set) var sheet = BookSheet()
  private(set) var problems = RowProblems()
  /// How many rows were known already.
  private(set) var known = 0
  /// How many there are of each kind.
  private(set) var counts: [RevenueEvent.Kind: Int] = [:]

  private let file: RevenueFile
  private let connection: Connection
  private var left: Set<Int> = []

  /// Looks at all rows of a file.
  init(_ file: RevenueFile, in connection: Connection) throws(Problem) {
    self.file = file
    self.connection = connection
    let table = BookTable(connection)
    let isEmpty = try !table.batches(of: Book.revenue.name).contains { $0.stands && $0.rows > 0 }
    if !isEmpty { try meet(try table.finder(in: Book.revenue.name)) }
    if !file.returns.isEmpty { try weigh(isEmpty ? nil : table) }
    fill()
  }

  /// The rows that are to be kept.
  private mutating func fill() {
    let all = file.sheet
    for row in 0..<all.count where !left.contains(row) {
      all.keys.with(row) { key in
        counts[Self.kind(of: key), default: 0] += 1
        if !left.isEmpty { all.bodies.with(row) { sheet.append(key: key, body: $0) } }
      }
    }
    if left.isEmpty { sheet = all }
  }

  private static func kind(of key: Span<UInt8>) -> RevenueEvent.Kind {
    var end = 0
    while end < key.count, key[end] != UInt8(ascii: "/") { end += 1 }
    return RevenueRow.kind(key.extracting(..<end)) ?? .payment
  }

  /// Leaves out what is known, and refuses what says something else under a known key (R-43).
  private mutating func meet(_ finder: BookTable.Finder) throws(Problem) {
    for row in 0..<file.sheet.count {
      guard let found = try finder.find(file.sheet.keys[row]).first else { continue }
      left.insert(row)
      let body = file.sheet.bodies[row]
      if RevenueBody.isSame(body.utf8Span.span, found.body.utf8Span.span) {
        known += 1
        continue
      }
      let origin = try RevenueOrigin.find(file.sheet.keys[row], in: connection)
      let place = origin.map { origin in
        "imported by entry \(origin.entry)" + (origin.file.map { " from \($0)" } ?? "")
          + (origin.line.map { ", line \($0)" } ?? "")
      }
      var problem = RevenueBody.refused(
        Problem(
          .refused, code: "idempotency_conflict",
          "this id was imported before and said something else (R-43)",
          at: Problem.Place(file: file.file, line: Self.line(body)),
          found: RevenueBody.words(body)))
      if let hint = problem.hint {
        problem.hint =
          "what was \(place ?? "imported") was \(RevenueBody.words(found.body)); \(hint)"
      }
      problems.add(problem)
    }
  }

  private static func line(_ body: String) -> Int? {
    BookLine.fields(body).last.flatMap { Int($0) }
  }

  // MARK: What goes back

  /// A payment, and what has gone back of it so far.
  private struct Paid {
    let day: CivilDate
    let currency: Currency
    let net: Int128
    var returned = Int128(0)
  }

  /// Holds what goes back against the payments (R-21).
  private mutating func weigh(_ table: BookTable?) throws(Problem) {
    var keys = NameTable()
    var paid: [Paid?] = []
    let finder = try table.map { (table) throws(Problem) in
      try table.finder(in: Book.revenue.name)
    }
    for (row, _) in file.returns {
      let id = keys.add(Identifier(paymentKey(row)))
      guard Int(id.index) == paid.count else { continue }
      paid.append(try payment(paymentKey(row), finder))
    }
    if let table { try countReturned(table, keys, &paid) }
    for (row, place) in file.returns where !left.contains(row) {
      let fields = BookLine.fields(file.sheet.bodies[row])
      guard let id = keys.find(Identifier(paymentKey(row))) else { continue }
      let problem = refuse(fields, &paid[Int(id.index)], place)
      guard let problem else { continue }
      problems.add(problem)
      left.insert(row)
    }
  }

  /// Why an event can't take back what it says; nil where it can.
  private func refuse(
    _ fields: [String], _ paid: inout Paid?, _ place: Problem.Place
  ) -> Problem? {
    let kind = fields[0]
    let name = TerminalText.quoted(fields[7])
    guard var known = paid else {
      return .badInput(
        "this \(kind) is of a payment that is not known", at: place, found: name,
        expected: "a payment of the source \(TerminalText.quoted(fields[1])) that was imported",
        hint: "import the payment first, or in the same file")
    }
    let currency = Currency(fields[8]) ?? known.currency
    guard currency == known.currency else {
      return .badInput(
        "this \(kind) is in \(currency), its payment in \(known.currency) (R-16)", at: place,
        found: name, expected: "\(known.currency)")
    }
    guard let day = CivilDate(fields[3]), day >= known.day else {
      return .badInput(
        "this \(kind) is of a day before its payment cleared", at: place, found: fields[3],
        expected: "\(known.day) or later")
    }
    let net = Self.net(fields)
    guard known.returned + net <= known.net else {
      func words(_ units: Int128) -> String { "\(currency) \(AmountWords.text(units, currency))" }
      let before = known.returned > 0 ? ", \(words(known.returned)) of it went back before" : ""
      return .badInput(
        "this \(kind) is larger than what is left of its payment (R-21)", at: place,
        found: "\(words(net)) of \(name), which was \(words(known.net))\(before)",
        expected: "at most \(words(known.net - known.returned))",
        hint: "is it of another payment, or in other units?")
    }
    known.returned += net
    paid = known
    return nil
  }

  private func paymentKey(_ row: Int) -> String {
    let payment = BookLine.fields(file.sheet.bodies[row])[7]
    var key: [UInt8] = []
    file.sheet.keys.with(row) {
      RevenueRow.paymentKey(of: $0, payment: payment.utf8Span.span, to: &key)
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The payment of a key, in the file or in the book.
  private func payment(
    _ key: String, _ finder: BookTable.Finder?
  ) throws(Problem) -> Paid? {
    if let id = file.keys.find(Identifier(key)), !left.contains(Int(id.index)) {
      return Self.paid(file.sheet.bodies[Int(id.index)])
    }
    return try finder?.find(key).first.flatMap { Self.paid($0.body) }
  }

  private static func paid(_ body: String) -> Paid? {
    let fields = BookLine.fields(body)
    guard fields.count == Book.revenue.columns.count, let day = CivilDate(fields[3]),
      let currency = Currency(fields[8])
    else { return nil }
    return Paid(day: day, currency: currency, net: net(fields))
  }

  private static func net(_ fields: [String]) -> Int128 {
    let amounts = fields[9...11].map { Int128(Int64($0) ?? 0) }
    return amounts[0] - amounts[1] - amounts[2]
  }

  /// Adds what went back before, by the rows of the book.
  private func countReturned(
    _ table: BookTable, _ keys: NameTable, _ paid: inout [Paid?]
  ) throws(Problem) {
    let head = RevenueEvent.Kind.payment.rawValue + "/"
    try table.visit(Book.revenue.name) { (row) throws(Problem) in
      let isPayment = row.withBytes(2) { key in
        key.count > head.utf8.count
          && SpanOrder.isEqual(key.extracting(..<head.utf8.count), head.utf8Span.span)
      }
      guard !isPayment, let key = row.text(2) else { return }
      let fields = BookLine.fields(row.text(3) ?? "")
      guard fields.count == Book.revenue.columns.count, !fields[7].isEmpty else { return }
      var bytes: [UInt8] = []
      RevenueRow.paymentKey(
        of: key.utf8Span.span, payment: fields[7].utf8Span.span, to: &bytes)
      guard let id = keys.find(bytes.span) else { return }
      paid[Int(id.index)]?.returned += Self.net(fields)
    }
  }
}
