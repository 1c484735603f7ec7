import Basics
import Money
import Tabular

/// Writes the payouts of one deal after the other into a buffer, which grows once a deal.
struct PayoutRows {
  /// The digits of the longest amount with its sign, three commas and the line end.
  private static let room = Digits.longest + 4

  /// What has been written.
  private(set) var bytes: [UInt8] = []

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
  mutating func add(_ texts: DealTexts, _ shares: [Minor]) {
    if texts.isPlain {
      write(texts, shares)
    } else {
      write(texts.quoted(), shares)
    }
  }

  private mutating func write(_ texts: DealTexts, _ shares: [Minor]) {
    let deal = texts.range(.deal)
    let currency = texts.range(.currency)
    let size = (deal.count + currency.count + Self.room) * shares.count + texts.payees.count
    bytes.append(addingCapacity: size) { (rows: inout OutputSpan<UInt8>) in
      let shared = texts.shared.span
      let payees = texts.payees.span
      for index in shares.indices {
        Self.copy(shared, deal, to: &rows)
        rows.append(0x2C)
        Self.copy(payees, texts.payeeRange(index), to: &rows)
        rows.append(0x2C)
        Self.copy(shared, currency, to: &rows)
        rows.append(0x2C)
        Digits.append(shares[index].units, to: &rows)
        rows.append(0x0A)
      }
    }
  }

  private static func copy(
    _ bytes: Span<UInt8>, _ range: Range<Int>, to rows: inout OutputSpan<UInt8>
  ) {
    for index in range { rows.append(bytes[index]) }
  }
}
