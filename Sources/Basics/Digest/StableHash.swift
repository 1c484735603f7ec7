/// A 64-bit hash of bytes that is the same in every run, on every machine, in every version.
///
/// For tables, blocking keys and sampling; it resists chance, not an attacker who picks the bytes:
/// whoever must not be fooled compares the bytes too, or takes `SHA256`.
///
/// The algorithm is fixed for ever, because its values may be stored:
///
/// 1. `state` = fold(`seed` ^ k0, byte count ^ k1).
/// 2. For each 16 bytes from the start, while more than 16 are left: `state` = fold(`state` ^ first,
///    second ^ k2), where first and second are the two little-endian words.
/// 3. The last 0 to 16 bytes, with zeros behind them, are two words more:
///    `state` = fold(`state` ^ first, second ^ k3).
/// 4. The result is fold(`state` ^ k1, k0).
///
/// fold(a, b) multiplies to 128 bits and takes the exclusive or of both halves, and of a and b
/// turned left by 32, so that a zero factor forgets nothing. The constants are the fractional parts
/// of the square roots of 2, 3, 5 and 7, 64 bits each, with the last bit set.
public enum StableHash {
  /// The hash of bytes; another `seed` gives another, unrelated hash.
  ///
  /// Complexity: O(n), 16 bytes a multiplication.
  public static func hash(_ bytes: Span<UInt8>, seed: UInt64 = 0) -> UInt64 {
    var state = fold(seed ^ k0, UInt64(bytes.count) ^ k1)
    var index = 0
    while bytes.count - index > 16 {
      state = fold(state ^ bytes.word(at: index), bytes.word(at: index + 8) ^ k2)
      index += 16
    }
    let first = bytes.word(atMostFrom: index)
    let second = bytes.word(atMostFrom: index + 8)
    state = fold(state ^ first, second ^ k3)
    return fold(state ^ k1, k0)
  }

  /// The hash of a string's UTF-8 bytes.
  public static func hash(_ text: String, seed: UInt64 = 0) -> UInt64 {
    hash(text.utf8Span.span, seed: seed)
  }

  private static let k0: UInt64 = 0x6A09_E667_F3BC_C909
  private static let k1: UInt64 = 0xBB67_AE85_84CA_A73B
  private static let k2: UInt64 = 0x3C6E_F372_FE94_F82B
  private static let k3: UInt64 = 0xA54F_F53A_5F1D_36F1

  private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low ^ a ^ (b << 32 | b >> 32)
  }
}
