import TestSupport

/// Names of ASCII made at random, of pieces that mean something and gaps of every kind.
enum RandomNames {
  static func name(_ random: inout SplitMix64) -> [UInt8] {
    var name = ""
    for _ in 0..<random.int(0...6) {
      name += random.pick(random.oneIn(3) ? letters : words)
      // Mostly plain gaps, or hardly any name would be one that is read quickly.
      name += random.pick(random.oneIn(12) ? oddGaps : random.oneIn(2) ? gaps : [" "])
    }
    return Array(name.utf8)
  }

  private static let words = [
    "acme", "Works", "Mueller", "OEL", "Duel", "12", "7", "iv", "X", "inc", "Ltd", "GmbH", "co",
    "kg", "sa", "limited", "and", "the", "The", "of", "mfg", "Pharmaceuticals", "Systems", "class",
    "ser", "dl", "EO", "0,5", "md", "public", "company", "pt", "Aktiebolaget", "fkab", "Dbase",
    "Asia", "formerly", "FKA", "dba", "ex-acme", "nyse", "b2b", "2020", "series",
  ]
  private static let letters = ["a", "B", "s", "p", "v", "1", "T", "n", "d", "e", "O", "u"]
  private static let gaps = [
    " ", ".", ". ", "-", "&", " & ", " + ", "/", ", ", " (", ") ", ". -", "  ", " .", " - ", "",
  ]
  private static let oddGaps = [
    "'", "`", "[", "]", "\t", "_", "\u{7F}", "!", "\"", ":", "@", "\\", "\u{1C}", "\0", "~", "{",
  ]
}
