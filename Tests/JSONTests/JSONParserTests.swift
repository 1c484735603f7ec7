import JSON
import Testing

@Test func parsesAnObject() throws {
  let bytes = Array(
    #"{"id":1,"op":"split","input":{"a":[1,2.50,true,null,"\u00e9\ud83d\ude00"]}}"#.utf8)
  let value = try JSONParser.parse(bytes.span)
  var w = JSONWriter()
  w.value(value)
  #expect(w.text == #"{"id":1,"op":"split","input":{"a":[1,2.50,true,null,"é😀"]}}"#)
}
