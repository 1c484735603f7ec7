import Basics
import Money
import Tabular

/// The rows of one deal, gathered until the deal is complete; its buffers are used again.
struct DealRows {
  /// The pool, which all rows of the deal say alike.
  private(set) var pool = Minor.zero
  /// The currency, likewise; nil before the first deal, or where it can't be read.
  private(set) var currency: Currency?
  /// The line of the deal's first row.
  private(set) var line = 0
  /// The weights in the order of the rows.
  private(set) var weights: [UInt64] = []
  /// The sum of the weights.
  private(set) var totalWeight: UInt64 = 0
  /// Whether a row of the deal can't be used.
  private(set) var isBad = false

  /// The bytes of the fields that all rows share, one after the other.
  private var head: [UInt8] = []
  private var headEnds: InlineArray<4, Int> = .init(repeating: 0)
  private var payees: [UInt8] = []
  private var payeeEnds: [Int] = []
  private var rowCount = 0

  /// The deal's name as text.
  var name: String { String(decoding: head[..<headEnds[0]], as: UTF8.self) }

  /// Calls `body` with the bytes of the deal's name.
  func withName<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    body(head.span.extracting(..<headEnds[0]))
  }

  /// Calls `body` with the bytes of the deal's currency.
  func withCurrency<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    body(head.span.extracting(headEnds[1]..<headEnds[2]))
  }

  /// Calls `body` with the bytes of a row's payee.
  func withPayee<Result>(_ index: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    body(payees.span.extracting(payeeStart(index)..<payeeEnds[index]))
  }

  /// Whether the current row belongs to the deal that is open.
  func isSameDeal(_ reader: borrowing CSVReader, _ fields: DealFields) -> Bool {
    guard rowCount > 0 else { return false }
    return isSame(reader, fields.deal, part: 0)
  }

  /// Starts a deal with the current row.
  mutating func begin(_ reader: borrowing CSVReader, _ fields: DealFields) {
    line = reader.line
    currency = nil
    totalWeight = 0
    isBad = false
    rowCount = 0
    head.removeAll(keepingCapacity: true)
    payees.removeAll(keepingCapacity: true)
    payeeEnds.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    reader.withField(fields.deal) { head.append(copying: $0) }
    headEnds[0] = head.count
    reader.withField(fields.date) { head.append(copying: $0) }
    headEnds[1] = head.count
    reader.withField(fields.currency) { head.append(copying: $0) }
    headEnds[2] = head.count
    reader.withField(fields.pool) { head.append(copying: $0) }
    headEnds[3] = head.count
  }

  /// Adds the current row to the deal; what is wrong with it, where something is.
  mutating func add(_ reader: borrowing CSVReader, _ fields: DealFields) -> DealFlaw? {
    var flaw: DealFlaw?
    if rowCount == 0 {
      flaw = readFacts(reader, fields)
    } else {
      flaw = compareFacts(reader, fields)
    }
    rowCount += 1
    if flaw == nil { flaw = addPayee(reader, fields) }
    if flaw != nil { isBad = true }
    return flaw
  }

  /// The text that the first row has in one of the fields that all rows share.
  func expectedText(_ flaw: DealFlaw) -> String {
    let part = flaw == .otherDate ? 1 : flaw == .otherCurrency ? 2 : 3
    return String(decoding: head[headEnds[part - 1]..<headEnds[part]], as: UTF8.self)
  }

  private mutating func addPayee(
    _ reader: borrowing CSVReader, _ fields: DealFields
  ) -> DealFlaw? {
    let weight = reader.withField(fields.weight) { DecimalDigits.unsigned($0) }
    guard let weight else {
      let isNegative = reader.withField(fields.weight) { DecimalDigits.signed($0) } != nil
      return isNegative ? .negativeWeight : .badWeight
    }
    guard !reader.isEmpty(fields.payee) else { return .noPayee }
    reader.withField(fields.payee) { payees.append(copying: $0) }
    payeeEnds.append(payees.count)
    weights.append(weight)
    let (sum, overflow) = totalWeight.addingReportingOverflow(weight)
    guard !overflow else { return .weightsTooLarge }
    totalWeight = sum
    return isLastRepeated ? .repeatedPayee : nil
  }

  private mutating func readFacts(
    _ reader: borrowing CSVReader, _ fields: DealFields
  ) -> DealFlaw? {
    guard !reader.isEmpty(fields.deal) else { return .noDeal }
    guard reader.withField(fields.date, { CivilDate.parse($0) }) != nil else { return .badDate }
    guard let currency = reader.withField(fields.currency, { Currency(bytes: $0) }) else {
      return .badCurrency
    }
    guard let pool = reader.withField(fields.pool, { DecimalDigits.signed($0) }) else {
      return .badPool
    }
    self.pool = Minor(pool)
    self.currency = currency
    return nil
  }

  private func compareFacts(
    _ reader: borrowing CSVReader, _ fields: DealFields
  ) -> DealFlaw? {
    guard isSame(reader, fields.date, part: 1) else { return .otherDate }
    guard isSame(reader, fields.currency, part: 2) else { return .otherCurrency }
    return isSame(reader, fields.pool, part: 3) ? nil : .otherPool
  }

  private func isSame(_ reader: borrowing CSVReader, _ column: Int, part: Int) -> Bool {
    let start = part == 0 ? 0 : headEnds[part - 1]
    let known = head.span.extracting(start..<headEnds[part])
    return reader.withField(column) { SpanOrder.isEqual($0, known) }
  }

  private func payeeStart(_ index: Int) -> Int {
    index == 0 ? 0 : payeeEnds[index - 1]
  }

  /// Whether the last payee stood before: lengths differ mostly, so few bytes are compared.
  private var isLastRepeated: Bool {
    let bytes = payees.span
    let last = payeeEnds.count - 1
    let name = bytes.extracting(payeeStart(last)..<payeeEnds[last])
    var start = 0
    for index in 0..<last {
      let end = payeeEnds[index]
      if SpanOrder.isEqual(bytes.extracting(start..<end), name) { return true }
      start = end
    }
    return false
  }
}
