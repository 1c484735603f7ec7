/// What is measured of a pair of records, or of a pair among its rivals.
///
/// Amounts are kept to a ten-thousandth, so that no threshold meets the noise of rounding.
public enum Feature: Int, CaseIterable, Sendable {
  /// The smaller and the larger share of a name's words, by weight, that the other name has.
  case covMin
  case covMax
  /// How much the words in common tell, in nats, and what is left of it after the number of names.
  case ev
  case evN
  /// How much the words in common tell when each name begins with its own.
  case firstInfo
  /// How much of their trigrams the joined names share.
  case dice
  /// How much of the shorter joined name both begin with, and how rare that beginning is.
  case lcpMin
  case lcpInfo
  /// Legal forms: 0 none, 1 on one side, 2 shared, 3 different.
  case legal
  /// Country: 0 not known on both sides, 1 the same, -1 different.
  case country
  /// How rare the shared domain or label is.
  case domInfo
  /// How well the domain of one side fits the name of the other; -1 where it does not apply.
  case xfit
  /// How much two different labels begin alike; -1 where it does not apply.
  case labLcp
  /// The length of the shorter name as given.
  case rawLenMin
  /// How many records bear one of the two names.
  case keyDf
  /// The share of both names' words, by weight, that are in common.
  case covDice
  /// What is left of `ev` after the words that are not in common.
  case net
  /// How the names lie to each other, from 0 (neither first word matched) to 6 (equal).
  case shape
  /// What the domains say together with the names, from -3 to 9.
  case domCode
  /// How many names begin as both do.
  case famN
  /// Slips between the joined names: 0 none, 1 a letter more or less, 2 another letter, 3 two, 4 more.
  case edit
  /// `covMin` and `ev` where the domain is the same, else -1.
  case sdMin
  case sdEv
  /// The weight of the words not in common where the domains differ, else -1.
  case ddMiss
  /// Series numbers: 0 none, 1 the same, 2 on one side, 3 different.
  case num
  /// How crowded the lists are, for a pair whose names and domains are no more than alike; else -9.
  case crowd
  /// How far a pair scores above the best other pair of our record, its place among them, and how
  /// many others come near.
  case gapA
  case rankA
  case nA
  /// The same among the pairs of the partner's record.
  case gapB
  case rankB
  case nB
  /// The pair's own score.
  case l1

  /// A value on the grid of a ten-thousandth.
  static func onGrid(_ x: Double) -> Double {
    (x * 1e4 + 0.5).rounded(.down) / 1e4
  }
}
