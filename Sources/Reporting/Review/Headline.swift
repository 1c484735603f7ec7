import Basics
import Exact
import Money

/// The first three sentences of a review: made by rules from its figures, each with the section that
/// holds the numbers.
package struct Headline: Equatable, Sendable {
  /// The sentence.
  package let text: String
  /// The id of the section that it is about.
  package let section: String

  /// What a review says first.
  package static func sentences(of review: SharedReview) -> [Headline] {
    [revenue(review), pipeline(review), promises(review)]
  }

  private static func revenue(_ review: SharedReview) -> Headline {
    let now = review.revenue.filter { $0.quarter == review.quarter }
    let sourced = now.filter { $0.sourced.minor > .zero }
    guard !sourced.isEmpty else {
      let other = now.contains { $0.influenced.minor > .zero }
      return Headline(
        text: "\(review.partner) sourced no revenue in \(review.quarter)"
          + (other ? ", but influenced some." : "."), section: "revenue")
    }
    let amounts = list(sourced.map { ShownNumber.text($0.sourced) })
    var text = "\(review.partner) sourced \(amounts) in \(review.quarter)"
    if sourced.count == 1, let one = sourced.first,
      let before = review.revenue.first(where: {
        $0.quarter == review.quarter.previous && $0.sourced.currency == one.sourced.currency
      })
    {
      text += compared(one.sourced, before.sourced)
    }
    return Headline(text: text + ".", section: "revenue")
  }

  private static func compared(_ now: Money, _ before: Money) -> String {
    if now == before { return ", as in the quarter before" }
    let word = now.minor > before.minor ? "up" : "down"
    return ", \(word) from \(ShownNumber.text(before))"
  }

  private static func pipeline(_ review: SharedReview) -> Headline {
    let open = review.pipeline
    guard !open.isEmpty else {
      return Headline(text: "No registered deal is open.", section: "pipeline")
    }
    var sums: [Currency: Int128] = [:]
    for deal in open {
      if let amount = deal.amount {
        sums[amount.currency, default: 0] += Int128(amount.minor.units)
      }
    }
    let amounts = sums.sorted { $0.key < $1.key }.compactMap { currency, sum in
      Int64(exactly: sum).map { ShownNumber.text(Money(Minor($0), currency)) }
    }
    var text = "\(Count.of(open.count, "registered deal")) \(open.count == 1 ? "is" : "are") open"
    if !amounts.isEmpty { text += ", worth \(list(amounts))" }
    if let oldest = open.compactMap(\.age).max() {
      text +=
        open.count == 1
        ? ", for \(Count.of(oldest, "day"))"
        : "; the oldest has waited \(Count.of(oldest, "day"))"
    }
    return Headline(text: text + ".", section: "pipeline")
  }

  private static func promises(_ review: SharedReview) -> Headline {
    let all = review.promises
    guard !all.isEmpty else {
      return Headline(
        text: "Nothing was promised for \(review.quarter): set the next quarter's actions.",
        section: "plan")
    }
    let done = all.count { $0.state == .done }
    func are(_ count: Int, _ word: String) -> String {
      count == 0 ? "none is \(word)" : "\(count) \(count == 1 ? "is" : "are") \(word)"
    }
    var text = "Of \(Count.of(all.count, "commitment")), \(are(done, "done"))"
    let late = all.count { $0.state == .overdue }
    if late > 0 { text += " and \(are(late, "overdue"))" }
    return Headline(text: text + ".", section: "commitments")
  }

  /// `a, b and c`.
  static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}

/// A count with its noun.
enum Count {
  /// `1 deal`, `2 deals`.
  static func of(_ count: Int, _ noun: String) -> String {
    "\(ShownNumber.text(count)) \(noun)\(count == 1 ? "" : "s")"
  }
}
