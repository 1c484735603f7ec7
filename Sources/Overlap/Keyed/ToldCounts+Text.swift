import Basics

/// Reading what was told of a row's texts: entries with blanks between.
///
/// `wacme:12:2/90,4/14` says that 12 records hold the word `acme`, that 90 hold words that begin
/// with `a` or `ac`, and 14 such that begin with `acm` or `acme`. `n` is a name written together, of
/// which each level tells the number of different names, too: `nacmeworks:1:4/14/9,9/1/1`. `d` and
/// `l` are a domain and its label, without levels.
extension ToldLists {
  /// Takes the entries of a row; false where they can't be read.
  mutating func take(_ text: Span<UInt8>) -> Bool {
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x20 { end += 1 }
      if end > start, !takeEntry(text.extracting(start..<end)) { return false }
      start = end + 1
    }
    return true
  }

  private mutating func takeEntry(_ entry: Span<UInt8>) -> Bool {
    guard let colon = Self.first(0x3A, in: entry, from: 1), colon > 1 else { return false }
    var index = colon + 1
    guard let holders = Self.number(entry, &index) else { return false }
    var levels: [ToldCounts.Level] = []
    let hasFamilies = entry[0] == 0x6E
    while index < entry.count {
      index += 1
      guard let through = Self.number(entry, &index), Self.skip(0x2F, entry, &index),
        let holders = Self.number(entry, &index)
      else { return false }
      var level = ToldCounts.Level(through: through, holders: UInt32(holders), families: 0)
      if hasFamilies {
        guard Self.skip(0x2F, entry, &index), let families = Self.number(entry, &index) else {
          return false
        }
        level.families = families
      }
      levels.append(level)
    }
    let units = CorpusBuilder.units(entry.extracting(1..<colon))
    switch entry[0] {
    case 0x77: words.add(units, holders: UInt32(holders), levels)
    case 0x6E: names.add(units, holders: UInt32(holders), levels)
    case 0x64: domains.add(units, holders: UInt32(holders), levels)
    case 0x6C: labels.add(units, holders: UInt32(holders), levels)
    default: return false
    }
    return true
  }

  private static func first(_ byte: UInt8, in text: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.count {
      if text[index] == byte { return index }
      index += 1
    }
    return nil
  }

  private static func skip(_ byte: UInt8, _ text: Span<UInt8>, _ index: inout Int) -> Bool {
    guard index < text.count, text[index] == byte else { return false }
    index += 1
    return true
  }

  /// A number of up to nine digits, which fits wherever it is kept.
  private static func number(_ text: Span<UInt8>, _ index: inout Int) -> Int? {
    let start = index
    var value = 0
    while index < text.count, index - start < 10, 0x30...0x39 ~= text[index] {
      value = value * 10 + Int(text[index] & 15)
      index += 1
    }
    return index > start && value <= Int(UInt32.max) ? value : nil
  }
}
