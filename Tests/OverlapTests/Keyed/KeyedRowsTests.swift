import Basics
import TestSupport
import Testing

@testable import Overlap

@Suite struct KeyedRowsTests {
  /// A row and what some columns have to say of it, worked out by hand.
  struct Case: Sendable, CustomTestStringConvertible {
    let row: [String]
    let columns: [KeyColumn: String]
    var testDescription: String { row.joined(separator: ", ") }
  }

  static let cases = [
    Case(
      row: ["Müller Holding of Ulm GmbH", "https://shop.mueller.co.uk/a", "Germany"],
      columns: [
        .domain: "mueller.co.uk", .label: "muller", .domainReason: "", .name: "mullerholdingulm",
        .formerName: "", .nameReason: "", .words: "muller holding -of ulm", .country: "DE",
        .countryReason: "",
      ]),
    Case(
      row: ["Beta AG (formerly Alpha and Sons)", "beta.com, beta.de", "Atlantis"],
      columns: [
        .domain: "beta.com beta.de", .label: "beta beta", .name: "beta", .formerName: "alphasons",
        .words: "beta | alpha -and sons", .country: "", .countryReason: "unknown",
      ]),
    Case(
      row: ["---", "https://acme-works.com", ""],
      columns: [
        .name: "acmeworks", .nameReason: "no_letters", .words: "acmeworks",
        .countryReason: "empty", .spellings: "",
      ]),
    Case(
      row: ["", "facebook.com/acme", "US"],
      columns: [
        .domain: "", .domainReason: "shared_social", .name: "", .nameReason: "empty", .words: "",
      ]),
    Case(
      row: ["Mueller Mueller müller Labs labs", "", ""],
      columns: [
        .words: "muller muller muller laboratories laboratories", .spellings: "mueller labs",
      ]),
    Case(row: ["A.E.G. Power", "", ""], columns: [.words: "ag power", .spellings: "aeg"]),
    Case(row: ["ae ae", "", ""], columns: [.words: "ae", .spellings: ""]),
    Case(row: ["A", "n/a", ""], columns: [.domainReason: "placeholder"]),
    Case(row: ["A", "http://192.0.2.1/", ""], columns: [.domainReason: "numeric_address"]),
    Case(row: ["A", "acme.nosuchtld", ""], columns: [.domainReason: "unknown_suffix"]),
    Case(row: ["A", "co.uk", ""], columns: [.domainReason: "public_suffix"]),
    Case(row: ["A", "", ""], columns: [.domainReason: "empty"]),
  ]

  static func rows(_ all: [[String]]) -> AccountRows {
    var rows = AccountRows()
    for row in all {
      for field in row { rows.append(field.utf8Span.span) }
    }
    return rows
  }

  static func keyed(_ all: [[String]]) -> KeyedRows {
    var rows = KeyedRows()
    for row in all {
      for field in row { rows.take(field.utf8Span.span) }
    }
    rows.normalise()
    return rows
  }

  static func text(_ column: KeyColumn, _ row: Int, _ keyed: inout KeyedRows) -> String {
    var bytes: [UInt8] = []
    keyed.append(row, between: .delimiter(0x0A), to: &bytes)
    let cells = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let place = KeyColumn.allCases.firstIndex(of: column) ?? 0
    return String(cells[place + 1])
  }

  @Test("A row's columns say what they should", arguments: cases)
  func columns(_ one: Case) {
    var keyed = Self.keyed([one.row])
    for (column, expected) in one.columns {
      #expect(Self.text(column, 0, &keyed) == expected, "\(column)")
    }
  }

  @Test("Of a word with more letters than are compared, other spellings are those of its beginning")
  func longSpellings() {
    let most = CorpusBuilder.longestText
    let tail = String(repeating: "ue", count: 20)
    // What is written in two letters stands where nothing is compared any more.
    let late = String(repeating: "x", count: most) + tail
    let early = "mueller" + String(repeating: "x", count: most - 7)
    let plain = "muller" + String(repeating: "x", count: most - 7)
    let cases = [
      (late, ""), (early, early), (early + tail, "\(early) \(plain)"),
      ("\u{6771}" + late, ""),
      ("\u{6771}" + early, "\u{6771}\(early.dropLast()) \u{6771}\(plain.dropLast())"),
    ]
    for (name, expected) in cases {
      var keyed = Self.keyed([[name, "", ""]])
      #expect(Self.text(.spellings, 0, &keyed) == expected, "\(name)")
    }
  }

  @Test("A row says the same by itself and among others")
  func neighboursDoNotMatter() {
    let random = RandomCompanies(seed: 5, count: 300)
    var all = Self.keyed(random.rows)
    for (row, fields) in random.rows.enumerated() {
      var one = Self.keyed([fields])
      for column in KeyColumn.allCases {
        #expect(Self.text(column, row, &all) == Self.text(column, 0, &one), "\(fields)")
      }
    }
  }

  @Test("Rows that are forgotten leave nothing behind")
  func forgets() {
    let random = RandomCompanies(seed: 7, count: 60)
    var again = KeyedRows()
    for rows in [random.rows.prefix(40), random.rows.suffix(20)] {
      again.clear()
      for row in rows { for field in row { again.take(field.utf8Span.span) } }
      again.normalise()
      var once = Self.keyed(Array(rows))
      for row in rows.indices.map({ $0 - rows.startIndex }) {
        for column in KeyColumn.allCases {
          #expect(Self.text(column, row, &again) == Self.text(column, row, &once))
        }
      }
    }
  }

  @Test("A row's keys are those by which a whole corpus gathers blocks, but for its rarest words")
  func keysAreThoseOfTheCorpus() {
    let random = RandomCompanies(seed: 6, count: 400)
    let rows = random.rows + [["A.E.G. Power", "", ""], ["C.O.E. Works", "", ""]]
    var keyed = Self.keyed(rows)
    var reader = CorpusReader()
    reader.add(Self.rows(rows))
    let corpus = reader.takeCorpus(on: OneAfterAnother())
    let maker = CorpusKeys(corpus, oursCount: 0).maker()
    var keys = KeyList()
    for row in 0..<corpus.count {
      maker.keys(of: row, into: &keys)
      var expected: [String] = []
      for place in 0..<keys.count {
        let key = keys[place]
        if key.kind != .word, key.kind != .twoWords { expected.append(Self.text(key)) }
      }
      let found = Self.text(.blocks, row, &keyed).split(separator: " ").map(String.init)
      #expect(found.sorted() == expected.sorted())
      #expect(
        Self.text(.content, row, &keyed) == "\(Int64(bitPattern: corpus.content(of: row)))")
    }
  }

  private static func text(_ key: HashedKey) -> String {
    let digits = KeyDigits.of(SIMD2(~key.hash, key.hash)).y
    let bytes = (0..<8).map { UInt8(truncatingIfNeeded: digits >> UInt64(8 * $0)) }
    return String(key.kind.letter) + String(decoding: bytes, as: UTF8.self)
  }

  @Test("A key is its kind's letter and forty bits in digits of thirty-two")
  func keysAreNumbers() {
    var random = SplitMix64(seed: 60)
    for _ in 0..<1_000 {
      let hash = random.next()
      let digits = String(hash & (1 << 40 - 1), radix: 32)
      let padded = String(repeating: "0", count: 8 - digits.count) + digits
      #expect(Self.text(HashedKey(.word, hash)) == "w" + padded, "\(hash)")
    }
    #expect(Self.text(HashedKey(.domain, 31 << 35)) == "dv0000000")
  }

  @Test("Cells stand between their marks, in a table as in an object")
  func marks() {
    var keyed = Self.keyed([["Acme", "", "DE"]])
    var table: [UInt8] = []
    keyed.append(0, between: .delimiter(0x3B), to: &table)
    let before = KeyColumn.allCases.map { Array("<\($0.rawValue)=".utf8) }
    var object: [UInt8] = []
    keyed.append(0, between: .members(before: before, behind: 0x3E), to: &object)
    var expected = ""
    for column in KeyColumn.allCases {
      expected += "<\(column.rawValue)=\(Self.text(column, 0, &keyed))>"
    }
    #expect(String(decoding: object, as: UTF8.self) == expected)
    let cells = KeyColumn.allCases.map { ";" + Self.text($0, 0, &keyed) }
    #expect(String(decoding: table, as: UTF8.self) == cells.joined())
  }

  @Test("No kind of key shares its letter with another")
  func letters() {
    #expect(Set(BlockKind.allCases.map(\.letter)).count == BlockKind.allCases.count)
  }
}
