@testable import Overlap

/// What holds for every input, whatever its bytes.
enum Promises {
  /// The first promise that an input breaks as a name, website or country; nil where all hold.
  static func broken(by input: [UInt8]) -> String? {
    var names = NameTable()
    var nameNormaliser = NameNormaliser()
    nameNormaliser.append(input.span, to: &names)
    guard names.names.count == 1 else { return "one name gives one row" }
    for name in names.names + names.formerNames {
      if let broken = broken(by: name, in: names) { return broken }
    }

    var domains = DomainTable()
    var domainNormaliser = DomainNormaliser()
    domainNormaliser.append(input.span, to: &domains)
    guard domains.rows.count == 1 else { return "one website gives one row" }
    if let broken = broken(by: domains.rows[0], in: domains) { return broken }

    var countries = CountryReader()
    let code = countries.code(of: input.span)
    return code == .none || code.text.utf8.count == 2 ? nil : "a country has two letters"
  }

  private static func broken(by name: NormalisedName, in table: NameTable) -> String? {
    let tokens = table.tokens(of: name)
    if tokens.isEmpty { return "a name has a word" }
    if tokens.allSatisfy({ table.tokens[$0].isSmall }), tokens.count > 1 {
      return "a name of several words has a significant one"
    }
    let initials = table.initials(name)
    let joined = [table.joined(name), table.words(name), table.full(name)]
    let places = joined + initials.indices.map { initials[$0] }
    for token in tokens.map({ table.tokens[$0] }) {
      let texts = [table.text(of: token, in: name), table.raw(of: token, in: name)]
      if texts.contains(where: \.isEmpty) { return "a word has letters" }
      for text in texts where !isText(table.bytes[text]) { return "a word is UTF-8" }
    }
    for place in places where !isText(table.bytes[place]) { return "a text is UTF-8" }
    for place in places where name.isASCII && !table.bytes[place].allSatisfy({ $0 < 0x80 }) {
      return "an ASCII name is ASCII"
    }
    return nil
  }

  private static func broken(by row: WebsiteRow, in table: DomainTable) -> String? {
    if (row.withheld == nil) != (row.domainCount > 0) { return "a reason stands for a domain" }
    for own in table.domains(of: row).map({ table.domains[$0] }) {
      if !table.bytes[own.range].contains(UInt8(ascii: ".")) { return "a domain has two labels" }
      let isPlain = table.bytes[own.label].allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 }
      if !isPlain { return "a label is letters and digits" }
      var again = DomainTable()
      var normaliser = DomainNormaliser()
      normaliser.append(table.bytes[own.range].span, to: &again)
      if again.bytes[again.domains.first?.range ?? 0..<0] != table.bytes[own.range] {
        return "a domain normalises to itself"
      }
    }
    return nil
  }

  private static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }
}
