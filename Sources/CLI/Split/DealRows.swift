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
  /// What the rows say as text.
  private(set) var texts = DealTexts()
  private var rowCount = 0

  /// What a row has to do with the deal that is open.
  enum Kinship {
    case otherDeal, sameDeal, sameFacts
  }

  /// What the current row has to do with the deal that is open.
  func kinship(_ reader: borrowing CSVReader, _ fields: DealFields) -> Kinship {
    guard rowCount > 0 else { return .otherDeal }
    if texts.isSameRun(reader, fields) { return .sameFacts }
    return texts.isSame(.deal, reader, fields) ? .sameDeal : .otherDeal
  }

  /// Starts a deal with the current row.
  mutating func begin(_ reader: borrowing CSVReader, _ fields: DealFields) {
    line = reader.line
    currency = nil
    totalWeight = 0
    isBad = false
    rowCount = 0
    weights.removeAll(keepingCapacity: true)
    texts.begin(reader, fields)
  }

  /// Adds the current row to the deal; what is wrong with it, where something is.
  mutating func add(
    _ reader: borrowing CSVReader, _ fields: DealFields, _ kinship: Kinship
  ) -> DealFlaw? {
    var flaw: DealFlaw?
    switch kinship {
    case .otherDeal: flaw = readFacts(reader, fields)
    case .sameDeal: flaw = compareFacts(reader, fields)
    case .sameFacts: break
    }
    rowCount += 1
    if flaw == nil { flaw = addPayee(reader, fields) }
    if flaw != nil { isBad = true }
    return flaw
  }

  private mutating func addPayee(
    _ reader: borrowing CSVReader, _ fields: DealFields
  ) -> DealFlaw? {
    guard let weight = reader.unsigned(fields.weight) else {
      return reader.signed(fields.weight) != nil ? .negativeWeight : .badWeight
    }
    guard !reader.isEmpty(fields.payee) else { return .noPayee }
    weights.append(weight)
    let (sum, overflow) = totalWeight.addingReportingOverflow(weight)
    guard !overflow else { return .weightsTooLarge }
    totalWeight = sum
    return texts.addPayee(reader, fields) ? nil : .repeatedPayee
  }

  private mutating func readFacts(
    _ reader: borrowing CSVReader, _ fields: DealFields
  ) -> DealFlaw? {
    guard !reader.isEmpty(fields.deal) else { return .noDeal }
    guard reader.withField(fields.date, { CivilDate.parse($0) }) != nil else { return .badDate }
    guard let currency = reader.withField(fields.currency, { Currency(bytes: $0) }) else {
      return .badCurrency
    }
    guard let pool = reader.signed(fields.pool) else {
      return .badPool
    }
    self.pool = Minor(pool)
    self.currency = currency
    return nil
  }

  private func compareFacts(
    _ reader: borrowing CSVReader, _ fields: DealFields
  ) -> DealFlaw? {
    guard texts.isSame(.date, reader, fields) else { return .otherDate }
    guard texts.isSame(.currency, reader, fields) else { return .otherCurrency }
    return texts.isSame(.pool, reader, fields) ? nil : .otherPool
  }
}
