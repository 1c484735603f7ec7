import Money

/// What stands before or behind an amount and tells its currency: a code such as `USD`, or a sign.
struct CurrencyMark {
  /// The text without the mark.
  let rest: Substring
  /// The currencies that the mark may mean, the usual one first; empty where there is no mark.
  let currencies: [String]

  /// The signs that are read, those that begin like others after them.
  private static let signs: [(sign: String, currencies: [String])] = [
    ("US$", ["USD"]), ("CA$", ["CAD"]), ("AU$", ["AUD"]), ("NZ$", ["NZD"]), ("HK$", ["HKD"]),
    ("C$", ["CAD"]), ("A$", ["AUD"]), ("S$", ["SGD"]), ("R$", ["BRL"]),
    (
      "$",
      [
        "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD", "ARS", "CLP", "COP", "BBD", "BMD",
        "BSD", "BZD", "FJD", "GYD", "JMD", "KYD", "LRD", "NAD", "SBD", "SRD", "TTD", "UYU", "XCD",
      ]
    ), ("€", ["EUR"]), ("£", ["GBP", "EGP", "LBP", "SYP", "FKP", "GIP", "SHP", "SSP", "SDG"]),
    ("¥", ["JPY", "CNY"]), ("₹", ["INR"]), ("₩", ["KRW"]), ("₪", ["ILS"]), ("₽", ["RUB"]),
    ("₺", ["TRY"]), ("₴", ["UAH"]), ("₫", ["VND"]), ("₦", ["NGN"]), ("zł", ["PLN"]),
    ("kr", ["SEK", "NOK", "DKK", "ISK"]), ("Fr.", ["CHF"]),
  ]

  /// Looks for a mark at either end of a text.
  init(_ text: Substring) {
    let isNegative = text.first == "-"
    let body = isNegative ? text.dropFirst() : text
    func found(_ rest: Substring, _ currencies: [String]) -> CurrencyMark {
      let rest = Self.trimmed(rest)
      return CurrencyMark(rest: isNegative ? "-" + rest : rest, currencies: currencies)
    }
    for (part, rest) in [(body.prefix(3), body.dropFirst(3)), (body.suffix(3), body.dropLast(3))] {
      if let currency = Currency(part.uppercased()) {
        self = found(rest, [currency.code])
        return
      }
    }
    for (sign, currencies) in Self.signs {
      if body.hasPrefix(sign) {
        self = found(body.dropFirst(sign.count), currencies)
        return
      }
      if body.hasSuffix(sign) {
        self = found(body.dropLast(sign.count), currencies)
        return
      }
    }
    self = CurrencyMark(rest: text, currencies: [])
  }

  private init(rest: Substring, currencies: [String]) {
    self.rest = rest
    self.currencies = currencies
  }

  /// A text without the blanks around it, those that break no line included.
  static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, " \u{A0}\u{202F}".contains(first) { text.removeFirst() }
    while let last = text.last, " \u{A0}\u{202F}".contains(last) { text.removeLast() }
    return text
  }
}
