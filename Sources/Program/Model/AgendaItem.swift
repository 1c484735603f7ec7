/// One item of a quarterly business review (§12).
public struct AgendaItem: Hashable, Sendable {
  /// What is talked about.
  public var topic: String
  /// For how many minutes.
  public var minutes: Int
}
