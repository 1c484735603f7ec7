import TestSupport
import Testing

@testable import Overlap

@Suite struct RecordGistTests {
  @Test("A record with one name of few words is plain, others are not")
  func plain() {
    let list = NameList(
      ["acme tools", "acme", "a b c d e f g", "acme"], also: [1: "zeta"], sites: [0: "acme.com"])
    let gist = list.corpus.gist(of: 0)
    #expect(gist.isPlain)
    #expect(gist.wordCount == 2)
    #expect(gist.joinedCount == 9)
    #expect(gist.labelFirst == 0x61)
    #expect(!list.corpus.gist(of: 1).isPlain)
    #expect(!list.corpus.gist(of: 2).isPlain)
    #expect(list.corpus.gist(of: 3).domain == RecordGist.none)
  }

  @Test("Names that are called far apart have more than two slips", arguments: [2, 8, 25])
  func far(letters: Int) {
    var random = SplitMix64(seed: 41)
    let names = (0..<60).map { _ in
      String(
        (0..<random.int(6...12)).map { _ in
          Character(UnicodeScalar(UInt8(97 + random.int(0...letters))))
        })
    }
    let corpus = NameList(names + names.map { String($0.dropFirst()) + "x" }).corpus
    var distance = EditDistance()
    for a in 0..<corpus.count {
      for b in 0..<corpus.count where corpus.gist(of: a).isFar(from: corpus.gist(of: b)) {
        let (one, other) = (corpus.names[a].joined, corpus.names[b].joined)
        guard one != other else { continue }
        let units = corpus.joined.units.span
        let left = units.extracting(corpus.joined.range(Int(one)))
        let right = units.extracting(corpus.joined.range(Int(other)))
        guard min(left.count, right.count) >= 6 else { continue }
        #expect(distance.between(left, right, most: 2) > 2, "seed 41: \(a) \(b)")
      }
    }
  }
}
