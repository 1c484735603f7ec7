import Testing

@testable import Overlap

@Suite struct BracketsTests {
  @Test("brackets close at the first one of either shape, or at the end")
  func closing() {
    let text = Array("a(b]c)".utf8)
    let first = Brackets.closing(text.span, from: 0)
    let second = Brackets.closing(text.span, from: 4)
    let none = Brackets.closing(text.span, from: 6)
    #expect(first == 3 && second == 5 && none == 6)
    #expect(Brackets.opens(UInt8(ascii: "(")) && Brackets.opens(UInt8(ascii: "[")))
    #expect(!Brackets.opens(UInt8(ascii: ")")) && !Brackets.opens(UInt8(ascii: "{")))
  }
}
