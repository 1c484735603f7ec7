import Basics

/// Accounts on their way into a list, in a few flat arrays.
///
/// Rows come with `add`, a batch at a time; keys and domains, which are made of what was given,
/// follow with `name`. Nothing of it is checked here.
package struct AccountSheet: Sendable {
  /// The texts that a file gives of an account.
  package enum Given: Int, CaseIterable, Sendable {
    /// The id in the system that it comes from; empty where there is none.
    case id
    /// The company's name.
    case name
    /// The website field, whatever stands in it.
    case website
    /// The country field.
    case country
    /// Who looks after it.
    case owner
    /// How far an opportunity is.
    case stage
  }

  /// What stands beside the texts.
  package struct Figures: Sendable {
    /// The place of the population in `populations`.
    package var population: Int
    /// The amount in minor units.
    package var amount: Int64?
    /// The place of the currency in `currencies`; 0 is none.
    package var currency: Int
    /// The line of the file.
    package var line: Int

    /// The figures of an account.
    package init(population: Int, amount: Int64? = nil, currency: Int = 0, line: Int = 0) {
      self.population = population
      self.amount = amount
      self.currency = currency
      self.line = line
    }
  }

  var given = FlatTexts()
  var made = FlatTexts()
  private var populationOf: [UInt16] = []
  private var amountOf: [Int64] = []
  private var currencyOf: [UInt16] = []
  private var lineOf: [UInt32] = []
  /// The names of the populations.
  package private(set) var populations: [String] = []
  /// The codes of the currencies; the first is none.
  package private(set) var currencies = [""]

  /// An empty sheet.
  package init() {}

  /// How many rows have a key.
  package var count: Int { made.count / 2 }

  /// How many rows were added, keys or not.
  package var givenCount: Int { given.count / Given.allCases.count }

  /// Whether no more rows fit.
  package var isFull: Bool { given.isFull || made.isFull }

  /// The place of a population's name, which is added where it is new; nil beyond 1,000 names.
  package mutating func place(ofPopulation name: String) -> Int? {
    Self.place(of: name, in: &populations)
  }

  /// The place of a currency's code, likewise.
  package mutating func place(ofCurrency code: String) -> Int? {
    Self.place(of: code, in: &currencies)
  }

  private static func place(of name: String, in names: inout [String]) -> Int? {
    if let index = names.firstIndex(where: { ByteOrder.same($0, name) }) { return index }
    guard names.count < 1_000 else { return nil }
    names.append(name)
    return names.count - 1
  }

  /// Makes room for the texts of a file of so many bytes.
  package mutating func reserve(bytes count: Int) {
    given.reserve(bytes: min(count, 1 << 30))
  }

  /// Adds the next text of a row: each of `Given`, in order.
  package mutating func append(_ text: Span<UInt8>) {
    given.append(text)
  }

  /// Ends a row whose texts were appended.
  package mutating func end(_ figures: Figures) {
    populationOf.append(UInt16(truncatingIfNeeded: figures.population))
    amountOf.append(figures.amount ?? Self.noAmount)
    currencyOf.append(UInt16(truncatingIfNeeded: figures.currency))
    lineOf.append(UInt32(clamping: figures.line))
  }

  /// Gives the next row that has none its key and its domain; a row with an id is known by it,
  /// else by its domain, else by its name.
  package mutating func name(domain: Span<UInt8>) {
    let row = count
    let bytes = given.bytes
    let id = Self.trimmed(given.range(index(row, .id)), of: bytes)
    let name = Self.trimmed(given.range(index(row, .name)), of: bytes)
    if !id.isEmpty {
      made.append("id:", bytes.span.extracting(id))
    } else if domain.count > 0 {
      made.append("domain:", domain)
    } else {
      made.append("name:", bytes.span.extracting(name))
    }
    made.append(domain)
  }

  private static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first] == 0x20 { range.removeFirst() }
    while let last = range.last, bytes[last] == 0x20 { range.removeLast() }
    return range
  }

  // MARK: Rows

  /// A row's text as it was given.
  package func text(_ row: Int, _ text: Given) -> String { given[index(row, text)] }

  /// Calls `body` with the bytes of a row's text as it was given.
  package func with<Result>(
    _ row: Int, _ text: Given, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    given.with(index(row, text), body)
  }

  /// A row's key.
  package func key(_ row: Int) -> String { made[row * 2] }

  /// A row's domain; empty where it has none of its own.
  package func domain(_ row: Int) -> String { made[row * 2 + 1] }

  /// What stands beside a row's texts.
  package func figures(_ row: Int) -> Figures {
    Figures(
      population: Int(populationOf[row]),
      amount: amountOf[row] == Self.noAmount ? nil : amountOf[row],
      currency: Int(currencyOf[row]), line: Int(lineOf[row]))
  }

  func index(_ row: Int, _ text: Given) -> Int { row * Given.allCases.count + text.rawValue }

  /// No amount that can be read is this one: its magnitude does not fit.
  private static var noAmount: Int64 { .min }
}

extension Range where Bound == Int {
  fileprivate mutating func removeFirst() { self = lowerBound + 1..<upperBound }
  fileprivate mutating func removeLast() { self = lowerBound..<upperBound - 1 }
}
