import Basics
import Money
import Tabular

/// The rows of one deal, gathered until the deal is complete; its buffers are used again.
struct DealRows {
  /// What all rows of a deal say alike.
  struct Facts {
    let pool: Minor
    let currency: Currency
    let currencyBytes: ArraySlice<UInt8>
  }

  /// What the first row says; nil before the first deal, or where it can't be read.
  private(set) var facts: Facts?
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
  private var isOpen = false
  private var rowCount = 0

  /// The deal's name as bytes.
  var nameBytes: ArraySlice<UInt8> { head[..<headEnds[0]] }

  /// The deal's name as text.
  var name: String { String(decoding: nameBytes, as: UTF8.self) }

  /// The payee of a row as bytes.
  func payee(_ index: Int) -> ArraySlice<UInt8> {
    payees[(index == 0 ? 0 : payeeEnds[index - 1])..<payeeEnds[index]]
  }

  /// Tells the deal from others by its name.
  var fingerprint: Fingerprint {
    Fingerprint(head.span.extracting(..<headEnds[0]))
  }

  /// Whether the current row belongs to the deal that is open.
  func isSameDeal(_ reader: borrowing CSVReader, _ fields: DealFields) -> Bool {
    guard isOpen else { return false }
    return isSame(reader, fields.deal, part: 0)
  }

  /// Starts a deal with the current row.
  mutating func begin(_ reader: borrowing CSVReader, _ fields: DealFields) {
    isOpen = true
    line = reader.line
    facts = nil
    totalWeight = 0
    isBad = false
    rowCount = 0
    head.removeAll(keepingCapacity: true)
    payees.removeAll(keepingCapacity: true)
    payeeEnds.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    for (part, column) in [fields.deal, fields.date, fields.currency, fields.pool].enumerated() {
      reader.append(column, to: &head)
      headEnds[part] = head.count
    }
  }

  /// Adds the current row to the deal; what is wrong with it, where something is.
  mutating func add(_ reader: borrowing CSVReader, _ fields: DealFields) -> Problem? {
    var problem: Problem?
    if rowCount == 0 {
      problem = readFacts(reader, fields)
    } else {
      problem = compareFacts(reader, fields)
    }
    rowCount += 1
    if problem == nil { problem = addPayee(reader, fields) }
    if problem != nil { isBad = true }
    return problem
  }

  private mutating func addPayee(
    _ reader: borrowing CSVReader, _ fields: DealFields
  ) -> Problem? {
    let weight = reader.withField(fields.weight) { DecimalDigits.unsigned($0) }
    guard let weight else { return weightProblem(reader, fields) }
    if reader.isEmpty(fields.payee) {
      return reader.problem(fields.payee, "the payee is empty", expected: "a name")
    }
    reader.append(fields.payee, to: &payees)
    payeeEnds.append(payees.count)
    weights.append(weight)
    let (sum, overflow) = totalWeight.addingReportingOverflow(weight)
    if overflow {
      return reader.problem(fields.weight, "the weights of this deal do not fit 64 bits")
    }
    totalWeight = sum
    if isRepeated(payeeEnds.count - 1) {
      return reader.problem(
        fields.payee, "this payee stands twice in the deal", expected: "each payee once")
    }
    return nil
  }

  private mutating func readFacts(
    _ reader: borrowing CSVReader, _ fields: DealFields
  ) -> Problem? {
    if reader.isEmpty(fields.deal) {
      return reader.problem(fields.deal, "the deal is empty", expected: "an identifier")
    }
    guard reader.withField(fields.date, { CivilDate.parse($0) }) != nil else {
      return reader.problem(
        fields.date, "this is no date", expected: "a date of the calendar such as 2026-04-01")
    }
    guard let currency = reader.withField(fields.currency, { Currency(bytes: $0) }) else {
      return reader.problem(
        fields.currency, "this is no currency", expected: "a code of ISO 4217 such as USD")
    }
    guard let pool = reader.withField(fields.pool, { DecimalDigits.signed($0) }) else {
      return reader.problem(
        fields.pool, "this is no amount", expected: "whole minor units that fit 64 bits")
    }
    facts = Facts(
      pool: Minor(pool), currency: currency, currencyBytes: head[headEnds[1]..<headEnds[2]])
    return nil
  }

  private func compareFacts(
    _ reader: borrowing CSVReader, _ fields: DealFields
  ) -> Problem? {
    for (part, column) in [(1, fields.date), (2, fields.currency), (3, fields.pool)]
    where !isSame(reader, column, part: part) {
      return reader.problem(
        column, "this differs from the deal's first row, line \(line)",
        expected: String(decoding: head[headEnds[part - 1]..<headEnds[part]], as: UTF8.self))
    }
    return nil
  }

  private func isSame(_ reader: borrowing CSVReader, _ column: Int, part: Int) -> Bool {
    let start = part == 0 ? 0 : headEnds[part - 1]
    let known = head.span.extracting(start..<headEnds[part])
    return reader.withField(column) { field in
      guard field.count == known.count else { return false }
      for index in 0..<field.count where field[index] != known[index] { return false }
      return true
    }
  }

  private func weightProblem(
    _ reader: borrowing CSVReader, _ fields: DealFields
  ) -> Problem {
    let isNegative = reader.withField(fields.weight) { DecimalDigits.signed($0) } != nil
    return reader.problem(
      fields.weight, isNegative ? "a weight can't be below zero" : "this is no weight",
      expected: "a whole number from 0")
  }

  /// Whether the last payee stood before; few payees are compared one by one.
  private func isRepeated(_ last: Int) -> Bool {
    let name = payee(last)
    return (0..<last).contains { payee($0).elementsEqual(name) }
  }
}
