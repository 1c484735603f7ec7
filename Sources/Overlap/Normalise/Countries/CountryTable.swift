/// What countries are called, by the keys of their names.
struct CountryTable: Sendable {
  /// The one table; built when the first country is read.
  static let shared = CountryTable()

  private var keys = KeyTable(capacity: 10_000)
  private var codes: [CountryCode] = []

  private init() {
    for (code, names) in TableText.lines(CountryNames.names) {
      let letters = Array(code.utf8)
      guard letters.count == 2 else { continue }
      for name in TableText.phrases(names) {
        let place = keys.insert(Array(name.utf8).span)
        if place == codes.count { codes.append(CountryCode(letters[0], letters[1])) }
      }
    }
  }

  /// The country that a key names.
  func find(_ key: Span<UInt8>) -> CountryCode? {
    keys.find(key).map { codes[$0] }
  }
}
