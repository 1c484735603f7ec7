import Basics

/// Finds the fields of one record: the hot loop of reading CSV.
///
/// It looks at each byte once, eight at a time, keeps offsets only and allocates nothing. Whatever breaks the
/// format is noted and the record read on to its end, so that the next one starts right.
struct CSVScanner {
  /// What has broken the format first.
  enum Fault: UInt8 {
    case none
    case bareQuote
    case textAfterQuote
    case unterminatedQuote
    case zeroByte
  }

  /// The byte between fields.
  let delimiter: UInt8
  /// The delimiter in each byte of a word.
  private let delimiters: UInt64
  /// A bit for each byte below 64 that ends a run of plain text.
  private let stops: UInt64
  /// A bit for each byte below 64 that is not just text inside quotes.
  private static let quotedStops: UInt64 = 1 << 0x00 | 1 << 0x0A | 1 << 0x0D | 1 << 0x22

  /// How many fields the record has, including those that had no room among the cells.
  private(set) var count = 0
  /// Where the first field stands that had no room.
  private(set) var overflow = 0
  /// Behind the record's last field: at its line end, or at the end of the bytes.
  private(set) var end = 0
  /// Where the next record starts.
  private(set) var next: Int
  /// How many line ends stand inside quotes.
  private(set) var innerLines = 0
  /// Whether a field has doubled quotes.
  private(set) var hasEscapes = false
  /// All bytes of the record, or-ed: the top bit tells whether some are not ASCII.
  private(set) var seen: UInt8 = 0
  /// The first fault.
  private(set) var fault = Fault.none
  /// Where it stands.
  private(set) var faultOffset = 0
  /// The opening quote of the field with the fault.
  private(set) var quoteOffset = 0

  /// A scanner for records with this delimiter, which must be below 64, the first at `start`.
  init(delimiter: UInt8, start: Int) {
    self.delimiter = delimiter
    delimiters = ByteRun.ones &* UInt64(delimiter)
    next = start
    stops = Self.quotedStops | 1 << UInt64(delimiter & 63)
  }

  /// Scans the record at the start of `buffer`; false when the buffer ends before it does.
  mutating func scan(_ buffer: borrowing InputBuffer, into cells: inout [CSVCell]) -> Bool {
    var room = cells.mutableSpan
    return scan(
      buffer.bytes.span.extracting(..<buffer.end), from: buffer.start, isLast: buffer.isAtEnd,
      into: &room)
  }

  /// Scans the record at `start`, up to as many fields as `cells` has room for.
  ///
  /// False when the bytes end before the record does; with `isLast` their end is its end.
  private mutating func scan(
    _ bytes: Span<UInt8>, from start: Int, isLast: Bool, into cells: inout MutableSpan<CSVCell>
  ) -> Bool {
    reset()
    let stops = stops
    let delimiters = delimiters
    var seen: UInt64 = 0
    var count = 0
    var at = start
    var first = start
    var quoted: CSVCell?
    if at < bytes.count, bytes[at] == 0x22 {
      quoted = scanQuoted(bytes, from: at)
      at = end
    }
    while true {
      ByteRun.skip(bytes, &at, &seen, stopAt: delimiters)
      guard at < bytes.count else { break }
      let byte = bytes[at]
      seen |= UInt64(byte)
      guard byte < 64, (stops &>> UInt64(byte)) & 1 != 0 else {
        at &+= 1
        continue
      }
      if byte == delimiter {
        store(quoted ?? CSVCell(first, at, isEscaped: false), count, first, in: &cells)
        count += 1
        at += 1
        first = at
        quoted = nil
        if at < bytes.count, bytes[at] == 0x22 {
          quoted = scanQuoted(bytes, from: at)
          at = end
        }
      } else if byte == 0x22 || byte == 0x00 {
        note(byte == 0x22 ? .bareQuote : .zeroByte, at: at, quote: first)
        at += 1
      } else {
        break
      }
    }
    store(quoted ?? CSVCell(first, at, isEscaped: false), count, first, in: &cells)
    self.count = count + 1
    self.seen |= ByteRun.anyOf(seen)
    return finish(bytes, at: at, isLast: isLast)
  }

  /// Keeps the cell of a field that starts at `first`, or notes that there is no room for it.
  private mutating func store(
    _ cell: CSVCell, _ index: Int, _ first: Int, in cells: inout MutableSpan<CSVCell>
  ) {
    if index < cells.count {
      cells[index] = cell
    } else if index == cells.count {
      overflow = first
    }
  }

  private mutating func reset() {
    innerLines = 0
    hasEscapes = false
    seen = 0
    fault = .none
  }

  /// Steps over a quoted field from its first quote; `end` is then behind its last.
  ///
  /// A field that reaches the end of the bytes may go on; then so does its record, which is
  /// scanned again.
  private mutating func scanQuoted(_ bytes: Span<UInt8>, from quote: Int) -> CSVCell {
    var seen: UInt64 = 0
    var isEscaped = false
    var at = quote + 1
    while true {
      ByteRun.skip(bytes, &at, &seen, stopAt: ByteRun.quotes)
      guard at < bytes.count else { break }
      let byte = bytes[at]
      seen |= UInt64(byte)
      at += 1
      guard byte < 64, Self.quotedStops >> UInt64(byte) & 1 != 0 else { continue }
      let next: UInt8? = at < bytes.count ? bytes[at] : nil
      if byte == 0x22 {
        guard next == 0x22 else {
          self.seen |= ByteRun.anyOf(seen)
          hasEscapes = hasEscapes || isEscaped
          if let next, next != delimiter, next != 0x0A, next != 0x0D {
            note(.textAfterQuote, at: at, quote: quote)
          }
          end = at
          return CSVCell(quote + 1, at - 1, isEscaped: isEscaped)
        }
        isEscaped = true
        at += 1
      } else if byte == 0x00 {
        note(.zeroByte, at: at - 1, quote: quote)
      } else if byte == 0x0A || next != 0x0A {
        innerLines += 1
      }
    }
    self.seen |= ByteRun.anyOf(seen)
    note(.unterminatedQuote, at: quote, quote: quote)
    end = at
    return CSVCell(quote + 1, at, isEscaped: isEscaped)
  }

  private mutating func note(_ fault: Fault, at offset: Int, quote: Int) {
    guard self.fault == .none else { return }
    self.fault = fault
    faultOffset = offset
    quoteOffset = quote
  }

  /// Steps over the line end at `at`: LF, CR or CRLF.
  private mutating func finish(_ bytes: Span<UInt8>, at: Int, isLast: Bool) -> Bool {
    end = at
    guard at < bytes.count else {
      next = at
      return isLast
    }
    next = at + 1
    if bytes[at] == 0x0D {
      guard next < bytes.count else { return isLast }
      if bytes[next] == 0x0A {
        next += 1
      }
    }
    return true
  }
}

/// Where a field's value stands in the buffer, packed into 64 bits.
struct CSVCell {
  private let packed: UInt64

  /// A cell for the bytes `start..<end`; offsets are below 2^31.
  init(_ start: Int, _ end: Int, isEscaped: Bool) {
    packed =
      UInt64(truncatingIfNeeded: start) << 32 | UInt64(truncatingIfNeeded: end) << 1
      | (isEscaped ? 1 : 0)
  }

  /// The first byte of the value.
  var start: Int { Int(truncatingIfNeeded: packed >> 32) }
  /// Behind the last byte of the value.
  var end: Int { Int(truncatingIfNeeded: (packed & 0xFFFF_FFFF) >> 1) }
  /// Whether quotes in it stood doubled in the input.
  var isEscaped: Bool { packed & 1 != 0 }
}
