public import Money

/// What is known of a company that asks which types of partnership to run (§2).
///
/// What is nil is not known, and is asked for where it decides.
public struct MixFacts: Hashable, Sendable {
  /// What a contract is worth a year, in minor units of the program's currency.
  public var annualValue: Minor?
  /// How it sells: a word of a band's motion, such as `self-serve`.
  public var motion: String?
  /// The year of the partner program, from 1.
  public var year: Int?
  /// Whether deal size and partner-sourced pipeline justify headcount.
  public var justifiesHeadcount: Bool?
  /// The types that run already, by id.
  public var running: [String] = []
  /// The shapes that product and market have, by the ids of the shape view.
  public var shapes: [String] = []
  /// What sells the product, by the ids of that view.
  public var selling: [String] = []

  /// A company of which nothing is known yet.
  public init() {}
}

extension ValueBand {
  /// The words by which its motion is named: `field` and `partner-led` for "field or partner-led".
  public var motionWords: [String] {
    motion.split(separator: " ").split(separator: "or").map { $0.joined(separator: "-") }
  }
}

extension PartnerProgram {
  /// The words by which a motion is named, those of the lowest band first.
  public var motionWords: [String] {
    var words: [String] = []
    for word in valueBands.flatMap(\.motionWords) where !words.contains(word) {
      words.append(word)
    }
    return words
  }

  /// The band of an annual contract value; nil where the program has none.
  public func valueBand(at annualValue: Minor) -> ValueBand? {
    valueBands.first { $0.annualValue.contains(annualValue) }
  }

  /// The one band of a motion; nil where there is none, or more than one.
  public func valueBand(motion: String) -> ValueBand? {
    let found = valueBands.filter { $0.motionWords.contains(motion) || $0.motion == motion }
    return found.count == 1 ? found.first : nil
  }
}
