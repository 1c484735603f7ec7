import Basics
import TestSupport
import Testing

@testable import Overlap

@Suite("Corpus reader")
struct CorpusReaderTests {
  private struct Broken: Error, Equatable {}

  private static func rows(_ names: [String]) -> AccountRows {
    var rows = AccountRows()
    for name in names { for field in [name, "", ""] { rows.append(field.utf8Span.span) } }
    return rows
  }

  @Test("Rows that are fed are those that are added")
  func feed() {
    var fed = CorpusReader()
    let outcome = fed.feed(on: OneAfterAnother()) { hand in
      hand(Self.rows(["Acme Tools", "Zeta Bank"]))
      hand(Self.rows(["Acme Bank"]))
      return 7
    }
    fed.beginTheirs()
    #expect(outcome == 7)
    #expect(fed.count == 3)
    #expect(fed.oursCount == 3)
    var added = CorpusReader()
    added.add(Self.rows(["Acme Tools", "Zeta Bank", "Acme Bank"]))
    let one = fed.takeCorpus(on: OneAfterAnother())
    let other = added.takeCorpus(on: OneAfterAnother())
    #expect(one.names.map(\.joined) == other.names.map(\.joined))
    #expect(one.placed.map(\.word) == other.placed.map(\.word))
    #expect(fed.count == 0)
  }

  @Test("What is thrown while rows are fed comes out")
  func failure() {
    var reader = CorpusReader()
    var caught: Broken?
    do throws(Broken) {
      try reader.feed(on: OneAfterAnother()) { _ throws(Broken) in throw Broken() }
    } catch {
      caught = error
    }
    #expect(caught == Broken())
  }
}
