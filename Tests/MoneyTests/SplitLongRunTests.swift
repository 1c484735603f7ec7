import Exact
import Glibc
import Money
import TestSupport
import Testing

/// Ten million random splits, each checked against R-18 (promise P10).
///
/// Takes minutes in an optimised build, so it runs only when asked for:
/// `TANDEM_LONG=1 swift test -c release -Xswiftc -enable-testing --filter SplitLongRun`.
@Suite struct SplitLongRunTests {
  private static let isWanted = getenv("TANDEM_LONG") != nil
  private static let cases = 10_000_000

  /// How the weights of a case are drawn.
  private enum Style {
    case small
    case words
    case pastWords
    case fractions
  }

  private static func draw(_ style: Style, _ random: inout SplitMix64) -> [Fraction] {
    (0..<random.int(1...12)).map { _ in
      if random.oneIn(8) { return .zero }
      switch style {
      case .small: return Fraction(random.int64(0...10_000))
      case .words: return Fraction(WholeNumber(random.edgyWord()))
      case .pastWords:
        return Fraction(WholeNumber(random.edgyWord()) * WholeNumber(random.edgyWord()))
      case .fractions: return Fraction(reducing: random.int64(0...99), over: random.int64(1...99))
      }
    }
  }

  /// Whether shares add up, lie within one unit of their quotas, and leave zero weights nothing.
  ///
  /// A share within one unit of its quota is its floor or its ceiling, and a whole quota itself.
  private static func holds(_ shares: [Minor], _ pool: Int64, _ weights: [Fraction]) -> Bool {
    guard shares.count == weights.count, shares.lazy.map(\.units).checkedSum == pool else {
      return false
    }
    if let words = words(weights) { return holds(shares, pool, words) }
    let total = weights.reduce(.zero, +)
    return zip(shares, weights).allSatisfy { share, weight in
      let off = share.exact * total - Fraction(pool) * weight
      return -total < off && off < total && (!weight.isZero || share == .zero)
    }
  }

  /// The same in 128 bits, where every weight is a word and so is their sum.
  private static func holds(_ shares: [Minor], _ pool: Int64, _ words: [UInt64]) -> Bool {
    let total = UInt128(words.reduce(0, &+))
    return zip(shares, words).allSatisfy { share, word in
      guard share == .zero || share.isNegative == (pool < 0) else { return false }
      let mine = UInt128(share.units.magnitude) * total
      let quota = UInt128(pool.magnitude) * UInt128(word)
      return (mine > quota ? mine - quota : quota - mine) < total && (word > 0 || share == .zero)
    }
  }

  private static func words(_ weights: [Fraction]) -> [UInt64]? {
    var words: [UInt64] = []
    var total: UInt64 = 0
    for weight in weights {
      guard weight.isWhole, let word = weight.numerator.uint64 else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(word)
      guard !overflow else { return nil }
      total = sum
      words.append(word)
    }
    return words
  }

  @Test("ten million random splits are exact (R-18, P10)", .enabled(if: isWanted))
  func tenMillion() {
    let start = ContinuousClock.now
    var random = SplitMix64(seed: 2_026)
    var wrong: [String] = []
    var refused = 0
    var wide = 0
    for number in 0..<Self.cases {
      // One case in ten has weights too large for a word, one in ten weights with denominators.
      let style: Style =
        switch number % 10 {
        case 0: .pastWords
        case 1: .fractions
        case 2...5: .words
        default: .small
        }
      let pool = random.edgyInt64()
      let weights = Self.draw(style, &random)
      if Self.words(weights) == nil { wide += 1 }
      guard let shares = try? Split.shares(of: Minor(pool), weights: weights) else {
        // Only weights that are all zero may be refused.
        if weights.allSatisfy(\.isZero) { refused += 1 } else { wrong.append("\(number)") }
        continue
      }
      if !Self.holds(shares, pool, weights) {
        wrong.append("\(number): \(pool) over \(weights) gave \(shares)")
      }
    }
    print("\(Self.cases) splits, \(wide) past 64 bits or with denominators, \(refused) refused")
    print("\(wrong.count) wrong, in \(ContinuousClock.now - start)")
    #expect(wrong.prefix(10) == [])
    #expect(refused < Self.cases / 10)
  }
}
