/// The digits of an amount without what groups them: `1,234.50`, `1.234,50`, `1'234.50` and
/// `1 234,50` are all `1234.50`.
struct AmountDigits {
  /// Which mark stands before the decimals.
  enum DecimalMark: String, CaseIterable {
    case point
    case comma
  }

  /// What a text says.
  enum Reading: Equatable {
    /// Digits with a point before the decimals.
    case number(String)
    /// One mark with three digits behind it, which may be decimals or the last of thousands.
    case ambiguous
    case unreadable
  }

  /// The mark that the whole file has; nil where each amount must tell by itself.
  let mark: DecimalMark?
  /// How many decimals the currency has; nil where it is not known.
  let places: Int?

  /// Reads a number with an optional minus sign.
  func read(_ text: Substring) -> Reading {
    let sign = text.first == "-" ? "-" : ""
    let body = text.dropFirst(sign.count)
    let marks = body.filter { $0 == "." || $0 == "," }
    guard let last = marks.last else { return number(sign, body, nil) }
    if let mark {
      let decimal: Character = mark == .comma ? "," : "."
      return split(sign, body, at: marks.contains(decimal) ? decimal : nil)
    }
    // Two kinds of marks: the last one comes before the decimals. One mark twice groups.
    if marks.contains(where: { $0 != last }) { return split(sign, body, at: last) }
    if marks.count > 1 { return split(sign, body, at: nil) }
    let before = body.prefix { $0 != last }
    let isGroup =
      body.count - before.count == 4 && (1...3).contains(before.count) && before.first != "0"
    guard isGroup else { return split(sign, body, at: last) }
    // 12,500 is how English writes thousands. 12.500 is so in other languages, or three decimals;
    // a currency of three decimals may mean either by either.
    if places == 3 { return last == "." ? split(sign, body, at: ".") : .ambiguous }
    return last == "," ? split(sign, body, at: nil) : .ambiguous
  }

  /// The number whose decimals begin behind `decimal`, which stands there once; nil for none.
  private func split(_ sign: String, _ body: Substring, at decimal: Character?) -> Reading {
    guard let decimal else { return number(sign, body, nil) }
    let halves = body.split(separator: decimal, omittingEmptySubsequences: false)
    guard halves.count == 2 else { return .unreadable }
    return number(sign, halves[0], halves[1])
  }

  private func number(_ sign: String, _ whole: Substring, _ decimals: Substring?) -> Reading {
    guard let digits = Self.ungrouped(whole) else { return .unreadable }
    guard let decimals else { return .number(sign + digits) }
    guard !decimals.isEmpty, decimals.allSatisfy(Self.isDigit) else { return .unreadable }
    return .number(sign + digits + "." + decimals)
  }

  /// Takes one kind of mark away that stands between groups of three digits; nil where it doesn't.
  private static func ungrouped(_ whole: Substring) -> String? {
    guard let mark = whole.first(where: { !isDigit($0) }) else {
      return whole.isEmpty ? nil : String(whole)
    }
    guard ".,'’ \u{A0}\u{202F}".contains(mark) else { return nil }
    let groups = whole.split(separator: mark, omittingEmptySubsequences: false)
    guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.allSatisfy({ $0.allSatisfy(isDigit) })
    else { return nil }
    return groups.joined()
  }

  private static func isDigit(_ letter: Character) -> Bool { ("0"..."9").contains(letter) }
}
