import Basics
import Exact

/// Why a text is no value of an input.
public enum InputFlaw: Error, Hashable, Sendable {
  /// None of the words that the input may be; the nearest one, where one is near.
  case notAWord(expected: [String], nearest: String?)
  /// No whole number from 0.
  case notACount
  /// No plain number.
  case notANumber
  /// A number below zero.
  case negative
}

/// Inputs as text, one at a time: for tables, ballots and what-ifs.
extension CandidateInputs {
  /// Takes over one input from text; a blank text is unknown.
  ///
  /// `true` and `false` may be in any case, as spreadsheets write them in capitals.
  public mutating func set(_ field: InputField, to given: String) throws(InputFlaw) {
    let text = Self.trimmed(given)
    switch field {
    case .sharedAccounts: sharedAccounts = try Self.count(text)
    case .strategicFit: strategicFit = try Self.level(text)
    case .marketCommitment: marketCommitment = try Self.level(text)
    case .apiAvailable: apiAvailable = try Self.flag(text)
    case .buildWeeks: buildWeeks = try Self.weeks(text)
    case .marketSignal: marketSignal = try Self.level(text)
    }
  }

  /// One input as text; nil where it is unknown.
  public func text(of field: InputField) -> String? {
    switch field {
    case .sharedAccounts: sharedAccounts.map { String($0) }
    case .strategicFit: strategicFit?.rawValue
    case .marketCommitment: marketCommitment?.rawValue
    case .apiAvailable: apiAvailable.map { $0 ? "true" : "false" }
    case .buildWeeks: buildWeeks?.description
    case .marketSignal: marketSignal?.rawValue
    }
  }

  private static func trimmed(_ text: String) -> String {
    let blanks: Set<UInt8> = [0x20, 0x09]
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { !blanks.contains($0) }),
      let last = bytes.lastIndex(where: { !blanks.contains($0) })
    else { return "" }
    return String(text[first...last])
  }

  private static func count(_ text: String) throws(InputFlaw) -> Int64? {
    guard let number = try decimal(text) else { return nil }
    guard !number.isNegative, number.isWhole, let count = number.numerator.int64 else {
      throw .notACount
    }
    return count
  }

  private static func weeks(_ text: String) throws(InputFlaw) -> Fraction? {
    guard let weeks = try decimal(text) else { return nil }
    guard !weeks.isNegative else { throw .negative }
    return weeks
  }

  private static func decimal(_ text: String) throws(InputFlaw) -> Fraction? {
    guard !text.isEmpty else { return nil }
    guard !text.utf8.contains(UInt8(ascii: "/")), let number = Fraction(text) else {
      throw .notANumber
    }
    return number
  }

  private static func flag(_ text: String) throws(InputFlaw) -> Bool? {
    switch text.lowercased() {
    case "": return nil
    case "true": return true
    case "false": return false
    default: throw notAWord(text, ["true", "false"])
    }
  }

  private static func level<Level: CaseIterable & RawRepresentable<String>>(
    _ text: String
  ) throws(InputFlaw) -> Level? {
    guard !text.isEmpty else { return nil }
    for level in Level.allCases where ByteOrder.same(level.rawValue, text) { return level }
    throw notAWord(text, Level.allCases.map(\.rawValue))
  }

  private static func notAWord(_ text: String, _ words: [String]) -> InputFlaw {
    .notAWord(expected: words, nearest: Suggestion.nearest(to: text, among: words))
  }
}
