import Basics

/// Looking up names in a header, and telling what the matter is when they aren't there.
struct HeaderSearch {
  let header: [String]
  let place: Problem.Place
  private let folded: [String]

  /// A search in the header that stands at `place`.
  init(header: [String], place: Problem.Place) {
    self.header = header
    self.place = place
    folded = header.map(Self.fold)
  }

  /// The index of the column of this name; refuses a name that stands there twice.
  ///
  /// Where several names fold into one, the one with just these bytes is meant.
  func column(named name: String) throws(Problem) -> Int? {
    let wanted = Self.fold(name)
    guard !wanted.isEmpty else { return nil }
    let all = folded.indices.filter { ByteOrder.same(folded[$0], wanted) }
    let exact = all.filter { ByteOrder.same(header[$0], name) }
    if exact.count == 1 || all.count == 1 { return exact.first ?? all.first }
    guard let first = all.first else { return nil }
    throw .badInput(
      "the column '\(header[first])' stands twice in the header", at: place,
      found: "columns \(all.map { String($0 + 1) }.joined(separator: " and "))",
      expected: "one column of this name", hint: "rename the one that isn't meant")
  }

  /// The problem of wanted columns that are there under none of their names.
  ///
  /// `canMap` tells whether the command lets its user say which column is meant.
  func missing(
    _ wanted: [(name: String, names: [String])], canMap: Bool = true
  ) -> Problem {
    let list = wanted.map { "'\($0.name)'" }.joined(separator: ", ")
    let names = wanted.flatMap(\.names)
    let plain = header.filter { !$0.isEmpty }
    return .badInput(
      wanted.count == 1 ? "there is no column \(list)" : "there are no columns \(list)",
      at: place, found: plain.isEmpty ? "a header without names" : summary(plain),
      expected: names.count > wanted.count ? "one of " + names.joined(separator: ", ") : nil,
      hint: hint(wanted, among: plain, canMap: canMap))
  }

  private func hint(
    _ wanted: [(name: String, names: [String])], among plain: [String], canMap: Bool
  ) -> String? {
    for (name, names) in wanted {
      guard let near = names.lazy.compactMap({ nearest(to: $0, among: plain) }).first else {
        continue
      }
      return "is '\(near)' meant? then "
        + (canMap ? "say --map '\(name)=\(near)'" : "name it '\(name)'")
    }
    guard canMap, let first = wanted.first else { return nil }
    return "say which it is: --map '\(first.name)=NAME'"
  }

  /// The name that is a slip of the wanted one, or that begins it: `pool` for `pool_minor`.
  private func nearest(to name: String, among plain: [String]) -> String? {
    Suggestion.nearest(to: name, among: plain)
      ?? plain.first { Suggestion.nearest(to: $0, among: [name]) != nil }
  }

  /// The problem of mapping to a name that isn't looked for.
  func unknownName(_ name: String, wanted: [WantedColumn]) -> Problem {
    let names = wanted.map(\.name)
    return Problem(
      .usage, code: "unknown_column", "no column '\(name)' is looked for", at: place,
      found: CSVExcerpt.of(name),
      expected: "one of " + names.joined(separator: ", "),
      hint: Suggestion.nearest(to: name, among: names).map { "did you mean '\($0)'?" })
  }

  /// The header's names in one line, cut when they are many.
  private func summary(_ names: [String]) -> String {
    let shown = names.prefix(20).map { CSVExcerpt.cut($0) }.joined(separator: ", ")
    return names.count > 20 ? shown + ", … (\(names.count) columns)" : shown
  }

  /// A name as it is compared: lower case, without what stands between words, so that the
  /// `BillingCountry` of a program is the `Billing Country` of people.
  private static func fold(_ name: String) -> String {
    name.lowercased().unicodeScalars
      .split { $0 == "_" || $0 == "-" || $0 == "." || $0.properties.isWhitespace }
      .map { String($0) }.joined()
  }
}
