import Basics

/// What the operations of one run share: zones that were looked up before.
struct CalcContext {
  private var zones: [String: Zone] = [:]

  /// The zone of a name in the tz database; nil where there is none.
  mutating func zone(_ name: String) -> Zone? {
    if let known = zones[name] { return known }
    guard let zone = Zone(name) else { return nil }
    zones[name] = zone
    return zone
  }
}
