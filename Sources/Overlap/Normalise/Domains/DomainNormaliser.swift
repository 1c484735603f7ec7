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
  private var piece: [UInt8] = []
  private var host: [UInt8] = []
  private var labels: [Int] = []
  private var letters = HostLetters()

  /// A normaliser with the public suffixes and shared hosts that ship.
  package init() {}

  /// Reads a website field and puts what it says into the next row of a table.
  ///
  /// Complexity: O(n), about 0.4 µs for a usual address.
  package mutating func append(_ website: Span<UInt8>, to table: inout DomainTable) {
    var row = WebsiteRow(firstDomain: table.domains.count, firstHandle: table.handles.count)
    row.withheld = nothingGiven(website)
    if row.withheld == nil {
      var next = 0
      var count = 0
      while count < Self.mostAddresses,
        let end = AddressList.next(in: website, from: next, into: &piece)
      {
        next = end
        count += 1
        let reason = readPiece(row, &table)
        row.withheld = row.withheld ?? reason
      }
      row.withheld = row.withheld ?? .unreadable
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

  /// Reads the address in `piece`; the reason when it gives no domain.
  private mutating func readPiece(
    _ row: WebsiteRow, _ table: inout DomainTable
  ) -> WithheldDomain? {
    let address = WebAddress(piece.span)
    guard address.host.count <= Self.longestHost else { return .unreadable }
    takeHost(address.host)
    guard HostLabels.read(host, into: &labels) else { return .unreadable }
    guard !HostLabels.isNumeric(host.span) else { return .numericAddress }
    let finding = hosts.find(host.span, labels: labels)
    if let kind = finding.shared {
      let page = SharedPage(
        host: host.span, labels: labels, finding, path: piece.span.extracting(address.path))
      if !finding.hasOwner || page.isBelow || address.hasUser {
        appendHandle(page, kind, path: address.path, to: &table)
        return .shared(kind)
      }
    }
    guard finding.suffixLabels > 0 else { return .unknownSuffix }
    guard finding.suffixLabels < labels.count else { return .publicSuffix }
    appendDomain(labels.count - finding.suffixLabels - 1, of: row, to: &table)
    return nil
  }

  /// Puts a host of `piece` into `host`: in ASCII, without the full stops around it.
  private mutating func takeHost(_ range: Range<Int>) {
    host.removeAll(keepingCapacity: true)
    if piece[range].allSatisfy({ $0 < 0x80 }) {
      host.append(contentsOf: piece[range])
    } else {
      letters.append(piece[range], to: &host)
    }
    while host.last == UInt8(ascii: ".") { host.removeLast() }
    if let start = host.firstIndex(where: { $0 != UInt8(ascii: ".") }), start > 0 {
      host.removeSubrange(..<start)
    }
  }

  private mutating func appendHandle(
    _ page: SharedPage, _ kind: SharedHost, path: Range<Int>, to table: inout DomainTable
  ) {
    let start = table.bytes.count
    switch page.handle {
    case .none: break
    case .label(let range): DomainLabel.appendLetters(host.span.extracting(range), to: &table.bytes)
    case .folder(let range):
      let folder = piece.span.extracting(path).extracting(range)
      DomainLabel.appendLetters(folder, to: &table.bytes)
    }
    let length = UInt16(clamping: table.bytes.count - start)
    table.handles.append(SharedHandle(kind: kind, start: start, length: length))
  }

  /// Puts the domain that begins with a label into the table, unless the row has it.
  private mutating func appendDomain(
    _ label: Int, of row: WebsiteRow, to table: inout DomainTable
  ) {
    let domain = host.span.extracting(labels[label]...)
    for other in table.domains[row.firstDomain...]
    where SpanOrder.isEqual(table.bytes.span.extracting(other.range), domain) {
      return
    }
    let start = table.bytes.count
    table.bytes.append(copying: domain)
    let name = host.span.extracting(labels[label]..<labels[label + 1] - 1)
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
