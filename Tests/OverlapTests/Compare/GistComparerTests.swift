import TestSupport
import Testing

@testable import Overlap

@Suite struct GistComparerTests {
  private static let words = [
    "corvus", "corvis", "med", "tech", "medtech", "mt", "cm", "therapeutics", "therap~therapeutics",
    "intl=international", "international", "pharma", "pharmaceuticals", "trnsprt", "transport",
    "#2",
    "#3", "(uk)", "immunitybio", "immunic", "labs",
  ]

  @Test("Words have no more in common than it says", arguments: 1...20 as ClosedRange<UInt64>)
  func bounds(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let list = NameList(
      (0..<24).map { _ in
        (0..<random.int(1...6)).map { _ in random.pick(Self.words) }.joined(separator: " ")
      })
    let corpus = list.corpus
    let gists = GistComparer(corpus)
    var scratch = GistComparer.Scratch()
    var names = NameComparer(corpus)
    for a in 0..<corpus.count {
      for b in 0..<corpus.count {
        let most = gists.compare(corpus.gist(of: a), corpus.gist(of: b), &scratch)
        let found = names.compare(corpus.names[a], corpus.names[b])
        let place = "seed \(seed): \(a) \(b)"
        #expect(found.coveredLeft <= most.left.share + 1e-12, "\(place)")
        #expect(found.coveredRight <= most.right.share + 1e-12, "\(place)")
        #expect(found.evidence <= most.evidence + 1e-12, "\(place)")
        #expect(found.missing >= most.left.missing + most.right.missing - 1e-12, "\(place)")
        #expect(abs(found.weightLeft - most.left.weight) < 1e-12, "\(place)")
        if most.isPartial { #expect(found.shape <= 3, "\(place)") }
      }
    }
  }

  @Test("One word may stand for several at once")
  func loose() {
    let list = NameList(["corvus", "corvus corvis"])
    var scratch = GistComparer.Scratch()
    let corpus = list.corpus
    let most = GistComparer(corpus).compare(corpus.gist(of: 0), corpus.gist(of: 1), &scratch)
    #expect(!most.isPartial)
    #expect(most.left.share == 1)
    #expect(most.right.missing == 0)
  }
}
