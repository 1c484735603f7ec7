/// Reading the words of `UnicodeData`, whose format its generator tells.
enum UnicodeDataText {
  /// The scalars of `41` or `41-5A`.
  static func range(_ word: Substring) -> ClosedRange<UInt32> {
    let ends = word.utf8.split(separator: UInt8(ascii: "-")).map { number(Substring($0)) }
    guard let first = ends.first, let last = ends.last, first <= last else { return 0...0 }
    return first...last
  }

  /// Calls `body` with each scalar that a word of the decompositions speaks of, and what it
  /// decomposes to.
  static func decompositions(_ word: Substring, _ body: (UInt32, [UInt32]) -> Void) {
    let sides = word.split { $0 == "=" || $0 == ">" }
    guard sides.count == 2 else { return }
    let targets = sides[1].split(separator: ",").map(number)
    let parts = sides[0].split(separator: ":")
    let scalars = range(parts[0])
    let step: UInt32 = parts.count > 1 ? 2 : 1
    let isRun = word.contains(">")
    for scalar in stride(from: scalars.lowerBound, through: scalars.upperBound, by: Int(step)) {
      body(scalar, isRun ? targets.map { $0 + scalar - scalars.lowerBound } : targets)
    }
  }

  /// The pairs that compose, each as one number, and what they compose to.
  static func compositions() -> [UInt64: UInt32] {
    var found: [UInt64: UInt32] = [:]
    for word in TableText.words(UnicodeData.compositions) {
      let numbers = word.split { $0 == "," || $0 == "=" }.map(number)
      if numbers.count == 3 { found[pair(numbers[0], numbers[1])] = numbers[2] }
    }
    return found
  }

  /// Two scalars as one number.
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }

  private static func number(_ digits: Substring) -> UInt32 {
    UInt32(digits, radix: 16) ?? 0
  }
}

/// Reading the words of `LetterFolds`.
enum LetterFoldText {
  /// й, the one letter that is not its base with an accent.
  static let composedShortI: UInt32 = 0x439
  /// Its decomposition.
  static let shortI: [UInt32] = [0x438, 0x306]

  /// What each letter is compared as.
  static func folds() -> [UInt32: [UInt8]] {
    var found: [UInt32: [UInt8]] = [:]
    for word in TableText.words(LetterFolds.folds) {
      guard let letter = word.unicodeScalars.first else { continue }
      let plain = word.unicodeScalars.dropFirst(2)
      found[letter.value] = String(plain).utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
    }
    return found
  }
}
