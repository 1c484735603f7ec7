/// The arrows that Package.swift declares, read as text: its `room(…)` and `edge(…)` entries.
struct ManifestArrows {
  /// For each module the modules that it depends on.
  let arrows: [String: Set<String>]

  /// Reads the entries: the first quoted name is the module, the others are what it knows.
  init(_ lines: [String]) {
    var arrows: [String: Set<String>] = [:]
    var entry: [String]?
    for line in lines {
      let trimmed = line.drop { $0 == " " }
      if trimmed.hasPrefix("room(") || trimmed.hasPrefix("edge(") { entry = [] }
      guard var names = entry else { continue }
      let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
      names += pieces.indices.filter { $0 % 2 == 1 }.map { String(pieces[$0]) }
      entry = line.hasSuffix("),") ? nil : names
      if entry == nil, let module = names.first { arrows[module] = Set(names.dropFirst()) }
    }
    self.arrows = arrows
  }
}
