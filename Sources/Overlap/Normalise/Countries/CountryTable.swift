/// What countries are called, by the keys of their names.
struct CountryTable: Sendable {
  /// The one table; built when the first country is read.
  static let shared = CountryTable()

  private var keys = KeyTable(capacity: 10_000)
  private var codes: [CountryCode] = []

  private init() {
    TableText.eachLine(CountryNames.names) { letters, names in
      guard letters.count == 2 else { return }
      let code = CountryCode(letters[0], letters[1])
      TableText.eachPhrase(names) { name in
        if keys.insert(name) == codes.count { codes.append(code) }
      }
    }
  }

  /// The country that a key names.
  func find(_ key: Span<UInt8>) -> CountryCode? {
    keys.find(key).map { codes[$0] }
  }
}
