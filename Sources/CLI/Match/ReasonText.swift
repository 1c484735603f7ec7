import Basics
import Overlap

/// The reasons of a match in words, and figures of a match as text.
enum ReasonText {
  /// All reasons in a line.
  static func line(_ reasons: [MatchReason]) -> String {
    var bytes: [UInt8] = []
    append(reasons, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same as bytes, for whoever writes many lines.
  static func append(_ reasons: [MatchReason], to bytes: inout [UInt8]) {
    for index in reasons.indices {
      if index > 0 { bytes.append(copying: " · ".utf8Span.span) }
      append(reasons[index], to: &bytes)
    }
  }

  /// What is said where a person has decided.
  static let decided = "decided"

  private static func append(_ reason: MatchReason, to bytes: inout [UInt8]) {
    func add(_ text: String) { bytes.append(copying: text.utf8Span.span) }
    switch reason {
    case .domain(let domain):
      add("same domain ")
      add(domain)
    case .label(let label):
      add("same domain name ")
      add(label)
      add(" under another suffix")
    case .otherDomain: add("different domain")
    case .sameName: add("same name")
    case .likeName(let share):
      add("name ")
      append(share, places: 2, to: &bytes)
    case .country: add("country")
    case .otherCountry: add("different country")
    case .otherNumber: add("different number")
    case .otherLegalForm: add("different legal form")
    }
  }

  /// A number with so many places behind the point, rounded half up.
  static func fixed(_ value: Double, places: Int) -> String {
    var bytes: [UInt8] = []
    append(value, places: places, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same as bytes, for whoever writes many lines.
  static func append(_ value: Double, places: Int, to bytes: inout [UInt8]) {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let scaled = (value * Double(scale)).rounded()
    guard scaled.magnitude < 1e15 else {
      return bytes.append(copying: (value > 0 ? "inf" : "-inf").utf8Span.span)
    }
    let units = Int(scaled.magnitude)
    if scaled < 0 { bytes.append(0x2D) }
    Digits.append(Int64(units / scale), to: &bytes)
    guard places > 0 else { return }
    bytes.append(0x2E)
    var unit = scale / 10
    while unit > 0 {
      bytes.append(0x30 + UInt8(units / unit % 10))
      unit /= 10
    }
  }
}
