@testable import Overlap

/// Rows of tables as the texts that the case files hold.
enum Described {
  /// What a name is normalised to, in the columns of `names.tsv`.
  static func fields(_ name: NormalisedName, in table: NameTable) -> [String] {
    let tokens = table.tokens(of: name).map { token(table.tokens[$0], name, table) }
    return [
      tokens.joined(separator: " "),
      name.legalForms.forms.map { "\($0)" }.sorted().joined(separator: " "),
      text(table.joined(name), table),
      text(table.words(name), table),
      text(table.full(name), table),
      initials(name, table).joined(separator: " "),
      table.numbers(name).map(String.init).joined(separator: " "),
      String(name.givenLength),
    ]
  }

  private static func initials(_ name: NormalisedName, _ table: NameTable) -> [String] {
    let ranges = table.initials(name)
    return ranges.indices.map { text(ranges[$0], table) }.filter { !$0.isEmpty }
  }

  /// A word as `raw>text#number~meaning`, small words in * and bracketed ones in ().
  private static func token(
    _ token: NameToken, _ name: NormalisedName, _ table: NameTable
  ) -> String {
    let raw = text(table.raw(of: token, in: name), table)
    let compared = text(table.text(of: token, in: name), table)
    var words = raw == compared ? raw : raw + ">" + compared
    if let number = token.number { words += "#\(number)" }
    if let meaning = token.meaning {
      words += "~" + String(decoding: NameMeanings.words[meaning], as: UTF8.self)
    }
    if token.isSmall { words = "*\(words)*" }
    return token.isBracketed ? "(\(words))" : words
  }

  /// What a website says, in the columns of `websites.tsv`.
  static func fields(_ row: WebsiteRow, in table: DomainTable) -> [String] {
    func text(_ range: Range<Int>) -> String { String(decoding: table.bytes[range], as: UTF8.self) }
    let own = table.domains(of: row).map { table.domains[$0] }
    let shared = table.handles(of: row).map { table.handles[$0] }
    return [
      own.map { "\(text($0.range))=\(text($0.label))" }.joined(separator: " "),
      shared.map { "\($0.kind)=\(text($0.range))" }.joined(separator: " "),
      reason(row.withheld),
    ]
  }

  private static func reason(_ withheld: WithheldDomain?) -> String {
    switch withheld {
    case nil: ""
    case .shared(let kind): "\(kind)"
    case let other?: "\(other)"
    }
  }

  private static func text(_ range: Range<Int>, _ table: NameTable) -> String {
    String(decoding: table.bytes[range], as: UTF8.self)
  }

  /// The columns for one name, and those for the former name that it tells.
  static func name(_ given: String) -> [[String]] {
    name(Array(given.utf8))
  }

  /// The same for bytes.
  static func name(_ given: [UInt8]) -> [[String]] {
    var table = NameTable()
    var normaliser = NameNormaliser()
    normaliser.append(given.span, to: &table)
    return table.names.flatMap { name in
      [fields(name, in: table)] + (table.former(name).map { [fields($0, in: table)] } ?? [])
    }
  }

  /// The columns for one website.
  static func website(_ given: String) -> [String] {
    var table = DomainTable()
    var normaliser = DomainNormaliser()
    normaliser.append(Array(given.utf8).span, to: &table)
    return table.rows.flatMap { fields($0, in: table) }
  }

  /// The code of the country that a text names.
  static func country(_ given: String) -> String {
    var reader = CountryReader()
    return reader.code(of: Array(given.utf8).span).text
  }
}
