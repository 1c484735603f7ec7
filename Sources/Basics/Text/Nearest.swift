/// Guessing what somebody meant to type.
package enum Nearest {
  /// The candidate that `name` is most likely a misspelling of; nil when none is close.
  ///
  /// Letter case doesn't count. Up to 4 letters one slip is forgiven, from 5 on two; a slip is a
  /// letter too many, too few, another one, or two neighbours swapped. Of equally close
  /// candidates the first wins. Long names are not compared: nobody mistypes a paragraph.
  package static func to(_ name: String, among candidates: [String]) -> String? {
    let wanted = folded(name)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let letters = folded(candidate)
      let slips = max(wanted.count, letters.count) <= 4 ? 1 : 2
      guard abs(wanted.count - letters.count) <= slips else { continue }
      let distance = distance(wanted, letters)
      // All letters wrong is not a slip, however short the name.
      guard distance <= slips, distance < max(wanted.count, letters.count) else { continue }
      if best.map({ distance < $0.distance }) ?? true {
        best = (distance, candidate)
      }
    }
    return best?.candidate
  }

  private static func folded(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { scalar in
      ("A"..."Z").contains(scalar) ? Unicode.Scalar(scalar.value + 32) ?? scalar : scalar
    }
  }

  /// The Damerau–Levenshtein distance in its restricted form: no letter takes part in two slips.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var above = Array(0...b.count)
    for row in a.indices {
      var current = [row + 1]
      for column in b.indices {
        let isSame = a[row] == b[column]
        var cost = min(
          above[column + 1] + 1, current[column] + 1, above[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = above
      above = current
    }
    return above[b.count]
  }
}
