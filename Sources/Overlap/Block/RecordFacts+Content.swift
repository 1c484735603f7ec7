import Basics

/// What a record says, whatever its place in the lists.
extension RecordFacts where Self: ~Copyable {
  /// A hash of all that is compared of a record: records that say the same have the same.
  ///
  /// It decides between what weighs the same, so that no result depends on the order of rows.
  func content(of record: Int) -> UInt64 {
    let facts = self.record(record)
    var state = UInt64(facts.country)
    for place in facts.names {
      let name = name(place)
      state = Self.mixed(state, name.full)
      state = Self.mixed(state, name.allWords)
      state = Self.mixed(state, name.numbers)
    }
    for place in facts.domains {
      state = Self.mixed(state, domainHash(place))
    }
    return state ^ state >> 32
  }

  private static func mixed(_ state: UInt64, _ value: UInt64) -> UInt64 {
    let product = (state ^ value &+ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    return product ^ product >> 31
  }
}
