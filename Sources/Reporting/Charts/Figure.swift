package import Exact

/// One figure of a chart: what it is called, how much it is, and how that is written.
///
/// The caller writes the text, so that a chart shows the same amount, in the same form, as the
/// table beside it: a picture never stands alone.
package struct Figure: Hashable, Sendable {
  /// What it is called.
  package var label: String
  /// How much it is.
  package var value: Fraction
  /// The value as the reader sees it.
  package var text: String

  /// A figure.
  package init(_ label: String, _ value: Fraction, text: String) {
    self.label = label
    self.value = value
    self.text = text
  }

  /// A whole number, as its digits.
  package init(_ label: String, _ value: Int64) {
    self.init(label, Fraction(value), text: String(value))
  }
}

/// What a chart says to those who don't see it.
package struct ChartWords: Hashable, Sendable {
  /// Its name.
  package var title: String
  /// What there is to see in a sentence or two: the figures where they are few.
  package var description: String

  /// A name and what there is to see.
  package init(_ title: String, _ description: String) {
    self.title = title
    self.description = description
  }
}
