import TestSupport
import Testing

@testable import Overlap

@Suite struct HostLabelsTests {
  private func kind(_ host: String) -> HostLabels.Kind? {
    HostLabels.kind(of: Array(host.utf8).span)
  }

  @Test(
    "what hosts are made of",
    arguments: [
      ("a.bc.d", .name), ("x_y.a-b.com", .name), ("1-2.3", .name), ("1_2.3", .name),
      ("10.0.0.a", .name), ("1.2", .number), ("10.0.0.1", .number),
    ] as [(String, HostLabels.Kind)])
  func kinds(_ host: String, _ expected: HostLabels.Kind) {
    #expect(kind(host) == expected)
  }

  @Test(
    "what is no host",
    arguments: [
      "", "a", ".", "a.", ".a", "a..b", "-a.b", "a.-b.c", "a.-", "a b.c", "A.b", "a.b/", "é.de",
      "[::1]",
    ])
  func refused(_ host: String) {
    #expect(kind(host) == nil)
  }

  @Test("a label has 63 bytes at most")
  func longest() {
    #expect(kind(String(repeating: "a", count: 63) + ".de") != nil)
    #expect(kind(String(repeating: "a", count: 64) + ".de") == nil)
    #expect(kind("de." + String(repeating: "a", count: 64)) == nil)
  }

  @Test("labels begin behind full stops")
  func starts() {
    let host = Array("www.acmeworks-interactive.com".utf8)
    var starts = [host.count + 1]
    while let last = starts.last, last > 0 {
      starts.append(HostLabels.start(of: host.span, before: last - 1))
    }
    #expect(starts == [30, 26, 4, 0])
    let empty = HostLabels.start(of: Array("a..b".utf8).span, before: 2)
    #expect(empty == 2)
  }

  /// The same rules, label by label.
  private func naiveKind(_ host: String) -> HostLabels.Kind? {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isHost = labels.allSatisfy { label in
      1...63 ~= label.utf8.count && !label.hasPrefix("-")
        && label.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-_".contains($0) }
    }
    guard isHost, labels.count > 1 else { return nil }
    return labels.joined().allSatisfy(\.isNumber) ? .number : .name
  }

  @Test("hosts are read as label by label")
  func likeNaive() {
    let seed: UInt64 = 13
    var random = SplitMix64(seed: seed)
    let pieces = [
      "a", "foo", "1", "22", ".", ".", "-", "_", "A", "/", "é", String(repeating: "x", count: 31),
    ]
    for _ in 0..<20_000 {
      let host = (0..<random.int(0...6)).map { _ in random.pick(pieces) }.joined()
      #expect(kind(host) == naiveKind(host), "seed \(seed), \(host)")
    }
  }
}
