import Basics
import Overlap

/// By what an account is known again: its domain, else its name as the eye sees it.
package struct AccountKey: Hashable, Sendable {
  /// The registrable domain; nil where none is known.
  package let domain: String?
  /// The name without case, blanks and what is invisible.
  package let name: String

  /// The key of an account that a user or a file names.
  ///
  /// - Parameters:
  ///   - text: The account's name, or its website.
  ///   - website: Its website, where that is told apart.
  package init(_ text: String, website: String? = nil) {
    domain = Self.domain(of: website ?? text)
    name = NameSkeleton(text).text
  }

  /// The key of a deal.
  package init(_ deal: KeptDeal) {
    domain = deal.domain
    name = NameSkeleton(deal.account).text
  }

  /// Whether both are one account: the same domain, or the same name where one has no domain.
  package func isSame(as other: AccountKey) -> Bool {
    if let domain, let theirs = other.domain { return ByteOrder.same(domain, theirs) }
    return !name.isEmpty && ByteOrder.same(name, other.name)
  }

  /// The registrable domain that a text names; nil where it is none, such as a company's name.
  package static func domain(of text: String) -> String? {
    let isAddress = text.utf8.contains(UInt8(ascii: ".")) && !text.utf8.contains(0x20)
    guard isAddress else { return nil }
    var table = DomainTable()
    var reader = DomainNormaliser()
    reader.append(text.utf8Span.span, to: &table)
    return table.domains.first.map { String(decoding: table.bytes[$0.range], as: UTF8.self) }
  }
}
