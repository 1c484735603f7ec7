import Basics
import TestSupport
import Testing

@testable import Overlap

@Suite("Matching")
struct MatchingTests {
  private static let firstWords = ["Acme", "Nordic", "Blue Sky", "Zenith", "Kestrel", "Orbit"]
  private static let lastWords = ["Systems", "Bank", "Foods", "Holdings II", "Sys", "Bnk"]
  private static let forms = ["", " Inc.", " GmbH", " AG", " Ltd"]
  private static let sites = ["", "acme.com", "www.nordic.se", "orbit.io", "zenith.co.uk"]

  private static func rows(_ count: Int, _ random: inout SplitMix64) -> AccountRows {
    var rows = AccountRows()
    for _ in 0..<count {
      let name =
        random.pick(firstWords) + " " + random.pick(lastWords) + random.pick(forms)
      for field in [name, random.pick(sites), random.pick(["", "DE", "Sweden", "US"])] {
        rows.append(field.utf8Span.span)
      }
    }
    return rows
  }

  static func matching(
    _ ours: AccountRows, _ theirs: AccountRows, least: Double = 0,
    on parallel: some Parallel = OneAfterAnother()
  ) -> Matching {
    var reader = CorpusReader()
    reader.add(ours)
    reader.beginTheirs()
    let count = reader.oursCount
    reader.add(theirs)
    return Matching(reader.takeCorpus(on: parallel), oursCount: count, least: least, on: parallel)
  }

  @Test("Pairs that are ruled out change nothing from the least probability on")
  func ruledOut() {
    var count = 0
    for seed in 31...38 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      let ours = Self.rows(120, &random)
      let theirs = Self.rows(120, &random)
      let all = Self.matching(ours, theirs)
      for least in [0.1, 0.45, 0.9] {
        let some = Self.matching(ours, theirs, least: least)
        count += some.scores.logits.count { $0 == -.infinity }
        let parallel = OneAfterAnother()
        let isSame = some.pairs(least: 0, on: parallel) == all.pairs(least: least, on: parallel)
        #expect(isSame, "seed \(seed)")
        let likely = some.likely(0...0.95, on: parallel)
        #expect(likely == all.likely(least...0.95, on: parallel), "seed \(seed)")
      }
    }
    // Otherwise nothing was shown.
    #expect(count > 50)
  }

  @Test("One domain and one country are worth asking about in a list of two as in one of hundreds")
  func smallLists() throws {
    func list(_ name: String, _ others: Int, _ word: String) -> AccountRows {
      var rows = AccountRows()
      for field in [name, "vandermeer.nl", "NL"] { rows.append(field.utf8Span.span) }
      for number in 0..<others {
        for field in ["\(word) \(number * 7919)", "\(word)\(number).com", "SE"] {
          rows.append(field.utf8Span.span)
        }
      }
      return rows
    }
    for others in [0, 1, 10, 100, 600] {
      let matching = Self.matching(
        list("Vandermeer Shipping B.V.", others, "nordlake"),
        list("van der Meer Shipping", others, "southfell"))
      let pairs = matching.pairs(least: Matching.leastProbability, on: OneAfterAnother())
      let found = try #require(pairs.first { $0.ours == 0 && $0.theirs == 0 }, "\(others) others")
      #expect(found.tier == .possible, "\(others) others")
    }
  }

  @Test("The reasons that are kept are those of measuring again")
  func reasons() {
    var random = SplitMix64(seed: 39)
    var count = 0
    for least in [0, 0.45] {
      let matching = Self.matching(
        Self.rows(150, &random), Self.rows(150, &random), least: least)
      var comparer = PairComparer(matching.corpus)
      for pair in matching.pairs(least: least, on: OneAfterAnother()) {
        let wanted = comparer.reasons(pair.ours, matching.oursCount + pair.theirs)
        #expect(matching.reasons(of: pair) == wanted, "\(pair.ours) \(pair.theirs)")
        #expect(!wanted.isEmpty)
        count += 1
      }
    }
    #expect(count > 100)
  }

  /// All pairs that blocking admits, scored one by one, each against all its rivals.
  private static func twin(_ matching: Matching, theirs: Int) -> [RowPair: Double] {
    var comparer = PairComparer(matching.corpus)
    var logits: [RowPair: Double] = [:]
    for i in 0..<matching.oursCount {
      for j in 0..<theirs {
        let admitted = matching.candidates.partners[matching.candidates.places(of: i)]
        guard admitted.contains(UInt32(matching.oursCount + j)) else { continue }
        logits[RowPair(i, j)] = comparer.score(i, matching.oursCount + j).logit
      }
    }
    var probabilities: [RowPair: Double] = [:]
    for (pair, logit) in logits {
      let ours = standing(of: pair, among: logits.filter { $0.key.ours == pair.ours })
      let theirs = standing(of: pair, among: logits.filter { $0.key.theirs == pair.theirs })
      probabilities[pair] = RivalModel.probability(logit: logit, ours: ours, theirs: theirs)
    }
    return probabilities
  }

  private static func standing(
    of pair: RowPair, among rivals: [RowPair: Double]
  ) -> RivalStanding {
    let order = rivals.keys.sorted { ($0.ours, $0.theirs) < ($1.ours, $1.theirs) }
    let logits = order.map { rivals[$0] ?? 0 }
    var standings: [RivalStanding] = []
    RivalModel.standings(logits.span, into: &standings)
    return standings[order.firstIndex(of: pair) ?? 0]
  }

  @Test(
    "Pairs and probabilities are those of a plain search", arguments: 1...15 as ClosedRange<UInt64>)
  func twin(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let theirs = random.int(1...30)
    let matching = Self.matching(Self.rows(random.int(1...30), &random), Self.rows(theirs, &random))
    let expected = Self.twin(matching, theirs: theirs)
    let likely = matching.likely(0...1, on: OneAfterAnother())
    #expect(likely.count == expected.count, "seed \(seed)")
    for pair in likely {
      #expect(expected[RowPair(pair.ours, pair.theirs)] == pair.probability, "seed \(seed)")
    }
    let pairs = matching.pairs(least: 0.3, on: OneAfterAnother())
    for row in 0..<theirs {
      let rivals = expected.filter { $0.key.theirs == row }
      let best = rivals.values.max() ?? 0
      let chosen = pairs.filter { $0.theirs == row }
      let wanted = best >= 0.3 ? rivals.filter { $0.value == best }.map(\.key.ours).sorted() : []
      #expect(chosen.map(\.ours) == wanted, "seed \(seed), row \(row)")
      #expect(chosen.allSatisfy { $0.probability == best })
    }
  }

  /// Rows, some of which stand there up to a dozen times, in an order of their own.
  private static func repeated(
    _ rows: AccountRows, _ random: inout SplitMix64, often: inout SplitMix64
  ) -> (rows: AccountRows, names: [String]) {
    var texts: [[String]] = []
    for row in 0..<rows.count {
      let text = (0..<3).map { rows.text(row, field: $0) }
      let times = often.int(0...9) == 0 ? often.int(2...12) : 1
      for _ in 0..<times { texts.append(text) }
    }
    texts = texts.map { (random.next(), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    var all = AccountRows()
    for text in texts { for field in text { all.append(field.utf8Span.span) } }
    return (all, texts.map { $0.joined(separator: "|") })
  }

  @Test("The order of the rows doesn't matter, even where rows stand there many times")
  func shuffled() {
    var crowds = 0
    for seed in 51...62 as ClosedRange<UInt64> {
      var found: [[String]] = []
      for order in [seed, seed + 1_000] {
        var random = SplitMix64(seed: seed)
        var often = SplitMix64(seed: seed + 7)
        let (ours, theirs) = (Self.rows(60, &random), Self.rows(60, &random))
        var shuffle = SplitMix64(seed: order)
        let left = Self.repeated(ours, &shuffle, often: &often)
        let right = Self.repeated(theirs, &shuffle, often: &often)
        let matching = Self.matching(left.rows, right.rows, least: 0.3)
        let pairs = matching.pairs(least: 0.3, on: OneAfterAnother())
        // The likely pairs know the same twins, and why.
        let likely = matching.likely(0.3...1, on: OneAfterAnother())
        for pair in pairs {
          let same = likely.filter { $0.ours == pair.ours && $0.theirs == pair.theirs }
          #expect(same.map(\.probability) == [pair.probability], "seed \(seed)")
          #expect(same.map(matching.reasons) == [matching.reasons(of: pair)])
        }
        crowds += pairs.count { pair in
          pairs.count { $0.theirs == pair.theirs } > Candidates.kept
        }
        found.append(
          pairs.map { "\(left.names[$0.ours]) = \(right.names[$0.theirs]) \($0.probability)" }
            .sorted())
      }
      #expect(found[0] == found[1], "seed \(seed)")
      #expect(!found[0].isEmpty)
    }
    #expect(crowds > 20)
  }

  @Test("The order of the pieces doesn't matter")
  func determinism() {
    var random = SplitMix64(seed: 11)
    let ours = Self.rows(9_000, &random)
    let theirs = Self.rows(9_000, &random)
    let one = Self.matching(ours, theirs)
    let other = Self.matching(ours, theirs, on: Backwards())
    #expect(one.candidates == other.candidates)
    #expect(
      one.pairs(least: 0.2, on: OneAfterAnother()) == other.pairs(least: 0.2, on: Backwards()))
  }

  @Test("What a person has decided goes before")
  func decisions() {
    var rows = AccountRows()
    for field in ["Acme Widgets Inc", "acme.com", "US", "Acme Widgets", "", ""] {
      rows.append(field.utf8Span.span)
    }
    var theirs = AccountRows()
    for field in ["Acme Widgets, Inc.", "https://www.acme.com", "USA"] {
      theirs.append(field.utf8Span.span)
    }
    let matching = Self.matching(rows, theirs)
    let plain = matching.pairs(least: 0.45, on: OneAfterAnother())
    #expect(plain.map(\.ours) == [0])
    var refusal = Decisions()
    refusal.decide(ours: 0, theirs: 0, isMatch: false)
    let refused = matching.pairs(least: 0, decisions: refusal, on: OneAfterAnother())
    #expect(refused.map(\.ours) == [1])
    var both = Decisions()
    both.decide(ours: 1, theirs: 0, isMatch: true)
    both.decide(ours: 0, theirs: 0, isMatch: true)
    let decided = matching.pairs(least: 0.9, decisions: both, on: OneAfterAnother())
    #expect(decided.map(\.ours) == [0, 1])
    #expect(decided.allSatisfy { $0.isDecided && $0.probability == 1 && $0.tier == .exact })
  }
}
