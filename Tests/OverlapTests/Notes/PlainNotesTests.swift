import Basics
import Testing

@testable import Overlap

@Suite struct PlainNotesTests {
  private func mayStand(_ text: String) throws -> Bool {
    let bytes = Array(text.utf8)
    let name = PlainName(bytes.span)
    return PlainNotes().mayStand(in: try #require(name), bytes.span)
  }

  @Test(
    "names that need the slow look",
    arguments: [
      "Acme formerly Beta", "Acme (Formerly Beta", "acme FKA beta", "Acme f/k/a Beta", "a d/b/a b",
      "Acme ex-Beta", "acme,dba beta", "Acme t/a Beta", "Acme /MD/", "Acme /ADR", "Acme/de",
      "Acme (NYSE: A)", "acme ( nasdaq", "a (b) (OTCQX: C)", "Acme EO 0,5", "Acme DL 1", "Acme DL1",
      "Acme dl 1234  ", "Acme EO ,5", "\"Formerly\" Acme",
    ])
  func notes(_ text: String) throws {
    #expect(try mayStand(text))
  }

  @Test(
    "names that need none",
    arguments: [
      "Acme Works", "Foster Anderson Trust", "Formerly Acme", "F.K.A.", "Acme A/S", "a/b Works",
      "Acme (UK) Ltd", "3M", "Studio 54", "7 12", "Acme 12 Works", "A 1", "Level 3 Inc.", "Acme, 2",
      "Acme b2", "E 2",
    ])
  func plain(_ text: String) throws {
    #expect(try !mayStand(text))
  }

  @Test("the beginnings of former notes, with eight bytes at hand")
  func heads() {
    func mayBegin(_ text: String) -> Bool {
      let bytes = Array((text + "        ").utf8)
      return FormerNote.mayBegin(bytes.span.extracting(..<8).word(at: 0))
    }
    #expect(mayBegin("fka") && mayBegin("formerly") && mayBegin("doing bu") && mayBegin("ex-a"))
    #expect(!mayBegin("formula") && !mayBegin("tradings") && !mayBegin("ex a") && !mayBegin("fk"))
  }
}
