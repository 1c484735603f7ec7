package import JSON

/// The names that a template may use of some data, each with its kind and an example.
package enum FieldList {
  /// One name.
  package struct Field: Equatable, Sendable {
    /// The way to it: `partner.name`; a list's items are behind `[]`, as in `deals[].amount`.
    package let path: String
    /// What it holds, such as `text` or `list of objects`.
    package let kind: String
    /// A value of the sample; nil for lists and objects, and where all were null.
    package let example: JSONValue?
  }

  /// All names of a sample, in the order in which they stand in it.
  package static func fields(of sample: JSONValue) -> [Field] {
    var fields: [Field] = []
    add(Shape(sample), path: "", to: &fields)
    return fields
  }

  private static func add(_ shape: Shape, path: String, to fields: inout [Field]) {
    for member in shape.members {
      let name = path.isEmpty ? member.key : path + "." + member.key
      fields.append(
        Field(path: name, kind: kind(of: member.shape), example: member.shape.example))
      add(member.shape, path: name, to: &fields)
    }
    if let items = shape.items { add(items, path: path + "[]", to: &fields) }
  }

  private static func kind(of shape: Shape) -> String {
    guard !shape.kinds.isEmpty else { return "nothing" }
    let words = shape.kinds.map { kind in
      guard kind == "list", let items = shape.items?.kinds, items.count == 1 else { return kind }
      return "list of " + (items[0] == "object" || items[0] == "number" ? items[0] + "s" : items[0])
    }
    return words.joined(separator: " or ")
  }
}
