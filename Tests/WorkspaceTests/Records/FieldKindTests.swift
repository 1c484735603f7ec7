import JSON
import Testing

@testable import Workspace

@Suite("Kinds of fields")
struct FieldKindTests {
  static let read: [(FieldKind, String, String?)] = [
    (.text, "=1+1", #""=1+1""#), (.text, "", nil),
    (.date, "2026-02-28", #""2026-02-28""#), (.date, "2026-02-30", nil), (.date, "2026-1-1", nil),
    (.quarter, "2026Q4", #""2026Q4""#), (.quarter, "2026Q5", nil), (.quarter, "2026q1", nil),
    (.count, "0", "0"), (.count, "-1", nil), (.count, "1.0", nil),
    (.count, "9223372036854775808", nil),
    (.number, "1.50", "1.5"), (.number, "-0.10", nil), (.number, "1/2", nil),
    (.number, "1,5", nil), (.number, "1e3", nil), (.number, "nan", nil),
    (.money, "USD 1000", #""USD 1000.00""#), (.money, "1000", nil), (.money, "USD 1.001", nil),
    (.choice(["ours", "theirs"]), "ours", #""ours""#), (.choice(["ours"]), "Ours", nil),
    (.flag, "Yes", "true"), (.flag, "FALSE", "false"), (.flag, "1", nil),
    (.since, "2026-01-31", #""2026-01-31""#), (.since, "no", "false"), (.since, "soon", nil),
    (.reference("partner"), "acme", #""acme""#),
  ]

  @Test("A text is a value of its kind or none", arguments: read)
  func value(_ kind: FieldKind, _ text: String, _ expected: String?) {
    let value = kind.value(of: text).map { value in
      var writer = JSONWriter()
      writer.value(value)
      return writer.text
    }
    #expect(value == expected)
  }
}
