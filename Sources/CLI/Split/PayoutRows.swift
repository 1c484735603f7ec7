import Basics
import Money
import Tabular

/// Writes the payouts of one deal after the other into a buffer.
///
/// A deal's name and currency stand in each of its rows, so they are made fit for CSV once, and
/// the buffer grows once a deal.
struct PayoutRows {
  /// The digits of the longest amount with its sign, three commas and the line end.
  private static let room = 24

  /// What has been written.
  private(set) var bytes: [UInt8] = []
  private var name: [UInt8] = []
  private var currency: [UInt8] = []
  private var payees: [UInt8] = []
  private var payeeEnds: [Int] = []

  /// A buffer that starts with the header.
  init() {
    var header = CSVWriter(guardsFormulas: false)
    header.row(["deal", "payee", "currency", "minor"])
    bytes = header.bytes
  }

  /// Empties the buffer.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes the rows of a deal.
  mutating func add(_ deal: DealRows, _ shares: [Minor]) {
    name.removeAll(keepingCapacity: true)
    currency.removeAll(keepingCapacity: true)
    payees.removeAll(keepingCapacity: true)
    payeeEnds.removeAll(keepingCapacity: true)
    deal.withName { CSVField.append($0, to: &name) }
    deal.withCurrency { CSVField.append($0, to: &currency) }
    for index in shares.indices {
      deal.withPayee(index) { CSVField.append($0, to: &payees) }
      payeeEnds.append(payees.count)
    }
    write(shares)
  }

  private mutating func write(_ shares: [Minor]) {
    let (before, behind, between) = (name, currency, payees)
    let ends = payeeEnds
    let size = (before.count + behind.count + Self.room) * shares.count + between.count
    bytes.append(addingCapacity: size) { (rows: inout OutputSpan<UInt8>) in
      var start = 0
      for index in shares.indices {
        Self.copy(before.span, to: &rows)
        rows.append(0x2C)
        Self.copy(between.span.extracting(start..<ends[index]), to: &rows)
        rows.append(0x2C)
        Self.copy(behind.span, to: &rows)
        rows.append(0x2C)
        Digits.append(shares[index].units, to: &rows)
        rows.append(0x0A)
        start = ends[index]
      }
    }
  }

  private static func copy(_ field: Span<UInt8>, to rows: inout OutputSpan<UInt8>) {
    for index in field.indices { rows.append(field[index]) }
  }
}
