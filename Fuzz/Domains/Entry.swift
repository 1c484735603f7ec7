import Overlap

/// libFuzzer's entry: any bytes may be a website field.
///
/// A row has a domain or a reason, never both, and a domain normalises to itself.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let field = Array(UnsafeBufferPointer(start: start, count: count))
  let table = normalised(field[...])
  precondition(table.rows.count == 1)
  let row = table.rows[0]
  let domains = table.domains(of: row)
  precondition(domains.isEmpty == (row.withheld != nil))
  for own in domains.map({ table.domains[$0] }) {
    let again = normalised(table.bytes[own.range])
    precondition(again.rows.count == 1 && again.domains.count == 1)
    precondition(again.bytes[again.domains[0].range] == table.bytes[own.range])
    precondition(again.bytes[again.domains[0].label] == table.bytes[own.label])
    precondition(table.bytes[own.label].allSatisfy(isPlain))
  }
  for handle in table.handles(of: row).map({ table.handles[$0] }) {
    precondition(table.bytes[handle.range].allSatisfy(isPlain))
  }
  var countries = CountryReader()
  precondition([0, 2].contains(countries.code(of: field.span).text.utf8.count))
  return 0
}

private func normalised(_ field: ArraySlice<UInt8>) -> DomainTable {
  var table = DomainTable()
  var normaliser = DomainNormaliser()
  normaliser.append(field.span, to: &table)
  return table
}

private func isPlain(_ byte: UInt8) -> Bool {
  0x61...0x7A ~= byte || 0x30...0x39 ~= byte
}
