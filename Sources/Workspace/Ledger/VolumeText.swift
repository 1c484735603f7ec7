package import Basics
package import CommissionCore
import Exact
package import Money

/// Volume bands as one text: `0:10%, 10000:15%`.
package enum VolumeText {
  /// The bands of a text: the total from which each holds, and its rate in percent.
  ///
  /// - Throws: A problem that says what is wrong with them, such as a first band above zero.
  package static func bands(
    _ text: String, in currency: Currency, mode: VolumeMode
  ) throws(Problem) -> VolumeTiers {
    var bands: [VolumeTiers.Band] = []
    for part in text.split(separator: ",") {
      let halves = part.split(separator: ":", omittingEmptySubsequences: false).map(trimmed)
      let digits = halves.count == 2 && halves[1].hasSuffix("%") ? halves[1].dropLast() : nil
      guard halves.count == 2, let from = Minor(halves[0], in: currency),
        let percent = Fraction(digits.map { trimmed($0) } ?? halves[1])
      else {
        throw refusal("'\(part)'", "bands such as 0:10%, 10000:15% in \(currency)")
      }
      bands.append(
        .init(from: from, rate: Rate(percent * Fraction(reducing: 1, over: 100))))
    }
    do {
      return try VolumeTiers(bands, mode: mode)
    } catch {
      switch error {
      case .none: throw refusal("no band", "at least one, from 0 on")
      case .firstNotZero(let from):
        throw refusal("a first band from \(from.text(in: currency))", "one from 0")
      case .notAscending(_, let from, let after):
        throw refusal(
          "a band from \(from.text(in: currency)) after one from \(after.text(in: currency))",
          "bands that rise")
      }
    }
  }

  private static func refusal(_ found: String, _ expected: String) -> Problem {
    Problem(
      .usage, code: "bad_value", "these are no volume bands (R-24)", found: found,
      expected: expected)
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
