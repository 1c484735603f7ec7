/// What is known about letters beyond ASCII, by scalar, in constant time.
///
/// Built from `UnicodeData` and `LetterFolds` when the first such letter is met, in about two
/// milliseconds.
struct UnicodeTable: Sendable {
  /// The one table.
  static let shared = built()

  /// For each 256 scalars where their entries begin.
  private var pages: [Int32]
  /// Class, combining class and mapping of a scalar.
  ///
  /// Two pages are shared: that of unknown scalars, which is the first one, and that of letters
  /// about which there is nothing more to say.
  private var entries =
    [Entry](repeating: Entry(), count: 256)
    + [Entry](repeating: Entry(scalarClass: .letter), count: 256)
  private var mappings: [Mapping] = [Mapping()]
  private var decomposed: [UInt32] = []
  private var folded: [UInt8] = []

  private static let letterPage: Int32 = 256

  private struct Entry {
    var scalarClass = ScalarClass.other
    /// The canonical combining class of a mark, or a digit's value.
    var rank: UInt8 = 0
    var mapping: UInt16 = 0
  }

  private struct Mapping {
    var scalars = 0..<0
    var fold = 0..<0
  }

  /// What a scalar is to a lexer.
  func scalarClass(of scalar: UInt32) -> ScalarClass {
    Hangul.isSyllable(scalar) ? .letter : entry(of: scalar).scalarClass
  }

  /// The canonical combining class; 0 for a scalar that does not combine.
  func combiningClass(of scalar: UInt32) -> UInt8 {
    let entry = entry(of: scalar)
    return entry.scalarClass == .mark ? entry.rank : 0
  }

  /// The value of a decimal digit; nil for other scalars.
  func digit(_ scalar: UInt32) -> UInt8? {
    let entry = entry(of: scalar)
    return entry.scalarClass == .digit ? entry.rank : nil
  }

  /// Calls `body` with each scalar of the compatibility decomposition, in lower case.
  func decompose(_ scalar: UInt32, _ body: (UInt32) -> Void) {
    if scalar < 0x80 { return body(scalar | (0x41...0x5A ~= scalar ? 0x20 : 0)) }
    if Hangul.isSyllable(scalar) { return Hangul.decompose(scalar, body) }
    let mapping = mappings[Int(entry(of: scalar).mapping)]
    if mapping.scalars.isEmpty { return body(scalar) }
    for index in mapping.scalars { body(decomposed[index]) }
  }

  /// Appends what a scalar beyond ASCII is compared as: without accents, in plain letters.
  func appendFold(of scalar: UInt32, to text: inout [UInt8]) {
    let entry = entry(of: scalar)
    if entry.mapping > 0 {
      text.append(contentsOf: folded[mappings[Int(entry.mapping)].fold])
    } else if Hangul.isSyllable(scalar) {
      Hangul.decompose(scalar) { UTF8Reader.append($0, to: &text) }
    } else if entry.scalarClass != .mark {
      UTF8Reader.append(scalar, to: &text)
    }
  }

  private func entry(of scalar: UInt32) -> Entry {
    guard scalar <= 0x10FFFF else { return entries[0] }
    return entries[Int(pages[Int(scalar >> 8)]) + Int(scalar & 0xFF)]
  }
}

/// Building the table.
extension UnicodeTable {
  private static func built() -> UnicodeTable {
    var table = UnicodeTable(pages: [Int32](repeating: 0, count: 0x1100))
    table.addClasses()
    table.addMarks()
    table.addMappings()
    return table
  }

  private mutating func addClasses() {
    for (scalars, scalarClass) in [
      (UnicodeData.letters, ScalarClass.letter), (UnicodeData.digits, .digit),
      (UnicodeData.numbers, .number), (UnicodeData.spaces, .space),
    ] {
      for range in TableText.words(scalars).map(UnicodeDataText.range) {
        var scalar = range.lowerBound
        while scalar <= range.upperBound {
          let isWholePage = scalar & 0xFF == 0 && range.upperBound - scalar >= 0xFF
          if isWholePage, scalarClass == .letter {
            pages[Int(scalar >> 8)] = Self.letterPage
            scalar += 0x100
          } else {
            let digit = UInt8(truncatingIfNeeded: (scalar - range.lowerBound) % 10)
            entries[ownPlace(of: scalar)] = Entry(scalarClass: scalarClass, rank: digit)
            scalar += 1
          }
        }
      }
    }
  }

  private mutating func addMarks() {
    for (rank, words) in TableText.lines(UnicodeData.marks) {
      let mark = Entry(scalarClass: .mark, rank: UInt8(rank, radix: 16) ?? 0)
      for scalar in TableText.words(words).flatMap(UnicodeDataText.range) {
        entries[ownPlace(of: scalar)] = mark
      }
    }
  }

  private mutating func addMappings() {
    let folds = LetterFoldText.folds()
    for word in TableText.words(UnicodeData.decompositions) {
      UnicodeDataText.decompositions(word) { addMapping(of: $0, to: $1, folds) }
    }
    for scalar in folds.keys.sorted() where scalar >= 0x80 && entry(of: scalar).mapping == 0 {
      addMapping(of: scalar, to: [], folds)
    }
  }

  private mutating func addMapping(
    of scalar: UInt32, to scalars: [UInt32], _ folds: [UInt32: [UInt8]]
  ) {
    let scalarStart = decomposed.count
    let foldStart = folded.count
    decomposed += scalars
    if scalars == LetterFoldText.shortI, let fold = folds[LetterFoldText.composedShortI] {
      folded += fold
    } else {
      for part in scalars.isEmpty ? [scalar] : scalars where combiningClass(of: part) == 0 {
        if let fold = folds[part] { folded += fold } else { UTF8Reader.append(part, to: &folded) }
      }
    }
    let place = UInt16(truncatingIfNeeded: mappings.count)
    mappings.append(
      Mapping(scalars: scalarStart..<decomposed.count, fold: foldStart..<folded.count))
    entries[ownPlace(of: scalar)].mapping = place
  }

  /// The place of a scalar's entry in a page that no other scalars share.
  private mutating func ownPlace(of scalar: UInt32) -> Int {
    let page = Int(scalar >> 8)
    if pages[page] <= Self.letterPage {
      let shared = Int(pages[page])
      pages[page] = Int32(truncatingIfNeeded: entries.count)
      entries.append(contentsOf: Array(entries[shared..<shared + 256]))
    }
    return Int(pages[page]) + Int(scalar & 0xFF)
  }
}
