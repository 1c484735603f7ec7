import Testing

@testable import Overlap

@Suite struct NameTableTests {
  private func table(_ names: ArraySlice<String>) -> NameTable {
    var table = NameTable()
    var normaliser = NameNormaliser()
    table.reserve(rows: names.count)
    for name in names { normaliser.append(Array(name.utf8).span, to: &table) }
    return table
  }

  private func described(_ table: NameTable) -> [[String]] {
    table.names.flatMap { name in
      [Described.fields(name, in: table)]
        + (table.former(name).map { [Described.fields($0, in: table)] } ?? [])
    }
  }

  @Test("tables put together say what one table says")
  func append() {
    let names = [
      "Foo Inc (formerly Bar)", "", "Müller & Söhne GmbH", "A fka B", "Acme II", "The Mfg Co", "株",
    ]
    let whole = table(names[...])
    #expect(whole.formerNames.count == 2)
    for cut in 0...names.count {
      var joined = table(names[..<cut])
      joined.append(table(names[cut...]))
      #expect(joined.bytes == whole.bytes)
      #expect(joined.tokens == whole.tokens)
      #expect(described(joined) == described(whole))
    }
  }

  @Test("the numbers of a name are told once each, in rising order")
  func numbers() {
    let table = table(["Acme 7 3 VII 12"])
    #expect(table.numbers(table.names[0]) == [3, 7, 12])
  }

  @Test("a normaliser leaves nothing of a name to the next one")
  func noTraces() {
    let names = [
      "Acme (formerly Foo) II Ltd", "B", "...", "Long Name With Many Words Ltd", "株", "",
    ]
    for first in names {
      for second in names {
        let both = described(table([first, second]))
        #expect(both == described(table([first])) + described(table([second])))
      }
    }
  }
}
