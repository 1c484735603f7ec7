/// Comparing strings by their UTF-8 bytes.
///
/// Swift's own `==` and `<` follow canonical equivalence: "é" equals "e" with a combining accent.
/// Keys, ids and file names are the bytes that were given, so they are compared as bytes.
package enum ByteOrder {
  /// Whether two strings have the same UTF-8 bytes.
  package static func same(_ a: String, _ b: String) -> Bool {
    let x = a.utf8Span.span
    let y = b.utf8Span.span
    guard x.count == y.count else { return false }
    for index in x.indices where x[index] != y[index] {
      return false
    }
    return true
  }

  /// Whether `a` stands before `b` when both are sorted by their UTF-8 bytes.
  package static func precedes(_ a: String, _ b: String) -> Bool {
    let x = a.utf8Span.span
    let y = b.utf8Span.span
    for index in 0..<min(x.count, y.count) where x[index] != y[index] {
      return x[index] < y[index]
    }
    return x.count < y.count
  }
}
