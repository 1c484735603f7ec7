import Basics

/// What the operations of one run share: zones that were looked up before.
struct CalcContext {
  private var zones: [String: Zone] = [:]
  private var names: [String] = []

  /// The zone of a name in the tz database; nil where there is none.
  mutating func zone(_ name: String) -> Zone? {
    if let known = zones[name] { return known }
    guard let zone = Zone(name) else { return nil }
    zones[name] = zone
    return zone
  }

  /// The name of a zone that was probably meant: a slip of the hand, or the name of its city.
  mutating func zone(near name: String) -> String? {
    if names.isEmpty { names = Zone.identifiers }
    let start = name.prefix(1).lowercased()
    // A million lines may name the wrong zone, so that few names are looked at closely.
    let alike = names.filter {
      $0.prefix(1).lowercased() == start && abs($0.utf8.count - name.utf8.count) <= 3
    }
    if let near = Suggestion.nearest(to: name, among: alike) { return near }
    let city = "/" + name.lowercased().split(separator: " ").joined(separator: "_")
    return names.first { $0.lowercased().hasSuffix(city) }
  }
}
