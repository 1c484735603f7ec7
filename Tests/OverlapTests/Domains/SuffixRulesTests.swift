import TestSupport
import Testing

@testable import Overlap

/// Derives the rules from the list itself, and compares them with the table made of it.
@Suite struct SuffixRulesTests {
  private static let list = TestFile.packageRoot + "/Sources/Overlap/Data/public_suffix_list.dat"

  /// The rules of the list, in ASCII.
  private func listed() throws -> [String] {
    try #require(TestFile.lines(Self.list)).compactMap { line in
      guard !line.hasPrefix("//"), let rule = line.split(separator: " ").first else { return nil }
      guard rule.utf8.contains(where: { $0 >= 0x80 }) else { return String(rule) }
      let isException = rule.hasPrefix("!")
      var letters = HostLetters()
      var bytes: [UInt8] = []
      letters.append(Array(rule.utf8.dropFirst(isException ? 1 : 0)).span, to: &bytes)
      return (isException ? "!" : "") + String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test("the table holds the rules of the list, all of them and no other")
  func same() throws {
    let listed = try listed()
    let table = TableText.lines(SuffixRules.rules).flatMap { parent, labels in
      TableText.words(labels).map { parent == "-" ? String($0) : "\($0).\(parent)" }
    }
    #expect(listed.count == 10_397)
    #expect(Set(listed).count == listed.count)
    #expect(table.count == listed.count)
    #expect(Set(table).symmetricDifference(listed) == [])
  }

  @Test("the list has the wildcards and exceptions that its README counts")
  func counts() throws {
    let listed = try listed()
    #expect(listed.filter { $0.hasPrefix("*.") }.count == 312)
    #expect(listed.filter { $0.hasPrefix("!") }.count == 8)
    #expect(listed.filter { $0.contains("xn--") }.count == 459)
    #expect(listed.allSatisfy { !$0.dropFirst().contains("*") })
  }
}
