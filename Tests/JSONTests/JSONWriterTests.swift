import JSON
import Testing

@Suite struct JSONWriterTests {
  private func write(_ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("id")
    writer.integer(-5)
    writer.key("list")
    writer.beginArray()
    writer.string("a/b\u{7}")
    writer.null()
    writer.beginObject()
    writer.endObject()
    writer.bool(true)
    writer.endArray()
    writer.key("empty")
    writer.beginArray()
    writer.endArray()
    writer.key("n")
    writer.number(JSONNumber("1.50") ?? JSONNumber(0))
    writer.endObject()
  }

  @Test func writesCompactly() {
    var writer = JSONWriter()
    write(&writer)
    writer.newline()
    write(&writer)
    let once = #"{"id":-5,"list":["a/b\u0007",null,{},true],"empty":[],"n":1.50}"#
    #expect(writer.text == once + "\n" + once)
  }

  @Test func writesPrettily() {
    var writer = JSONWriter(pretty: true)
    write(&writer)
    #expect(
      writer.text == """
        {
          "id": -5,
          "list": [
            "a/b\\u0007",
            null,
            {},
            true
          ],
          "empty": [],
          "n": 1.50
        }
        """)
  }

  @Test func escapesOnlyWhatItMust() {
    var writer = JSONWriter()
    writer.string("\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F} \"\\/\u{7F}é\u{2028}😀")
    #expect(writer.text == "\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f \\\"\\\\/\u{7F}é\u{2028}😀\"")
  }
}
