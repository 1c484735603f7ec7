/// SHA-256 as FIPS 180-4 defines it, fed piece by piece.
///
/// What the journal chains its entries with. Not for secrets: nothing here is done in constant time.
///
///     var hash = SHA256()
///     hash.update(bytes.span)
///     let digest = hash.finished()
public struct SHA256: Sendable {
  private var state = Self.start

  /// The block that is being filled, as big-endian words; what is not filled yet is zero.
  private var block = InlineArray<16, UInt32>(repeating: 0)

  /// The bytes fed so far; at 2^61 bytes the count of the standard itself would end.
  private var count: UInt64 = 0

  /// A hash that has seen nothing.
  public init() {}

  /// The digest of bytes that are all there.
  public static func digest(of bytes: Span<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finished()
  }

  /// Feeds more bytes; how they are cut into pieces changes nothing.
  public mutating func update(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count, count % 64 != 0 {
      append(bytes[index])
      index += 1
    }
    while bytes.count - index >= 64 {
      for word in 0..<16 {
        let at = index + word * 4
        block[word] =
          UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16
          | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
      }
      compress()
      count &+= 64
      index += 64
    }
    while index < bytes.count {
      append(bytes[index])
      index += 1
    }
  }

  /// The digest of all bytes fed so far; the hash itself stays open for more.
  public func finished() -> Digest {
    var last = self
    let bits = count &* 8
    last.append(0x80)
    while last.count % 64 != 56 { last.append(0) }
    last.block[14] = UInt32(truncatingIfNeeded: bits >> 32)
    last.block[15] = UInt32(truncatingIfNeeded: bits)
    last.compress()
    return Digest(words: last.state)
  }

  /// Feeds one byte.
  private mutating func append(_ byte: UInt8) {
    let place = Int(count % 64)
    block[place / 4] |= UInt32(byte) << UInt32(24 - place % 4 * 8)
    count &+= 1
    if place == 63 { compress() }
  }

  /// Works the full block into the state, and empties it.
  ///
  /// Eight rounds at a time, so that no word has to move from one name to the next.
  private mutating func compress() {
    var words = block
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var round = 0
    while round < 64 {
      if round >= 16 { Self.extend(&words, round & 8) }
      let at = round & 8
      Self.step(a, b, c, &d, e, f, g, &h, words[at] &+ Self.constants[round])
      Self.step(h, a, b, &c, d, e, f, &g, words[at + 1] &+ Self.constants[round + 1])
      Self.step(g, h, a, &b, c, d, e, &f, words[at + 2] &+ Self.constants[round + 2])
      Self.step(f, g, h, &a, b, c, d, &e, words[at + 3] &+ Self.constants[round + 3])
      Self.step(e, f, g, &h, a, b, c, &d, words[at + 4] &+ Self.constants[round + 4])
      Self.step(d, e, f, &g, h, a, b, &c, words[at + 5] &+ Self.constants[round + 5])
      Self.step(c, d, e, &f, g, h, a, &b, words[at + 6] &+ Self.constants[round + 6])
      Self.step(b, c, d, &e, f, g, h, &a, words[at + 7] &+ Self.constants[round + 7])
      round += 8
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
    block = InlineArray(repeating: 0)
  }

  /// One round; the names are those of the standard, in the turn that they have come to.
  @inline(__always)
  private static func step(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let mixE = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    let first = h &+ mixE &+ (g ^ (e & (f ^ g))) &+ word
    let mixA = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    d = d &+ first
    h = first &+ mixA &+ ((a & b) | (c & (a | b)))
  }

  /// The next eight words of the schedule, in place of those of sixteen rounds before.
  @inline(__always)
  private static func extend(_ words: inout InlineArray<16, UInt32>, _ start: Int) {
    for place in start..<start + 8 {
      let early = words[(place + 1) & 15]
      let late = words[(place + 14) & 15]
      let spreadEarly = turn(early, 7) ^ turn(early, 18) ^ (early >> 3)
      let spreadLate = turn(late, 17) ^ turn(late, 19) ^ (late >> 10)
      words[place] = words[place] &+ spreadEarly &+ words[(place + 9) & 15] &+ spreadLate
    }
  }

  /// A word rotated to the right.
  private static func turn(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word &>> bits | word &<< (32 &- bits)
  }

  /// The first 32 bits of the fractional parts of the square roots of the first 8 primes.
  private static let start: InlineArray<8, UInt32> = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A,
    0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: InlineArray<64, UInt32> = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4,
    0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE,
    0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F,
    0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA, 0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7,
    0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC,
    0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070, 0x19A4_C116,
    0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7,
    0xC671_78F2,
  ]
}
