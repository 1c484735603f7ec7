/// The codes of ISO 4217 that have a minor unit, by its number of decimals.
///
/// Metals, testing codes and bond-market units have none and are left out: nobody is paid in
/// them. Codes withdrawn since 2020 stay, because older deals carry them.
enum CurrencyTable {
  private static let noDecimals =
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"

  private static let twoDecimals =
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD \
    CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS \
    GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD \
    LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB \
    PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP \
    SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG
    """

  private static let threeDecimals = "BHD IQD JOD KWD LYD OMR TND"

  private static let fourDecimals = "CLF UYW"

  private static let withdrawn = "ANG BGN CUC HRK SLL ZWL"

  /// Sorted by packed code; built once, when the first currency is read.
  private static let entries: [(packed: UInt32, exponent: Int)] = {
    let groups = [
      (noDecimals, 0), (twoDecimals, 2), (withdrawn, 2), (threeDecimals, 3), (fourDecimals, 4),
    ]
    return groups.flatMap { codes, exponent in
      codes.utf8.split(separator: UInt8(ascii: " ")).map { code in
        (packed: code.reduce(0) { $0 << 8 | UInt32($1) }, exponent: exponent)
      }
    }.sorted { $0.packed < $1.packed }
  }()

  /// The decimals of a packed code, or nil where there is no such currency.
  static func exponent(of packed: UInt32) -> Int? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].packed < packed { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].packed == packed ? entries[low].exponent : nil
  }

  /// Every code, in order.
  static var codes: [String] {
    [noDecimals, twoDecimals, withdrawn, threeDecimals, fourDecimals]
      .flatMap { $0.split(separator: " ").map(String.init) }
      .sorted()
  }
}
