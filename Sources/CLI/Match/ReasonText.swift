import Basics
import Overlap

/// The reasons of a match in words, and figures of a match as text.
enum ReasonText {
  /// All reasons in a line.
  static func line(_ reasons: [MatchReason]) -> String {
    reasons.map(text).joined(separator: " · ")
  }

  /// What is said where a person has decided.
  static let decided = "decided"

  private static func text(_ reason: MatchReason) -> String {
    switch reason {
    case .domain(let domain): "same domain \(domain)"
    case .label(let label): "same domain name \(label) under another suffix"
    case .otherDomain: "different domain"
    case .sameName: "same name"
    case .likeName(let share): "name \(fixed(share, places: 2))"
    case .country: "country"
    case .otherCountry: "different country"
    case .otherNumber: "different number"
    case .otherLegalForm: "different legal form"
    }
  }

  /// A number with so many places behind the point, rounded half up.
  static func fixed(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let scaled = (value * Double(scale)).rounded()
    guard scaled.magnitude < 1e15 else { return value > 0 ? "inf" : "-inf" }
    let units = Int(scaled.magnitude)
    let fraction = String(units % scale)
    let zeros = String(repeating: "0", count: max(0, places - fraction.count))
    let sign = scaled < 0 ? "-" : ""
    return places == 0 ? "\(sign)\(units)" : "\(sign)\(units / scale).\(zeros)\(fraction)"
  }
}
