extension ZoneFooter {
  /// Reads a POSIX TZ text with the extensions of RFC 8536: names in `<>`, times of -167…167 hours.
  ///
  /// Nil where the text is not of that form; a second offset without a rule is refused too, since
  /// POSIX leaves its meaning open.
  init?(_ text: Span<UInt8>) {
    var index = 0
    guard Self.skipName(text, &index), let west = Self.time(text, &index) else { return nil }
    guard index < text.count else {
      self.init(offset: -west)
      return
    }
    guard Self.skipName(text, &index) else { return nil }
    var other = 3600 - west
    if index < text.count, text[index] != UInt8(ascii: ",") {
      guard let west = Self.time(text, &index) else { return nil }
      other = -west
    }
    guard let start = Self.moment(text, &index), let end = Self.moment(text, &index),
      index == text.count
    else { return nil }
    self.init(offset: -west, daylight: Daylight(offset: other, start: start, end: end))
  }

  /// Steps over an offset's name: three letters or more, or anything in `<>`.
  private static func skipName(_ text: Span<UInt8>, _ index: inout Int) -> Bool {
    let first = index
    if skip(UInt8(ascii: "<"), text, &index) {
      while index < text.count, text[index] != UInt8(ascii: ">") { index += 1 }
      return skip(UInt8(ascii: ">"), text, &index)
    }
    while index < text.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[index] | 0x20) {
      index += 1
    }
    return index - first >= 3
  }

  /// `,day[/time]`; the time is 02:00 where it is left out.
  private static func moment(_ text: Span<UInt8>, _ index: inout Int) -> YearlyMoment? {
    guard skip(UInt8(ascii: ","), text, &index), let day = day(text, &index) else { return nil }
    guard skip(UInt8(ascii: "/"), text, &index) else { return YearlyMoment(day: day, time: 7200) }
    guard let time = time(text, &index) else { return nil }
    return YearlyMoment(day: day, time: time)
  }

  /// `Jn`, `n` or `Mm.w.d`.
  private static func day(_ text: Span<UInt8>, _ index: inout Int) -> YearlyMoment.Day? {
    if skip(UInt8(ascii: "J"), text, &index) {
      guard let number = number(text, &index), 1...365 ~= number else { return nil }
      return .withoutLeapDay(number)
    }
    guard skip(UInt8(ascii: "M"), text, &index) else {
      guard let number = number(text, &index), number <= 365 else { return nil }
      return .counted(number)
    }
    guard let month = number(text, &index), 1...12 ~= month,
      skip(UInt8(ascii: "."), text, &index),
      let week = number(text, &index), 1...5 ~= week,
      skip(UInt8(ascii: "."), text, &index),
      let weekday = number(text, &index), weekday <= 6
    else { return nil }
    return .weekday(month: month, week: week, weekday: weekday)
  }

  /// `[+-]h[hh][:mm[:ss]]` in seconds.
  private static func time(_ text: Span<UInt8>, _ index: inout Int) -> Int? {
    let negative = skip(UInt8(ascii: "-"), text, &index)
    if !negative { _ = skip(UInt8(ascii: "+"), text, &index) }
    guard let hours = number(text, &index), hours <= 167 else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] {
      guard skip(UInt8(ascii: ":"), text, &index) else { break }
      guard let part = number(text, &index), part <= 59 else { return nil }
      seconds += part * unit
    }
    return negative ? -seconds : seconds
  }

  /// One to three digits.
  private static func number(_ text: Span<UInt8>, _ index: inout Int) -> Int? {
    let first = index
    while index < text.count, FixedDigits.value(of: text[index]) != nil { index += 1 }
    guard 1...3 ~= index - first else { return nil }
    return FixedDigits.read(text, at: first, count: index - first)
  }

  /// Steps over one byte, where it is the expected one.
  private static func skip(_ byte: UInt8, _ text: Span<UInt8>, _ index: inout Int) -> Bool {
    guard index < text.count, text[index] == byte else { return false }
    index += 1
    return true
  }
}
