import Basics
import Money
import Settlement
import Storage
import Tabular
import Workspace

/// Holds what goes back against payments and customers, those of a file and those of the book.
///
/// What contradicts a payment that is known is refused; what is about none that is known waits.
struct RevenueScales {
  /// The rows that can't be what they say, by their numbers.
  private(set) var refused: Set<Int> = []
  /// The rows that wait.
  private(set) var waiting = RowProblems()

  private let file: RevenueFile
  /// The rows that are left out already.
  private let left: Set<Int>
  private var payments = NameTable()
  private var paid: [ReturnsOfPayment?] = []
  private var starts: CustomerStarts

  /// Looks up what the file's rows are about.
  init(
    _ file: RevenueFile, without left: Set<Int>, _ table: BookTable?
  ) throws(Problem) {
    self.file = file
    self.left = left
    starts = CustomerStarts(file.churns.map { file.sheet.bodies[$0.row] }, file.deals)
    let finder = try table.map { (table) throws(Problem) in
      try table.finder(in: Book.revenue.name)
    }
    for (row, _) in file.returns {
      let key = paymentKey(row)
      let id = payments.add(Identifier(key))
      guard Int(id.index) == paid.count else { continue }
      paid.append(try payment(key, finder))
    }
    if !starts.isEmpty {
      for row in 0..<file.sheet.count where !left.contains(row) {
        file.sheet.bodies.with(row) { starts.see($0) }
      }
    }
    if let table { try look(through: table) }
  }

  /// Why rows are refused; those that wait are in `waiting`.
  mutating func weigh() -> RowProblems {
    var problems = RowProblems()
    for place in paid.indices { paid[place]?.settle() }
    for (row, place) in file.returns where !left.contains(row) {
      let fields = BookLine.fields(file.sheet.bodies[row])
      guard let id = payments.find(Identifier(paymentKey(row))) else { continue }
      guard paid[Int(id.index)] != nil else {
        waiting.add(Self.unknown(fields, place))
        continue
      }
      guard let problem = paid[Int(id.index)]?.refuse(fields, place) else { continue }
      problems.add(problem)
      refused.insert(row)
    }
    for (row, place) in file.churns where !left.contains(row) {
      let fields = BookLine.fields(file.sheet.bodies[row])
      guard let day = CivilDate(fields[3]), !starts.hasStarted(fields[6], by: day) else { continue }
      waiting.add(
        .badInput(
          "no payment of this customer on or before \(day) is known yet", at: place,
          found: TerminalText.quoted(fields[6])))
    }
    return problems
  }

  private static func unknown(_ fields: [String], _ place: Problem.Place) -> Problem {
    .badInput(
      "this \(fields[0]) is of a payment that is not known yet", at: place,
      found: TerminalText.quoted(fields[7]))
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
  ) throws(Problem) -> ReturnsOfPayment? {
    if let id = file.keys.find(Identifier(key)), !left.contains(Int(id.index)) {
      return ReturnsOfPayment(file.sheet.bodies[Int(id.index)])
    }
    return try finder?.find(key).first.flatMap { ReturnsOfPayment($0.body) }
  }

  /// Takes what went back before, and who paid when, from the rows of the book.
  private mutating func look(through table: BookTable) throws(Problem) {
    let head = RevenueEvent.Kind.payment.rawValue + "/"
    try table.visit(Book.revenue.name) { (row) throws(Problem) in
      let isPayment = row.withBytes(2) { key in
        key.count > head.utf8.count
          && SpanOrder.isEqual(key.extracting(..<head.utf8.count), head.utf8Span.span)
      }
      if isPayment {
        if !starts.isEmpty { row.withBytes(3) { starts.see($0) } }
        return
      }
      guard !paid.isEmpty, let key = row.text(2) else { return }
      let fields = BookLine.fields(row.text(3) ?? "")
      guard fields.count == Book.revenue.columns.count, !fields[7].isEmpty else { return }
      var bytes: [UInt8] = []
      RevenueRow.paymentKey(of: key.utf8Span.span, payment: fields[7].utf8Span.span, to: &bytes)
      guard let id = payments.find(bytes.span) else { return }
      paid[Int(id.index)]?.add(key, fields)
    }
  }
}
