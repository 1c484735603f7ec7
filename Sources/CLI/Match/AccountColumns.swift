import Basics
import Platform
import Tabular

/// The columns of an account list, under the names that common CRMs give them.
enum AccountColumns {
  static let wanted = [
    WantedColumn(
      "id",
      aliases: [
        "account id", "record id", "company id", "organization id", "customer id", "account_id__c",
        "crm id", "external id", "id 18", "partner account id", "konto-id",
      ]),
    WantedColumn(
      "name",
      aliases: [
        "account name", "company name", "company", "account", "organization name",
        "organisation name", "organization", "organisation", "customer name", "customer",
        "customer company name", "business name", "legal name", "partner account name",
        "firmenname", "firma", "unternehmen", "raison sociale", "société", "entreprise",
        "empresa", "nombre", "azienda",
      ], isNeeded: true),
    WantedColumn(
      "website",
      aliases: [
        "company domain name", "company domain", "domain", "website url", "domain name",
        "account website", "account domain", "company website", "customer website",
        "web address", "homepage", "url", "web", "email domain", "partner account domain",
        "webseite", "site web", "sitio web", "sito web",
      ]),
    WantedColumn(
      "country",
      aliases: [
        "country/region", "billing country", "billing country code", "billing country/region",
        "country code", "account country", "company country", "hq country", "mailing country",
        "land", "pays", "país", "paese",
      ]),
  ]

  /// Reads `--map id=Account,name=Firma`; the option may be given several times.
  ///
  /// A pair counts for both lists, or for the one that is named before it: `theirs.name=Firma`.
  static func given(
    _ texts: [String], for list: String, _ option: OptionSpec
  ) throws(Problem) -> [(name: String, column: String)] {
    var pairs: [(name: String, column: String)] = []
    for text in texts {
      for part in text.split(separator: ",") {
        let halves = part.split(separator: "=", maxSplits: 1)
        guard halves.count == 2 else {
          throw UsageProblem.badValue(
            of: option, found: text, expected: "pairs such as name=Company,theirs.website=Domain")
        }
        let name = halves[0].split(separator: ".", maxSplits: 1)
        if name.count == 2, name[0] == "ours" || name[0] == "theirs" {
          if name[0] == list { pairs.append((String(name[1]), String(halves[1]))) }
        } else {
          pairs.append((String(halves[0]), String(halves[1])))
        }
      }
    }
    return pairs
  }

  /// What is read from where, in a line.
  static func line(_ map: HeaderMap, header: [String], file: String) -> String {
    let used = wanted.compactMap { column in
      map[column.name].map { "\(column.name) from '\(header[$0])'" }
    }
    var line = "\(file == "-" ? "standard input" : file): \(used.joined(separator: ", "))"
    if map["id"] == nil { line += "; no id column, so line numbers are ids" }
    if !map.unused.isEmpty {
      let names = map.unused.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
      let more = map.unused.count - 8
      line += "; not used: \(names)" + (more > 0 ? " and \(more) more" : "")
    }
    return line
  }
}
