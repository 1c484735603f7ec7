/// Turns website fields into registrable domains.
///
/// One normaliser serves one thread: it holds the working memory of a field. A field may hold
/// several addresses, in many shapes: with or without scheme, user, port and path; a mail address;
/// in Unicode or punycode.
package struct DomainNormaliser {
  /// A normaliser with the public suffixes and shared hosts that ship.
  package init() {
  }

  /// Reads a website field and puts what it says into the next row of a table.
  package mutating func append(_ website: Span<UInt8>, to table: inout DomainTable) {
    table.rows.append(WebsiteRow(firstDomain: 0, firstHandle: 0, withheld: .empty))
  }
}
