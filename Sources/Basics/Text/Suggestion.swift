/// The name that was probably meant: "did you mean …?".
public enum Suggestion {
  /// The candidate nearest to `name`, or nil when none is near enough to be a slip of the hand.
  ///
  /// Near is a Damerau–Levenshtein distance (insert, delete, replace, swap neighbours; each 1) of
  /// at most one for names up to three letters, two up to seven, three beyond; letter case does not
  /// count. When no name is that near, a single candidate that begins with `name` is taken as its
  /// abbreviation. Ties go to the candidate that comes first. Costs O(n·m) a candidate, over at
  /// most 64 letters each: longer names are nobody's slip.
  public static func nearest(to name: String, among candidates: [String]) -> String? {
    let wanted = letters(of: name)
    guard !wanted.isEmpty, wanted.count <= longest else { return nil }
    let reach = wanted.count <= 3 ? 1 : wanted.count <= 7 ? 2 : 3
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let other = letters(of: candidate)
      guard other.count <= longest, abs(other.count - wanted.count) <= reach else { continue }
      let distance = editDistance(wanted, other)
      // A name of which nothing is left is another name, however short the way.
      guard distance <= reach, distance < max(wanted.count, other.count) else { continue }
      if distance < best?.distance ?? Int.max { best = (distance, candidate) }
    }
    return best?.name ?? completion(of: wanted, among: candidates)
  }

  private static let longest = 64

  private static func letters(of name: String) -> [Character] {
    Array(name.lowercased())
  }

  private static func completion(of start: [Character], among candidates: [String]) -> String? {
    guard start.count >= 3 else { return nil }
    let longer = candidates.filter { letters(of: $0).starts(with: start) }
    return longer.count == 1 ? longer.first : nil
  }

  /// The restricted Damerau–Levenshtein distance (each neighbour pair is swapped at most once).
  static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
