/// Reading the words of `UnicodeData`, whose format its generator tells.
enum UnicodeDataText {
  /// The scalars of `41` or `41-5A`.
  static func range(_ word: Substring) -> ClosedRange<UInt32> {
    let numbers = Numbers(word).values
    guard let first = numbers.first, let last = numbers.last, first <= last else { return 0...0 }
    return first...last
  }

  /// Calls `body` with each scalar that a word of the decompositions speaks of, and what it
  /// decomposes to.
  static func decompositions(_ word: Substring, _ body: (UInt32, [UInt32]) -> Void) {
    let numbers = Numbers(word)
    guard let first = numbers.values.first, let target = numbers.values.last else { return }
    guard numbers.signs.first == UInt8(ascii: "-") else {
      return body(first, Array(numbers.values.dropFirst()))
    }
    let step = numbers.signs.contains(UInt8(ascii: ":")) ? 2 : 1
    for scalar in stride(from: first, through: numbers.values[1], by: step) {
      body(scalar, [target + (scalar - first)])
    }
  }

  /// The pairs that compose, each as one number, and what they compose to.
  static func compositions() -> [UInt64: UInt32] {
    var found: [UInt64: UInt32] = [:]
    for word in TableText.words(UnicodeData.compositions) {
      let numbers = Numbers(word).values
      if numbers.count == 3 { found[pair(numbers[0], numbers[1])] = numbers[2] }
    }
    return found
  }

  /// Two scalars as one number.
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }

  /// The hexadecimal numbers of a word, and the signs between them.
  private struct Numbers {
    var values: [UInt32] = []
    var signs: [UInt8] = []

    init(_ word: Substring) {
      var value: UInt32 = 0
      for byte in word.utf8 {
        if 0x30...0x39 ~= byte || 0x41...0x46 ~= byte {
          value = value << 4 | UInt32(byte & 0x0F) + (byte > 0x39 ? 9 : 0)
        } else {
          values.append(value)
          signs.append(byte)
          value = 0
        }
      }
      values.append(value)
    }
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
