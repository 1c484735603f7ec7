import Basics
import TestSupport
import Testing

private func sha256(_ text: String) -> Digest {
  SHA256.digest(of: text.utf8Span.span)
}

@Test(
  "the worked examples of NIST",
  arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
func digestOfWorkedExamples(text: String, digest: String) {
  #expect(sha256(text).text == digest)
}

@Test func digestOfAMillionLetters() {
  var hash = SHA256()
  let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 10_000)
  for _ in 0..<100 { hash.update(piece.span) }
  #expect(
    hash.finished().text == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
}

@Test func digestsAgreeWithPython() throws {
  for digestCase in try DigestCase.all() {
    let digest = SHA256.digest(of: digestCase.bytes.span)
    #expect(digest.text == digestCase.sha256)
  }
}

@Test func piecesChangeNothing() {
  var random = SplitMix64(seed: 51)
  for _ in 0..<200 {
    let count = Int.random(in: 0...400, using: &random)
    let bytes = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    var hash = SHA256()
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + Int.random(in: 0...100, using: &random))
      hash.update(bytes.span.extracting(start..<end))
      start = end
    }
    let whole = SHA256.digest(of: bytes.span)
    #expect(hash.finished() == whole, "seed 51")
  }
}

@Test func finishingLeavesTheHashOpen() {
  var hash = SHA256()
  hash.update("ab".utf8Span.span)
  let early = hash.finished()
  #expect(early == hash.finished())
  hash.update("c".utf8Span.span)
  #expect(early == sha256("ab"))
  #expect(hash.finished() == sha256("abc"))
}
