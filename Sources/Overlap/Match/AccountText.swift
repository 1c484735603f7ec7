import Basics

/// A company written in one line: `Acme, Inc., acme.com, Germany`.
///
/// Names may hold commas, so the line is read from its end: a website is what has a domain, a
/// country what stands behind a website, or a known one that can't be a legal form.
package struct AccountText: Equatable, Sendable {
  /// The name.
  package private(set) var name = ""
  /// The website; empty where none is given.
  package private(set) var website = ""
  /// The country, likewise.
  package private(set) var country = ""

  /// A company of known parts.
  package init(name: String, website: String, country: String) {
    self.name = name
    self.website = website
    self.country = country
  }

  /// Reads a line.
  package init(_ text: String) {
    var parts = text.split(separator: ",", omittingEmptySubsequences: false).map(Self.trimmed)
    if parts.count > 2, Self.isWebsite(parts[parts.count - 2]) || parts[parts.count - 2].isEmpty {
      country = parts.removeLast()
      website = parts.removeLast()
    } else if parts.count > 1, let last = parts.last {
      if Self.isWebsite(last) {
        website = parts.removeLast()
      } else if last.utf8.count > 4, Self.isCountry(last) {
        country = parts.removeLast()
      }
    }
    name = parts.joined(separator: ", ")
  }

  /// The company as a list of one row.
  package var rows: AccountRows {
    var rows = AccountRows()
    for field in [name, website, country] { rows.append(field.utf8Span.span) }
    return rows
  }

  private static func trimmed(_ part: Substring) -> String {
    var part = part
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return String(part)
  }

  private static func isWebsite(_ text: String) -> Bool {
    var table = DomainTable()
    var reader = DomainNormaliser()
    reader.append(text.utf8Span.span, to: &table)
    return !table.domains.isEmpty || !table.handles.isEmpty
  }

  private static func isCountry(_ text: String) -> Bool {
    var reader = CountryReader()
    return reader.code(of: text.utf8Span.span) != .none
  }
}
