/// What the website field of each row says: domains that are somebody's own, and shared hosts.
///
/// A table is filled by a `DomainNormaliser` and then only read. Tables that were filled side by
/// side are put together with `append(_:)`.
package struct DomainTable: Sendable {
  /// The texts of all rows, ASCII.
  package internal(set) var bytes: [UInt8] = []

  /// The registrable domains of all rows.
  package internal(set) var domains: [OwnDomain] = []

  /// What all rows give below shared hosts.
  package internal(set) var handles: [SharedHandle] = []

  /// The rows.
  package internal(set) var rows: [WebsiteRow] = []

  /// An empty table.
  package init() {}

  /// Makes room for that many more rows.
  package mutating func reserve(rows count: Int) {
    rows.reserveCapacity(rows.count + count)
    domains.reserveCapacity(domains.count + count)
    bytes.reserveCapacity(bytes.count + count * 16)
  }

  /// Forgets all rows and keeps the room.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    domains.removeAll(keepingCapacity: true)
    handles.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }

  /// Puts the rows of another table behind those of this one.
  package mutating func append(_ other: DomainTable) {
    let byteOffset = bytes.count
    let domainOffset = domains.count
    let handleOffset = handles.count
    bytes += other.bytes
    domains += other.domains.map { $0.moved(by: byteOffset) }
    handles += other.handles.map { $0.moved(by: byteOffset) }
    rows += other.rows.map { row in
      var row = row
      row.firstDomain += domainOffset
      row.firstHandle += handleOffset
      return row
    }
  }

  /// The places of a row's registrable domains in `domains`.
  package func domains(of row: WebsiteRow) -> Range<Int> {
    row.firstDomain..<row.firstDomain + Int(row.domainCount)
  }

  /// The places of a row's shared hosts in `handles`.
  package func handles(of row: WebsiteRow) -> Range<Int> {
    row.firstHandle..<row.firstHandle + Int(row.handleCount)
  }
}

/// What one website field says.
package struct WebsiteRow: Equatable, Sendable {
  var firstDomain: Int
  var firstHandle: Int
  var domainCount: UInt16 = 0
  var handleCount: UInt16 = 0

  /// Why there is no domain to match by; nil when there is one.
  package internal(set) var withheld: WithheldDomain?
}

/// A registrable domain: one label more than a public suffix.
package struct OwnDomain: Equatable, Sendable {
  var start: Int
  var length: UInt16
  var labelStart: Int
  var labelLength: UInt16

  /// Where the domain stands in the table's bytes: lower case, punycode.
  package var range: Range<Int> { start..<start + Int(length) }

  /// Where the label in front of the public suffix stands, as it is compared with names.
  ///
  /// Folded letters and digits only; umlaut digraphs are one letter. Empty for labels in other
  /// scripts.
  package var label: Range<Int> { labelStart..<labelStart + Int(labelLength) }

  func moved(by offset: Int) -> OwnDomain {
    var copy = self
    copy.start += offset
    copy.labelStart += offset
    return copy
  }
}

/// A page, user or customer of a host that many companies share.
package struct SharedHandle: Equatable, Sendable {
  /// What kind of host it is.
  package let kind: SharedHost
  var start: Int
  var length: UInt16

  /// Where the handle stands in the table's bytes: folded letters and digits; may be empty.
  package var range: Range<Int> { start..<start + Int(length) }

  func moved(by offset: Int) -> SharedHandle {
    SharedHandle(kind: kind, start: start + offset, length: length)
  }
}
