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
    if let first = table.domains.first {
      return String(decoding: table.bytes[first.range], as: UTF8.self)
    }
    return table.handles.isEmpty ? reserved(text) : nil
  }

  /// A host below one of the names that are kept for examples and tests, which no list of public
  /// suffixes has.
  private static func reserved(_ text: String) -> String? {
    var host = text.lowercased()[...]
    for scheme in ["https://", "http://"] where host.hasPrefix(scheme) {
      host = host.dropFirst(scheme.count)
    }
    host = host.prefix { !"/?#:".contains($0) }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isPlain) }),
      let last = labels.last, ["example", "test", "invalid"].contains(last)
    else { return nil }
    return labels.suffix(2).joined(separator: ".")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x2D: true
    default: false
    }
  }
}
