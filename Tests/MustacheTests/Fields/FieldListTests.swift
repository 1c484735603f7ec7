import JSON
import Testing

@testable import Mustache

@Suite struct FieldListTests {
  @Test("names come with kind and example, lists as one item")
  func lists() throws {
    let data = try Rendered.data(
      #"{"b":"x","a":{"n":null,"m":1.50},"l":[{"k":null},{"k":true,"z":"y"}],"t":["p"],"e":[],"v":[1,"a"]}"#
    )
    let fields = FieldList.fields(of: data)
    let lines = fields.map { field in
      "\(field.path): \(field.kind)" + (field.example.map { " " + JSONExcerpt.of($0) } ?? "")
    }
    #expect(
      lines == [
        #"b: text "x""#, "a: object", "a.n: nothing", "a.m: number 1.50", "l: list of objects",
        "l[].k: true or false true", #"l[].z: text "y""#, "t: list of text", "e: list", "v: list",
      ])
  }

  @Test("data that are no object have no names, but their items may")
  func others() throws {
    #expect(FieldList.fields(of: .null) == [])
    #expect(try FieldList.fields(of: Rendered.data(#"[{"a":1}]"#)).map(\.path) == ["[].a"])
  }
}
