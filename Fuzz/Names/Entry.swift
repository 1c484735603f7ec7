import Overlap

/// libFuzzer's entry: any bytes may be a name.
///
/// A name has a word, its texts are UTF-8, and a name behind another one comes out as if it stood
/// alone.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let given = Array(UnsafeBufferPointer(start: start, count: count))
  var normaliser = NameNormaliser()
  var alone = NameTable()
  normaliser.append(given.span, to: &alone)
  check(alone)

  var both = NameTable()
  normaliser.append(Array("Alpha Works (formerly Beta II Ltd) GmbH & Co. KG".utf8).span, to: &both)
  let before = both.bytes.count
  normaliser.append(given.span, to: &both)
  precondition(both.bytes[before...] == alone.bytes[...])
  precondition(both.names[1].legalForms == alone.names[0].legalForms)
  precondition(both.numbers(both.names[1]) == alone.numbers(alone.names[0]))
  return 0
}

private func check(_ table: NameTable) {
  precondition(table.names.count == 1)
  for name in table.names + table.formerNames {
    let tokens = table.tokens(of: name).map { table.tokens[$0] }
    precondition(!tokens.isEmpty)
    for token in tokens {
      precondition(!table.raw(of: token, in: name).isEmpty)
      precondition(isText(table.bytes[table.raw(of: token, in: name)]))
      precondition(isText(table.bytes[table.text(of: token, in: name)]))
      if let meaning = token.meaning { precondition(!NameMeanings.words[meaning].isEmpty) }
    }
    let joined = [table.joined(name), table.words(name), table.full(name)]
    let initials = table.initials(name)
    for kind in initials.indices { precondition(isText(table.bytes[initials[kind]])) }
    for range in joined { precondition(isText(table.bytes[range])) }
    if name.isASCII { precondition(joined.allSatisfy { table.bytes[$0].allSatisfy { $0 < 0x80 } }) }
  }
}

private func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
  String(validating: bytes, as: UTF8.self) != nil
}
