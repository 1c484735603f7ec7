@testable import Overlap

/// What an engine counts over normalised rows, naively: the statistics of each row as text.
struct EngineTwin {
  let rows: Int
  let lookAlikes: Int
  private let words: [String: Int]
  private let names: [String: Int]
  private let domains: [String: Int]
  private let labels: [String: Int]

  init(_ keyed: inout KeyedRows, oursCount: Int) {
    rows = keyed.count
    var words: [String: Int] = [:]
    var names: [String: Int] = [:]
    var domains: [String: Int] = [:]
    var labels: [String: Int] = [:]
    var sides: [Set<String>] = [[], []]
    for row in 0..<keyed.count {
      func parts(_ column: KeyColumn) -> [String] {
        KeyedRowsTests.text(column, row, &keyed).split(separator: " ").map(String.init)
      }
      let main = parts(.words).prefix { $0 != "|" }
      for word in Set(main.map(Self.plain)) { words[word, default: 0] += 1 }
      for domain in parts(.domain) { domains[domain, default: 0] += 1 }
      for label in Set(parts(.label)) { labels[label, default: 0] += 1 }
      let name = KeyedRowsTests.text(.name, row, &keyed)
      if !name.isEmpty {
        names[name, default: 0] += 1
        sides[row < oursCount ? 0 : 1].insert(name)
      }
    }
    (self.words, self.names, self.domains, self.labels) = (words, names, domains, labels)
    lookAlikes = sides.reduce(0) { $0 + Self.lookAlikes($1) }
  }

  /// The statistics that go with a row.
  func statistics(of row: Int, _ keyed: inout KeyedRows) -> String {
    func parts(_ column: KeyColumn) -> [String] {
      KeyedRowsTests.text(column, row, &keyed).split(separator: " ").map(String.init)
    }
    let texts = (parts(.words) + parts(.spellings)).filter { $0 != "|" }.map(Self.plain)
    var entries = texts.map { text in
      "w\(text):\(words[text] ?? 0)" + levels(text, words, hasFamilies: false)
    }
    for text in parts(.name) + parts(.formerName) {
      entries.append("n\(text):\(names[text] ?? 0)" + levels(text, names, hasFamilies: true))
    }
    for domain in parts(.domain) { entries.append("d\(domain):\(domains[domain] ?? 0)") }
    for label in parts(.label) { entries.append("l\(label):\(labels[label] ?? 0)") }
    return entries.joined(separator: " ")
  }

  /// A level for each length, which says no less than levels for several.
  private func levels(_ text: String, _ counts: [String: Int], hasFamilies: Bool) -> String {
    let units = Array(text.utf16)
    return units.indices.map { index in
      let beginning = units[...index]
      let like = counts.filter { Array($0.key.utf16).starts(with: beginning) }
      let holders = like.reduce(0) { $0 + $1.value }
      return ":\(index + 1)/\(holders)" + (hasFamilies ? "/\(like.count)" : "")
    }.joined()
  }

  private static func plain(_ word: String) -> String {
    word.hasPrefix("-") ? String(word.dropFirst()) : word
  }

  /// Names that begin like the one before them for eight letters and three fifths of the shorter.
  private static func lookAlikes(_ names: Set<String>) -> Int {
    let sorted = names.map { Array($0.utf16) }.sorted { $0.lexicographicallyPrecedes($1) }
    return zip(sorted, sorted.dropFirst()).count { one, next in
      let shared = zip(one, next).prefix { $0 == $1 }.count
      return shared >= 8 && 5 * shared >= 3 * min(one.count, next.count)
    }
  }
}
