/// Reads countries by ISO code, name, local name and common variants.
///
/// One reader serves one thread: it holds the working memory of a field.
package struct CountryReader {
  /// A reader with the names that ship.
  package init() {
  }

  /// The country that a field names.
  package mutating func code(of text: Span<UInt8>) -> CountryCode {
    .none
  }
}
