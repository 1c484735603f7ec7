import Basics
import JSON

extension Change {
  /// How many characters the name of a partner may have.
  private static let longestName = 200

  /// Refuses a name for a partner that no page can show, or that looks like another one's.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - id: The id of the partner that is to have it; nil for a new one.
  /// - Throws: A problem of kind `usage` or `refused`.
  func refuseUnfitName(_ name: String, of id: String?) throws(Problem) {
    let expected = "a name of at most \(Self.longestName) characters on one line"
    if name.count > Self.longestName {
      throw Problem(
        .usage, code: "bad_value", "this name of a partner is too long",
        found: "\(name.count) characters", expected: expected)
    }
    let isBroken = name.unicodeScalars.contains {
      [.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
    }
    let skeleton = NameSkeleton(name)
    if isBroken || skeleton.isEmpty {
      throw Problem(
        .usage, code: "bad_value",
        isBroken
          ? "this name of a partner has control characters"
          : "nothing of this name of a partner can be seen", found: "'\(name)'", expected: expected)
    }
    for record in try records.all(.partner) where id.map({ !ByteOrder.same($0, record.id) }) ?? true
    {
      guard let other = record.text("name"), NameSkeleton(other) == skeleton else { continue }
      throw Problem(
        .refused, code: "exists",
        "there is a partner '\(other)' already, whose name looks the same",
        found: "'\(name)'", expected: "the name as it is there, or one that can be told from it",
        hint: "'\(other)' differs only in case, blanks, look-alike letters or what is invisible")
    }
  }
}
