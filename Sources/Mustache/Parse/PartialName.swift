import Basics

/// Which names a partial may have: plain ones, that lead nowhere but into its folder.
package enum PartialName {
  /// The most bytes of a name.
  package static let longest = 128

  /// What keeps a name from being plain; nil for a plain one.
  package static func flaw(of name: String) -> String? {
    let bytes = Array(name.utf8)
    if bytes.isEmpty { return "is empty" }
    if bytes.count > longest { return "is longer than \(longest) bytes" }
    if bytes[0] == 0x2E { return "starts with a point" }
    if bytes.contains(0x2F) || bytes.contains(0x5C) { return "has a slash in it" }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "has a control character in it" }
    if zip(bytes, bytes.dropFirst()).contains(where: { $0 == 0x2E && $1 == 0x2E }) {
      return "has two points in a row"
    }
    return nil
  }

  /// The problem with such a name.
  static func problem(_ flaw: String, _ name: String, at place: Problem.Place) -> Problem {
    .badInput(
      "the partial's name \(flaw)", at: place, found: "'\(String(name.prefix(40)))'",
      expected: "a plain name such as footer",
      hint: "partials lie side by side in one folder")
  }
}
