import Basics
import Exact
public import Money

/// Reads split terms as people write them: `acme 60%, bolt 30% max USD 200, us remaining`.
///
/// A term is a name, then a percentage, a fraction, an amount or `remaining`, then perhaps
/// `max AMOUNT` and `min AMOUNT`. Names may have several words, but no word of theirs ends in a
/// semicolon: whoever writes one means the next term.
public enum SplitTermsText {
  /// Why a text is not read, with the place in it.
  public struct Unreadable: Error, Hashable, Sendable {
    /// The number of the term, from 1.
    public let term: Int
    /// The term as it stands.
    public let found: String
    /// What was looked for.
    public let expected: String
  }

  /// The terms that a text spells, with amounts in the currency of the pool.
  public static func read(
    _ text: String, in currency: Currency
  ) throws(Unreadable) -> [SplitTerm] {
    var terms: [SplitTerm] = []
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let words = part.split(separator: " ").map(String.init)
      var reader = TermReader(
        number: index + 1, text: words.joined(separator: " "), words: words[...],
        currency: currency)
      terms.append(try reader.term())
    }
    return terms
  }
}

/// Reads one term from its words.
private struct TermReader {
  let number: Int
  let text: String
  var words: ArraySlice<String>
  let currency: Currency

  mutating func term() throws(SplitTermsText.Unreadable) -> SplitTerm {
    var name: [String] = []
    var amount: SplitTerm.Amount?
    while amount == nil {
      // The first word is always part of the name, so that a partner may be called "remaining".
      if !name.isEmpty, let found = try self.amount() {
        amount = found
      } else if let word = words.popFirst() {
        guard word.utf8.last != UInt8(ascii: ";") else {
          throw unreadable("a comma between terms")
        }
        name.append(word)
      } else {
        throw unreadable("a share such as 60%, 2/7, \(currency.code) 200 or remaining")
      }
    }
    var most: Minor?
    var least: Minor?
    while let word = words.popFirst() {
      switch word {
      case "max" where most == nil: most = try limit()
      case "min" where least == nil: least = try limit()
      default: throw unreadable("nothing more than one max and one min after the share")
      }
    }
    return SplitTerm(
      Identifier(name.joined(separator: " ")), amount ?? .remaining, most: most, least: least)
  }

  private mutating func amount() throws(SplitTermsText.Unreadable) -> SplitTerm.Amount? {
    guard let word = words.first else { return nil }
    if word == "remaining" {
      words.removeFirst()
      return .remaining
    }
    let isPercent = word.utf8.last == UInt8(ascii: "%")
    if isPercent || words.dropFirst().first == "%" {
      guard let percent = Fraction(isPercent ? String(word.dropLast()) : word) else { return nil }
      words.removeFirst(isPercent ? 1 : 2)
      return .share(Rate(percent * Fraction(reducing: 1, over: 100)))
    }
    if word.utf8.contains(UInt8(ascii: "/")), let fraction = Fraction(word) {
      words.removeFirst()
      return .share(Rate(fraction))
    }
    guard Currency(word) != nil, words.count > 1 else { return nil }
    return .fixed(try limit())
  }

  /// An amount of two words, such as `USD 200`.
  private mutating func limit() throws(SplitTermsText.Unreadable) -> Minor {
    let amount = words.prefix(2).joined(separator: " ")
    guard let money = Money(amount), money.currency == currency else {
      throw unreadable("an amount such as \(currency.code) 200 where '\(amount)' stands")
    }
    words.removeFirst(2)
    return money.minor
  }

  private func unreadable(_ expected: String) -> SplitTermsText.Unreadable {
    SplitTermsText.Unreadable(term: number, found: text, expected: expected)
  }
}
