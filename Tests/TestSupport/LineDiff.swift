/// The difference between two texts, line by line, for the message of a failed test.
public enum LineDiff {
  /// Lines that are only expected after `-`, only found after `+`, and two common ones around.
  ///
  /// Empty when the texts are the same. Costs O(n·m) between the first and last difference.
  public static func text(expected: String, actual: String) -> String {
    if expected.utf8.elementsEqual(actual.utf8) { return "" }
    let old = lines(of: expected)
    let new = lines(of: actual)
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start,
      old[old.count - 1 - end] == new[new.count - 1 - end]
    {
      end += 1
    }
    let changed = changes(Array(old[start..<old.count - end]), Array(new[start..<new.count - end]))
    let before = old[max(0, start - 2)..<start].map { "  " + $0 }
    let after = old[(old.count - end)..<min(old.count, old.count - end + 2)].map { "  " + $0 }
    return (["line \(start + 1):"] + before + changed + after).joined(separator: "\n")
  }

  /// The lines; a text that does not end in a line end shows so.
  private static func lines(of text: String) -> [String] {
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self).debugDescription.dropFirst().dropLast() }
      .map(String.init)
    if lines.last == "" {
      lines.removeLast()
    } else {
      lines[lines.count - 1] += "  (no line end)"
    }
    return lines
  }

  private static func changes(_ old: [String], _ new: [String]) -> [String] {
    guard old.count * new.count < 4_000_000 else {
      return old.map { "- " + $0 } + new.map { "+ " + $0 }
    }
    var common = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        common[i][j] =
          old[i] == new[j] ? common[i + 1][j + 1] + 1 : max(common[i + 1][j], common[i][j + 1])
      }
    }
    var lines: [String] = []
    var i = 0
    var j = 0
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        lines.append("  " + old[i])
        i += 1
        j += 1
      } else if j == new.count || (i < old.count && common[i + 1][j] >= common[i][j + 1]) {
        lines.append("- " + old[i])
        i += 1
      } else {
        lines.append("+ " + new[j])
        j += 1
      }
    }
    return lines
  }
}
