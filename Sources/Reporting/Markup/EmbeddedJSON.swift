package import JSON

/// A JSON document that can stand within a page's `script` element.
///
/// HTML looks for `</script` and `<!--` in there, and some readers for line separators, whatever
/// JSON means by them. As JSON lets any character of a string be written by its number, those of
/// markup are, and so is all that hides; outside of strings JSON has none of them.
package struct EmbeddedJSON: Hashable, Sendable {
  /// The document.
  package let text: String

  /// The document that a writer holds.
  package init(_ writer: JSONWriter) {
    var text = ""
    for scalar in writer.text.unicodeScalars {
      switch scalar {
      case "<", ">", "&", "'": text += Self.number(scalar)
      case _ where EscapedText.acts(scalar.value): text += Self.number(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    self.text = text
  }

  /// A character by its number: two numbers for one beyond 16 bits.
  private static func number(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }.joined()
  }
}
