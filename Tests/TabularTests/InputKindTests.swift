import Tabular
import Testing

@Suite struct InputKindTests {
  @Test(arguments: [
    ("", InputKind.table), ("id,name\n", .table), ("\"[a]\",b", .table), ("[", .jsonArray),
    ("\u{FEFF} \r\n\t[{}]", .jsonArray), ("{\"id\":1}\n", .jsonLines), ("1", .table),
  ])
  func looksAtTheFirstByte(_ head: String, _ kind: InputKind) {
    #expect(InputKind(head: Array(head.utf8)) == kind)
  }
}
