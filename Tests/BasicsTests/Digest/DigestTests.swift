import Basics
import Testing

private func sha256(_ text: String) -> Digest {
  SHA256.digest(of: text.utf8Span.span)
}

private let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

@Test func digestIsReadAndWritten() throws {
  let digest = try #require(Digest(abc))
  #expect(digest.text == abc)
  #expect("\(digest)" == abc)
  #expect(digest == sha256("abc"))
  #expect(digest.bytes.prefix(4) == [0xBA, 0x78, 0x16, 0xBF])
  #expect(digest.bytes.count == 32 && digest.bytes.last == 0xAD)
  #expect(Set([digest, digest, SHA256().finished()]).count == 2)
}

@Test func digestsDifferInAnyDigit() throws {
  let digest = try #require(Digest(abc))
  for place in 0..<64 {
    var digits = Array(abc.utf8)
    digits[place] = digits[place] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
    #expect(Digest(String(decoding: digits, as: UTF8.self)) != digest)
  }
}

@Test(arguments: [
  "", String(abc.dropLast()), abc + "0", abc.uppercased(), "g" + abc.dropFirst(),
  " " + abc.dropFirst(), "0x" + abc.dropFirst(2),
])
func digestTextIsStrict(text: String) {
  #expect(Digest(text) == nil)
}
