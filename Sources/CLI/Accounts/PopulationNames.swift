import Basics
import Storage

/// Reads the names of populations: the usual ones under many names, others as they stand.
struct PopulationNames {
  /// The populations that every overlap knows.
  static let standard = ["customer", "opportunity", "prospect"]

  private static let words: [String: String] = [
    "customer": "customer", "customers": "customer", "client": "customer", "clients": "customer",
    "current customer": "customer", "existing customer": "customer",
    "customer - direct": "customer",
    "customer - channel": "customer", "won": "customer", "closed won": "customer",
    "opportunity": "opportunity", "opportunities": "opportunity",
    "open opportunity": "opportunity", "open opportunities": "opportunity",
    "open opp": "opportunity", "open opps": "opportunity", "opp": "opportunity",
    "prospect": "prospect", "prospects": "prospect", "lead": "prospect", "leads": "prospect",
    "target": "prospect", "target account": "prospect", "marketing qualified lead": "prospect",
    "sales qualified lead": "prospect", "marketingqualifiedlead": "prospect",
    "salesqualifiedlead": "prospect", "subscriber": "prospect",
  ]

  /// The population that a text names; empty for a blank one.
  static func read(_ text: String) -> String {
    let plain = text.split(separator: " ").joined(separator: " ")
    let folded = plain.lowercased().split { $0 == "_" || $0 == " " }.joined(separator: " ")
    return words[folded] ?? plain
  }

  /// What fields have said so far, with the place in the sheet, so that each is read once.
  private var known: [(bytes: [UInt8], place: Int)] = []
  private var last = 0

  /// The place in `sheet` of the population that a field names; `other` for a blank one.
  ///
  /// Nil when there are more populations than there may be.
  mutating func place(
    _ field: Span<UInt8>, in sheet: inout AccountSheet, else other: Int
  ) -> Int? {
    if last < known.count, isKnown(last, field) { return known[last].place }
    for index in known.indices where isKnown(index, field) {
      last = index
      return known[index].place
    }
    var bytes: [UInt8] = []
    bytes.append(copying: field)
    let name = Self.read(String(decoding: bytes, as: UTF8.self))
    guard let place = name.isEmpty ? other : sheet.place(ofPopulation: name) else { return nil }
    last = known.count
    known.append((bytes, place))
    return place
  }

  private func isKnown(_ index: Int, _ field: Span<UInt8>) -> Bool {
    let bytes = known[index].bytes
    return SpanOrder.isEqual(bytes.span, field)
  }
}
