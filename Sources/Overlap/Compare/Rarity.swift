/// How rare words are: the logarithm of how many names there are for each that holds the word.
///
/// The shipped shares of common words count as names beside those of the lists, so that `systems`
/// is known to be common in a list of ten companies.
struct Rarity: Sendable {
  let logNames: Double
  private let texts: SortedTexts

  /// The rarity of the words of a corpus of so many names.
  init(_ texts: SortedTexts, names: Double) {
    self.texts = texts
    logNames = NaturalLogarithm.log(names)
  }

  /// The same, from the logarithm of the number of names.
  init(_ texts: SortedTexts, logNames: Double) {
    self.texts = texts
    self.logNames = logNames
  }

  /// How rare a word is.
  func ofWord(_ id: Int) -> Double {
    let units = texts.units.span.extracting(texts.range(id))
    let common = Double(texts.holders(id)) + PriorNames.names(holding: units)
    return max(0.1, logNames - NaturalLogarithm.log(common + 1))
  }

  /// How rare the words are that begin with the first `length` letters of one.
  func ofPrefix(_ length: Int, of id: Int) -> Double {
    let start = texts.range(id).lowerBound
    let units = texts.units.span.extracting(start..<start + length)
    let holders = texts.holders(sharing: length, from: id, to: id)
    let common = Double(holders) + PriorNames.names(holdingPrefix: units)
    return max(0.05, logNames - NaturalLogarithm.log(common + 1))
  }

  /// All that a word's letters and its frequency tell.
  func measures(of word: Word) -> WordMeasures {
    var measures = WordMeasures()
    let canonical = Int(word.canonical)
    let raw = Int(word.raw)
    measures.rawCount = UInt8(clamping: texts.range(raw).count)
    measures.canonicalCount = UInt8(clamping: texts.range(canonical).count)
    measures.plainCount = UInt8(clamping: texts.range(Int(word.plain)).count)
    let rawUnits = texts.units.span.extracting(texts.range(raw))
    measures.head = Letters.head(rawUnits)
    measures.isLettersOnly = true
    for index in rawUnits.indices {
      let unit = rawUnits[index]
      if unit >= 0x30, unit <= 0x39 { measures.isLettersOnly = false }
      if index > 0, Self.isVowel(unit) { measures.hasInnerVowel = true }
    }
    let units = texts.units.span.extracting(texts.range(canonical))
    measures.canonicalHead = Letters.head(units)
    measures.letters = Letters.set(of: units)
    measures.isUsual = texts.holders(canonical) > 2
    measures.rarity = ofWord(canonical)
    let rawCount = texts.range(raw).count
    measures.prefixRarity = ofPrefix(rawCount, of: raw)
    measures.weight = measures.prefixRarity
    if raw != canonical {
      let prefixRarity = ofPrefix(texts.range(canonical).count, of: canonical)
      measures.weight = min(prefixRarity, measures.rarity)
    }
    if word.soft != Word.none {
      measures.weight = min(measures.weight, ofWord(Int(word.soft)))
    }
    return measures
  }

  private static func isVowel(_ unit: UInt16) -> Bool {
    unit == 0x61 || unit == 0x65 || unit == 0x69 || unit == 0x6F || unit == 0x75
  }
}
