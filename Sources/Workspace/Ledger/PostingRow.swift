import Basics
import CommissionCore
import Money
import Settlement
import Storage

/// Postings as rows of their book, and back.
enum PostingRow {
  static let count = Book.postings.columns.count

  /// Reads a row; nil where it is none.
  static func read(
    _ fields: borrowing BookFields, _ text: Span<UInt8>, _ facts: inout Facts
  ) -> Posting? {
    guard let kind = kind(text.extracting(fields.range(6))),
      let minor = DecimalDigits.signed(text.extracting(fields.range(7))),
      let currency = Currency(bytes: text.extracting(fields.range(8))),
      let rate = rate(text.extracting(fields.range(9))),
      let rounding = rounding(text.extracting(fields.range(11))),
      let day = CivilDate.parse(text.extracting(fields.range(12))),
      let period = month(text.extracting(fields.range(13))),
      let payable = CivilDate.parse(text.extracting(fields.range(14))),
      let hold = hold(text.extracting(fields.range(16))),
      let run = DecimalDigits.signed(text.extracting(fields.range(17))),
      let revision = DecimalDigits.signed(text.extracting(fields.range(18)))
    else { return nil }
    func name(_ index: Int) -> NameID {
      let range = fields.range(index)
      return range.isEmpty ? .none : facts.name(text.extracting(range))
    }
    let event = name(0)
    // A commission is about the payment that made it: the far-away name is looked up once.
    let isOwn = SpanOrder.isEqual(
      text.extracting(fields.range(0)), text.extracting(fields.range(1)))
    return Posting(
      event: event, part: isOwn ? event : name(1), payee: name(2), deal: name(3), customer: name(4),
      version: name(5), exchange: name(10), minor: minor, rate: rate, currency: currency, day: day,
      period: period, payableOn: payable, run: Int32(clamping: run),
      revision: Int32(clamping: revision), kind: kind, hold: hold, rounding: rounding,
      waitsForClose: fields.range(15).count == 3)
  }

  /// Appends a posting as a row.
  static func append(_ posting: Posting, _ names: NameTable, to line: inout [UInt8]) {
    func put(_ id: NameID, isFirst: Bool = false) {
      names.with(id) { BookLine.append($0, to: &line, isFirst: isFirst) }
    }
    func put(_ text: String) {
      line.append(UInt8(ascii: "\t"))
      line.append(copying: text.utf8Span.span)
    }
    put(posting.event, isFirst: true)
    for id in [posting.part, posting.payee, posting.deal, posting.customer, posting.version] {
      put(id)
    }
    put(posting.kind.name)
    line.append(UInt8(ascii: "\t"))
    Digits.append(posting.minor, to: &line)
    put(posting.currency.code)
    line.append(UInt8(ascii: "\t"))
    append(posting.rate, to: &line)
    put(posting.exchange)
    put(posting.rounding.rawValue)
    line.append(UInt8(ascii: "\t"))
    posting.day.append(to: &line)
    put(posting.period.text)
    line.append(UInt8(ascii: "\t"))
    posting.payableOn.append(to: &line)
    put(posting.waitsForClose ? "yes" : "no")
    put(posting.hold.name)
    line.append(UInt8(ascii: "\t"))
    Digits.append(Int64(posting.run), to: &line)
    line.append(UInt8(ascii: "\t"))
    Digits.append(Int64(posting.revision), to: &line)
  }

  // MARK: Rates in percent

  /// So many parts are one percent.
  private static let percent = FineRate.whole / 100

  private static func append(_ rate: FineRate, to line: inout [UInt8]) {
    let (whole, rest) = rate.parts.quotientAndRemainder(dividingBy: percent)
    Digits.append(whole, to: &line)
    guard rest != 0 else { return }
    var digits: [UInt8] = []
    Digits.append(percent + Int64(clamping: rest.magnitude), to: &digits)
    digits[0] = UInt8(ascii: ".")
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    line += digits
  }

  private static func rate(_ text: Span<UInt8>) -> FineRate? {
    var point = 0
    while point < text.count, text[point] != UInt8(ascii: ".") { point += 1 }
    guard let whole = DecimalDigits.signed(text.extracting(..<point)) else { return nil }
    let (parts, overflow) = whole.multipliedReportingOverflow(by: percent)
    guard !overflow else { return nil }
    guard point < text.count else { return FineRate(parts: parts) }
    let decimals = text.extracting((point + 1)...)
    guard decimals.count <= 6, let digits = DecimalDigits.signed(decimals), digits >= 0 else {
      return nil
    }
    let scale = (decimals.count..<6).reduce(Int64(1)) { power, _ in power * 10 }
    return FineRate(parts: parts + digits * scale)
  }

  // MARK: Words

  private static func same(_ text: Span<UInt8>, _ word: String) -> Bool {
    SpanOrder.isEqual(text, word.utf8Span.span)
  }

  /// The kind of a row, by its name.
  static func kind(_ text: Span<UInt8>) -> Posting.Kind? {
    for kind in Posting.Kind.allCases where same(text, kind.name) { return kind }
    return nil
  }

  private static func hold(_ text: Span<UInt8>) -> Posting.Hold? {
    for hold in Posting.Hold.allCases where same(text, hold.name) { return hold }
    return nil
  }

  private static func rounding(_ text: Span<UInt8>) -> Rounding? {
    for rounding in [Rounding.halfUp, .halfEven, .down] where same(text, rounding.rawValue) {
      return rounding
    }
    return nil
  }

  private static func month(_ text: Span<UInt8>) -> YearMonth? {
    guard text.count == 7, text[4] == UInt8(ascii: "-"),
      let year = DecimalDigits.unsigned(text.extracting(0..<4)),
      let month = DecimalDigits.unsigned(text.extracting(5..<7))
    else { return nil }
    return YearMonth(year: Int(year), month: Int(month))
  }
}
