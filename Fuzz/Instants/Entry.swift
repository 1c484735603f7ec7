import Basics
import TestSupport

/// libFuzzer's entry: any bytes may be an instant, a date, a month or a quarter.
///
/// What is accepted must be what the naive twin accepts, and must survive printing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = Array(UnsafeBufferPointer(start: start, count: count))
  checkInstant(text)
  checkDate(text)
  return 0
}

/// Holds the strict parser against its twin, and the printers against the parser.
private func checkInstant(_ text: [UInt8]) {
  let parsed = try? ParsedInstant(parsing: text.span)
  let naive = NaiveInstant.read(text)
  guard let parsed, let naive else {
    precondition(parsed == nil && naive == nil, "the parser and its twin disagree")
    return
  }
  let instant = parsed.instant
  precondition(Int(instant.seconds) == naive.seconds)
  precondition(Int(instant.nanoseconds) == naive.nanoseconds)
  precondition((try? Instant(parsing: instant.text)) == instant)
  for zone in zones {
    precondition((try? Instant(parsing: instant.text(in: zone))) == instant)
    if let date = zone.date(of: instant) { precondition(abs(instant.utcDate.days(to: date)) <= 1) }
  }
}

/// Whatever is read as a date, a month or a quarter is printed as it was.
private func checkDate(_ text: [UInt8]) {
  if let date = CivilDate.parse(text.span) { precondition(Array(date.text.utf8) == text) }
  let string = String(decoding: text, as: UTF8.self)
  if let month = YearMonth(string) { precondition(month.text == string) }
  if let quarter = Quarter(string) { precondition(quarter.text == string) }
}

private let zones = ["UTC", "America/St_Johns", "Europe/Dublin", "Pacific/Apia", "Africa/Monrovia"]
  .compactMap { Zone($0) }
