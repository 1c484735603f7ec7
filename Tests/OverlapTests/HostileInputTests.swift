import TestSupport
import Testing

@testable import Overlap

/// Nothing that a list can hold traps, and what comes out keeps its promises.
@Suite struct HostileInputTests {
  @Test("random bytes")
  func randomBytes() {
    check(seed: 1, rounds: 10_000) { random in
      (0..<random.int(0...24)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }
  }

  @Test("random scalars and pieces that mean something")
  func randomPieces() {
    let pieces = [
      " ", ".", "(", ")", "&", "/", "'", "-", ",", "inc", "co", "the", "and", "formerly ", "ex-",
      "dl 1", "0,5", "(nyse", "класс", "株式会社", "㈱", "각", "и\u{306}", "\u{301}", "xn--", "://",
      "@", ".com", ".co.uk", "facebook.com/", "https", "1", "iv", "\u{FDFA}", "\u{2028}", "ſ", "İ",
    ]
    check(seed: 2, rounds: 10_000) { random in
      (0..<random.int(1...12)).flatMap { _ -> [UInt8] in
        let scalar = Unicode.Scalar(UInt32(random.int(0x80...0x2FFFF)))
        let piece = random.oneIn(4) ? String(scalar ?? "x") : random.pick(pieces)
        return Array(piece.utf8)
      }
    }
  }

  @Test(
    "a megabyte of anything",
    arguments: [
      "a", " ", "(", ")", ".", "a ", "a.", "& ", "the ", "co ", "/md", "dl 0,", "formerly ",
      "(nyse)",
      "\u{301}", "株", "각", "\u{FDFA}", "@", "://", "a.b/", "xn--", ";", "1", "и\u{306}", "'",
    ])
  func megabyte(_ piece: String) {
    let count = 1_000_000 / piece.utf8.count
    let bytes = Array(String(repeating: piece, count: count).utf8)
    keepsPromises(bytes, "a megabyte of \(piece)")
  }

  private func check(seed: UInt64, rounds: Int, _ make: (inout SplitMix64) -> [UInt8]) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<rounds {
      let bytes = make(&random)
      keepsPromises(bytes, "seed \(seed), bytes \(bytes)")
    }
  }

  private func keepsPromises(_ bytes: [UInt8], _ comment: String) {
    if let broken = Promises.broken(by: bytes) { Issue.record("\(broken): \(comment)") }
  }
}
