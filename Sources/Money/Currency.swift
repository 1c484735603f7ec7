/// A currency of ISO 4217, with the number of decimals of its minor unit.
public struct Currency: Hashable, Sendable {
  /// The three letters, the first in the highest byte, so that order is by code.
  private let packed: UInt32
  /// How many decimals the minor unit stands for: USD 2, JPY 0, KWD 3, CLF 4.
  public let exponent: Int

  /// The US dollar, in which the domain's own figures stand.
  public static let usDollar = Currency(packed: 0x55_53_44, exponent: 2)

  private init(packed: UInt32, exponent: Int) {
    self.packed = packed
    self.exponent = exponent
  }

  /// The currency of three capital ASCII letters; nil where ISO 4217 has none.
  public init?(_ code: String) {
    self.init(bytes: code.utf8.span)
  }

  /// The currency of three capital ASCII letters as bytes, without allocating.
  public init?(bytes: Span<UInt8>) {
    guard bytes.count == 3 else { return nil }
    let packed = UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
    guard let exponent = CurrencyTable.exponent(of: packed) else { return nil }
    self.packed = packed
    self.exponent = exponent
  }

  /// The three letters.
  public var code: String {
    let scalars = [packed >> 16, packed >> 8, packed].map { UInt8(truncatingIfNeeded: $0) }
    return String(decoding: scalars, as: Unicode.ASCII.self)
  }

  /// Every code that is known, in order.
  public static var codes: [String] {
    CurrencyTable.codes
  }
}

extension Currency: Comparable {
  /// Whether `a` stands first by its code.
  public static func < (a: Currency, b: Currency) -> Bool {
    a.packed < b.packed
  }
}

extension Currency: CustomStringConvertible {
  /// The three letters.
  public var description: String { code }
}
