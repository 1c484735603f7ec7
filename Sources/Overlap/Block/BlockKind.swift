/// What two records must share to be looked at as a pair.
public enum BlockKind: UInt8, CaseIterable, Sendable {
  /// A domain of their own.
  case domain
  /// The whole name written together, or a domain's label that reads like it.
  case name
  /// One of the four rarest words.
  case word
  /// Two of the three rarest words.
  case twoWords
  /// The first five letters of the name written together, or of a label.
  case fiveLetters
  /// The first eight.
  case eightLetters
  /// Three letters of the first word and three of the second or third.
  case twoBeginnings
  /// Two letters of each of the first three words.
  case threeBeginnings
  /// Five letters of any word.
  case wordBeginning
  /// The first and the last three letters of the name written together.
  case ends
  /// The initials, or a first word that may be somebody's initials.
  case initials

  /// A block with more pairs, ours times theirs, is left out: it says too little for its cost.
  ///
  /// The numbers are the ones the model was fitted with.
  package var cap: Int {
    switch self {
    case .domain, .name, .word: 400
    case .twoWords, .eightLetters: 225
    case .fiveLetters, .twoBeginnings, .threeBeginnings, .wordBeginning: 100
    case .ends: 64
    case .initials: 36
    }
  }

  /// How many times a shared block of this kind counts.
  var importance: UInt32 { self == .domain ? 3 : 1 }
}
