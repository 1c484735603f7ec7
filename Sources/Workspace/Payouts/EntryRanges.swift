/// Numbers of postings as one short text: `1-5,9`.
///
/// A payout may pay thousands of postings, and each of its states is an entry of the journal.
package enum EntryRanges {
  /// The text of ascending numbers.
  package static func text(_ numbers: [Int64]) -> String {
    var parts: [String] = []
    var index = 0
    while index < numbers.count {
      let first = numbers[index]
      var last = first
      while index + 1 < numbers.count, numbers[index + 1] == last &+ 1 {
        index += 1
        last = numbers[index]
      }
      parts.append(first == last ? String(first) : "\(first)-\(last)")
      index += 1
    }
    return parts.joined(separator: ",")
  }

  /// The most numbers that a text may stand for: more postings than any file holds.
  static let most: Int64 = 100_000_000

  /// The numbers of a text; nil where it is none, or its numbers do not ascend from 1.
  package static func numbers(_ text: String) -> [Int64]? {
    guard !text.isEmpty else { return [] }
    var numbers: [Int64] = []
    var last: Int64 = 0
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count <= 2, let first = ends.first.flatMap({ whole($0) }), first > last,
        let end = ends.last.flatMap({ whole($0) }), end >= first, end - first < most
      else { return nil }
      numbers.append(contentsOf: first...end)
      last = end
    }
    return numbers
  }

  private static func whole(_ text: Substring) -> Int64? {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    return Int64(text)
  }
}
