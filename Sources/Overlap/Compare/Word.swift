/// A word of names, with all that the comparison asks of it again and again.
struct Word: Hashable, Sendable {
  /// The numbers of its texts: as written, written out, with umlauts as one letter, and what it
  /// may stand for (`none` without).
  var raw: UInt32
  var canonical: UInt32
  var plain: UInt32
  var soft: UInt32
  /// What the texts weigh; filled in when the corpus is complete.
  var measures = WordMeasures()

  /// No text.
  static let none = UInt32.max

  /// Words are told apart by their texts; what these weigh follows.
  static func == (a: Word, b: Word) -> Bool {
    a.raw == b.raw && a.canonical == b.canonical && a.soft == b.soft
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(raw)
    hasher.combine(canonical)
    hasher.combine(soft)
  }

  /// Gives the texts their numbers in order.
  mutating func renumber(_ ranks: [UInt32]) {
    raw = ranks[Int(raw)]
    canonical = ranks[Int(canonical)]
    plain = ranks[Int(plain)]
    if soft != Word.none { soft = ranks[Int(soft)] }
  }
}

/// What a word's letters and its frequency tell.
struct WordMeasures: Sendable {
  /// A bit for each letter that the canonical form holds: words with many different bits are
  /// more than a slip apart.
  var letters: UInt64 = 0
  /// The first four units as written, and of the canonical form; see `Letters.head`.
  var head: UInt64 = 0
  var canonicalHead: UInt64 = 0
  /// How many letters its texts have: as written, written out, with umlauts as one letter.
  ///
  /// Most words part by their lengths alone, and then the texts are not touched.
  var rawCount: UInt8 = 0
  var canonicalCount: UInt8 = 0
  var plainCount: UInt8 = 0
  /// Whether it is written without digits.
  var isLettersOnly = false
  /// Whether a vowel stands behind its first letter, as in a word and not in a contraction.
  var hasInnerVowel = false
  /// Whether more than two records hold it.
  var isUsual = false
  /// How rare the canonical form is, in nats.
  var rarity = 0.0
  /// How rare the words are that begin with this one.
  var prefixRarity = 0.0
  /// Its share in how much of a name is covered.
  var weight = 0.0

  /// The first unit as written.
  var first: UInt16 { UInt16(truncatingIfNeeded: head >> 48) }
}
