/// Whose accounts a list holds.
package enum AccountHolder: Equatable, Sendable {
  /// Ours.
  case ours
  /// Those of a partner, by its id.
  case partner(String)

  /// How the tables and the journal name it: empty for ours.
  package var text: String {
    switch self {
    case .ours: ""
    case .partner(let id): id
    }
  }

  /// Reads it back.
  package init(_ text: String) {
    self = text.isEmpty ? .ours : .partner(text)
  }
}
