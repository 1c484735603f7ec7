import Basics
import Money
import Tabular

/// Writes the payouts of one deal after the other into a buffer.
///
/// A deal's name and currency stand in each of its rows, so they are made fit for CSV once.
struct PayoutRows {
  /// What has been written.
  private(set) var bytes: [UInt8] = []
  private var name: [UInt8] = []

  /// A buffer that starts with the header.
  init() {
    var header = CSVWriter(guardsFormulas: false)
    header.row(["deal", "payee", "currency", "minor"])
    bytes = header.bytes
  }

  /// Writes the rows of a deal.
  mutating func add(_ deal: DealRows, _ currency: Currency, _ shares: [Minor]) {
    name.removeAll(keepingCapacity: true)
    deal.withName { CSVField.append($0, to: &name) }
    let code = currency.code
    for index in shares.indices {
      bytes.append(copying: name.span)
      bytes.append(0x2C)
      deal.withPayee(index) { CSVField.append($0, to: &bytes) }
      bytes.append(0x2C)
      bytes.append(copying: code.utf8Span.span)
      bytes.append(0x2C)
      Digits.append(shares[index].units, to: &bytes)
      bytes.append(0x0A)
    }
  }

  /// Empties the buffer.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
  }
}
