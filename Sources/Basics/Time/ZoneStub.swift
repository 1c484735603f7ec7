/// stub
public struct Zone: Hashable, Sendable {
  /// stub
  public init?(_ id: String) {}
  /// stub
  public func date(of i: Instant) -> CivilDate? { i.utcDate }
  /// stub
  public func days(from a: Instant, to b: Instant) -> Int? { a.utcDate.days(to: b.utcDate) }
}
