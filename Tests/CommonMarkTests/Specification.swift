import TestSupport
import Testing

/// The examples of the CommonMark specification.
enum Specification {
  /// An example: its number from 1, its source, and what the specification makes of it.
  struct Example: Sendable, CustomTestStringConvertible {
    let number: Int
    let source: String
    let html: String

    var testDescription: String { "example \(number)" }
  }

  /// All examples of the specification, in their order.
  static let examples: [Example] = {
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var parts: [String]?
    for line in lines("spec.txt") {
      if line == fence + " example" {
        parts = [""]
      } else if line == fence, let read = parts {
        let tabbed = read.map { $0.replacing("→", with: "\t") }
        examples.append(
          Example(number: examples.count + 1, source: tabbed[0], html: tabbed.last ?? ""))
        parts = nil
      } else if line == ".", parts?.count == 1 {
        parts?.append("")
      } else if let last = parts?.indices.last {
        parts?[last] += line + "\n"
      }
    }
    return examples
  }()

  /// What examples with raw HTML come to when that is text, by their numbers.
  static let escaped: [Int: String] = {
    var escaped: [Int: String] = [:]
    var number = 0
    for line in lines("raw-html.txt") {
      if line.hasPrefix("### "), let next = Int(line.dropFirst(4)) {
        number = next
        escaped[number] = ""
      } else {
        escaped[number]? += line + "\n"
      }
    }
    return escaped
  }()

  private static func lines(_ name: String) -> [Substring] {
    let bytes = TestFile.bytes(TestFile.folder() + "/Data/" + name) ?? []
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
