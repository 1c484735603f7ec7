import Basics

/// Turns website fields into registrable domains.
///
/// One normaliser serves one thread: it holds the working memory of a field. A field may hold
/// several addresses, in many shapes: with or without scheme, user, port and path; a mail address;
/// in Unicode or punycode. A host that many companies share gives no domain, but what stands below
/// it: the page, user or customer.
package struct DomainNormaliser {
  /// The most bytes of a host that are looked at; names of 253 are the longest that exist.
  static let longestHost = 1_000

  /// The most addresses of a field that are looked at.
  static let mostAddresses = 100

  /// Which Public Suffix List the endings of domains are of.
  package static var suffixListVersion: String { SuffixRules.version }

  private let hosts = HostTable.shared
  private let placeholders = Placeholders.shared
  private var spelled: [UInt8] = []

  /// A normaliser with the public suffixes and shared hosts that ship.
  package init() {}

  /// Reads a website field and puts what it says into the next row of a table.
  ///
  /// Complexity: O(n), some 1,600 instructions for a usual address.
  package mutating func append(_ website: Span<UInt8>, to table: inout DomainTable) {
    var row = WebsiteRow(firstDomain: table.domains.count, firstHandle: table.handles.count)
    if let address = WebAddress(plain: website), !placeholders.contains(ascii: website) {
      let host = website.extracting(address.host)
      row.withheld = readName(host, of: address, website, row.firstDomain, &table)
    } else {
      row.withheld = nothingGiven(website) ?? readAddresses(of: website, row.firstDomain, &table)
    }
    row.domainCount = UInt16(clamping: table.domains.count - row.firstDomain)
    row.handleCount = UInt16(clamping: table.handles.count - row.firstHandle)
    if row.domainCount > 0 { row.withheld = nil }
    table.rows.append(row)
  }

  private func nothingGiven(_ website: Span<UInt8>) -> WithheldDomain? {
    let end = ScalarClass.skipSpaces(website, before: website.count)
    let start = ScalarClass.skipSpaces(website, from: 0)
    guard start < end else { return .empty }
    return placeholders.contains(website.extracting(start..<end)) ? .placeholder : nil
  }

  /// Reads all addresses of a field; the reason of the first one that gives no domain.
  private mutating func readAddresses(
    of website: Span<UInt8>, _ firstDomain: Int, _ table: inout DomainTable
  ) -> WithheldDomain? {
    var withheld: WithheldDomain?
    var next = 0
    var count = 0
    while count < Self.mostAddresses, let address = AddressList.next(in: website, from: next) {
      next = address.next
      count += 1
      let text = website.extracting(address.range)
      let reason: WithheldDomain?
      if address.isUneven {
        AddressList.spell(text, into: &spelled)
        reason = readAddress(spelled.span, firstDomain, &table)
      } else {
        reason = readAddress(text, firstDomain, &table)
      }
      withheld = withheld ?? reason
    }
    return withheld ?? .unreadable
  }

  /// Reads an address in lower case; the reason when it gives no domain.
  private func readAddress(
    _ text: Span<UInt8>, _ firstDomain: Int, _ table: inout DomainTable
  ) -> WithheldDomain? {
    let address = WebAddress(text)
    let host = text.extracting(address.host)
    guard host.count <= Self.longestHost else { return .unreadable }
    if host.endOfASCII(from: 0) == host.count {
      return readHost(host, of: address, text, firstDomain, &table)
    }
    var letters = HostLetters()
    var ascii: [UInt8] = []
    letters.append(host, to: &ascii)
    return readHost(ascii.span, of: address, text, firstDomain, &table)
  }

  /// Reads the host of an address, in ASCII; the reason when it gives no domain.
  private func readHost(
    _ host: Span<UInt8>, of address: WebAddress, _ text: Span<UInt8>, _ firstDomain: Int,
    _ table: inout DomainTable
  ) -> WithheldDomain? {
    var start = 0
    var end = host.count
    while end > 0, host[end - 1] == UInt8(ascii: ".") { end -= 1 }
    while start < end, host[start] == UInt8(ascii: ".") { start += 1 }
    let host = host.extracting(start..<end)
    switch HostLabels.kind(of: host) {
    case .name: return readName(host, of: address, text, firstDomain, &table)
    case .number: return .numericAddress
    case nil: return .unreadable
    }
  }

  /// Reads a host that is a name; the reason when it gives no domain.
  private func readName(
    _ host: Span<UInt8>, of address: WebAddress, _ text: Span<UInt8>, _ firstDomain: Int,
    _ table: inout DomainTable
  ) -> WithheldDomain? {
    let finding = hosts.find(host)
    if let kind = finding.shared {
      let path = text.extracting(address.path(in: text))
      let page = SharedPage(host: host, finding, path: path)
      if !finding.hasOwner || page.isBelow || address.hasUser {
        appendHandle(page, kind, host: host, path: path, to: &table)
        return .shared(kind)
      }
    }
    guard let suffix = finding.suffix else { return .unknownSuffix }
    guard let domain = finding.domain else { return .publicSuffix }
    let name = domain..<suffix - 1
    appendDomain(
      host.extracting(domain...), name: host.extracting(name), from: firstDomain, to: &table)
    return nil
  }

  private func appendHandle(
    _ page: SharedPage, _ kind: SharedHost, host: Span<UInt8>, path: Span<UInt8>,
    to table: inout DomainTable
  ) {
    let start = table.bytes.count
    switch page.handle {
    case .none: break
    case .label(let range): DomainLabel.appendLetters(host.extracting(range), to: &table.bytes)
    case .folder(let range): DomainLabel.appendLetters(path.extracting(range), to: &table.bytes)
    }
    let length = UInt16(clamping: table.bytes.count - start)
    table.handles.append(SharedHandle(kind: kind, start: start, length: length))
  }

  /// Puts a domain, and the name before its public suffix, into the table, unless the row has it.
  private func appendDomain(
    _ domain: Span<UInt8>, name: Span<UInt8>, from firstDomain: Int, to table: inout DomainTable
  ) {
    for other in firstDomain..<table.domains.count
    where SpanOrder.isEqual(table.bytes.span.extracting(table.domains[other].range), domain) {
      return
    }
    let start = table.bytes.count
    table.bytes.append(copying: domain)
    var labelStart = start
    var labelEnd = start + name.count
    if !DomainLabel.isPlain(name) {
      labelStart = table.bytes.count
      DomainLabel.append(name, to: &table.bytes)
      labelEnd = table.bytes.count
    }
    table.domains.append(
      OwnDomain(
        start: start, length: UInt16(clamping: domain.count), labelStart: labelStart,
        labelLength: UInt16(clamping: labelEnd - labelStart)))
  }
}
