import Overlap

/// What a feature is called, and its measure, for people.
enum FeatureText {
  static func name(_ feature: Feature) -> String {
    switch feature {
    case .covMin: "words covered, the less covered name"
    case .covMax: "words covered, the better covered name"
    case .covDice: "words in common"
    case .ev: "what the common words tell"
    case .evN: "what they tell against the number of names"
    case .net: "what they tell less the words left over"
    case .firstInfo: "rarity of a common first word"
    case .dice: "letters in common, by threes"
    case .lcpMin: "same beginning"
    case .lcpInfo: "rarity of that beginning"
    case .famN: "other names that begin so"
    case .legal: "legal forms"
    case .country: "country"
    case .domInfo: "rarity of the same domain"
    case .domCode: "domains against names"
    case .xfit: "domain against the other name"
    case .labLcp: "different domains, same beginning"
    case .rawLenMin: "length of the shorter name"
    case .keyDf: "how many bear the name"
    case .shape: "how the words fit"
    case .edit: "slips between the names"
    case .sdMin: "same domain: words covered"
    case .sdEv: "same domain: what the words tell"
    case .ddMiss: "different domains: words left over"
    case .num: "numbers in the names"
    case .crowd: "look-alikes in the lists"
    case .gapA: "lead over the next of theirs"
    case .rankA: "place among theirs"
    case .nA: "others of theirs that come near"
    case .gapB: "lead over the next of ours"
    case .rankB: "place among ours"
    case .nB: "others of ours that come near"
    case .l1: "own score"
    }
  }

  static func measured(_ part: ScorePart) -> String {
    let value = Int(part.measured.rounded())
    switch part.feature {
    case .legal: return pick(["none", "on one side", "shared", "different"], value)
    case .num: return pick(["none", "the same", "on one side", "different"], value)
    case .country: return value == 0 ? "not known" : value > 0 ? "the same" : "different"
    case .edit: return pick(["the same", "a letter", "a letter", "two", "more"], value)
    case .crowd where part.measured == -9: return "-"
    case .sdMin, .sdEv, .ddMiss, .labLcp, .xfit:
      if part.measured < 0 { return "-" }
    default: break
    }
    return ReasonText.fixed(part.measured, places: 2)
  }

  static func kind(_ kind: WordMatchKind) -> String {
    switch kind {
    case .equal: "same word"
    case .abbreviation: "known abbreviation"
    case .beginning: "beginning of the word"
    case .contraction: "contraction"
    case .slip: "a slip apart"
    case .stem: "same stem"
    case .joined: "written together"
    case .initials: "initials"
    }
  }

  private static func pick(_ words: [String], _ index: Int) -> String {
    words.indices.contains(index) ? words[index] : String(index)
  }
}
