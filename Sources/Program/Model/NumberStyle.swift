/// How numbers are written for people, by the language whose habit it is.
public enum NumberStyle: String, CaseIterable, Hashable, Sendable {
  /// 1,234.56
  case english = "en"
  /// 1.234,56
  case german = "de"
  /// 1 234,56 with a narrow blank
  case french = "fr"
  /// 1.234,56
  case spanish = "es"
  /// 1.234,56
  case italian = "it"
  /// 1.234,56
  case dutch = "nl"
  /// 1.234,56
  case portuguese = "pt"
  /// 1 234,56
  case swedish = "sv"
  /// 1 234,56
  case polish = "pl"
  /// 1’234.56
  case swiss = "de-CH"
  /// 1234.56
  case plain = "none"

  /// The mark before the decimals.
  public var decimalMark: String {
    switch self {
    case .english, .swiss, .plain: "."
    default: ","
    }
  }

  /// The mark between groups of three digits; empty where there is none.
  public var groupMark: String {
    switch self {
    case .english: ","
    case .german, .spanish, .italian, .dutch, .portuguese: "."
    case .french: "\u{202F}"
    case .swedish, .polish: "\u{A0}"
    case .swiss: "’"
    case .plain: ""
    }
  }
}
