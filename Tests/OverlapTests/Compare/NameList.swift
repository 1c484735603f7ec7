@testable import Overlap

/// Corpora of plain lower-case names for tests, and the findings between two of their names.
///
/// A word `x=y` is written `x` and means `y`; `x~y` may mean `y`; `#2` is the number 2; `(x)`
/// stands in brackets; `-x` is filling. `also:` gives a record a second name.
struct NameList {
  let corpus: Corpus

  init(_ names: [String], also former: [Int: String] = [:], sites: [Int: String] = [:]) {
    var builder = CorpusBuilder()
    for (number, name) in names.enumerated() {
      builder.beginRecord(country: 0)
      Self.add(name, to: &builder)
      if let other = former[number] { Self.add(other, to: &builder) }
      if let site = sites[number] {
        let label = site.prefix { $0 != "." }
        builder.addDomain(Array(site.utf8).span, label: Array(label.utf8).span)
      }
    }
    corpus = Corpus(builder)
  }

  private static func add(_ name: String, to builder: inout CorpusBuilder) {
    builder.beginName()
    var joined = ""
    var initials = ""
    for word in name.split(separator: " ") {
      let isFilling = word.hasPrefix("-")
      let isAside = word.hasPrefix("(")
      let isNumber = word.hasPrefix("#")
      let plain = word.filter { !"-()#".contains($0) }
      let parts = plain.split { $0 == "=" || $0 == "~" }.map { Array($0.utf8) }
      let raw = parts[0]
      builder.addWord(
        raw: raw.span, canonical: (plain.contains("=") ? parts[1] : raw).span,
        soft: (plain.contains("~") ? parts[1] : []).span,
        isFilling: isFilling, isAside: isAside, isNumber: isNumber)
      if isNumber, let number = UInt64(plain) { builder.addNumber(number) }
      if !isFilling { joined += String(decoding: raw, as: UTF8.self) }
      if !isFilling { initials.append(contentsOf: plain.prefix(1)) }
    }
    if initials.utf8.count > 1 { builder.addInitials(Array(initials.utf8).span) }
    builder.endName(
      joined: Array(joined.utf8).span, words: Array(joined.utf8).span,
      full: Array(joined.utf8).span, legal: 0, givenLength: name.unicodeScalars.count)
  }

  /// How the words of the first two names were matched, as `kind ours=theirs`.
  var matches: [String] {
    var comparer = PairComparer(corpus)
    return (comparer.explain(0, 1)?.words ?? []).map {
      "\($0.kind) \($0.ours.joined(separator: "+"))=\($0.theirs.joined(separator: "+"))"
    }.sorted()
  }

  /// What was measured between the first two records.
  func measured(_ feature: Feature) -> Double? {
    var comparer = PairComparer(corpus)
    return comparer.measure(0, 1, isTold: true).map { _ in comparer.measured[feature.rawValue] }
  }

  /// The score of two records.
  func logit(_ a: Int, _ b: Int) -> Double {
    var comparer = PairComparer(corpus)
    return comparer.score(a, b).logit
  }
}
