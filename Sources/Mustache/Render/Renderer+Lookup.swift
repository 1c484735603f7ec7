import Basics
import JSON

extension Renderer {
  /// What a name stands for here: the innermost value that knows its first key decides.
  mutating func look(
    up name: Name, _ hint: Int, _ template: Template
  ) throws(Problem) -> JSONValue? {
    if let fact = name.fact, fact != .any { return self.fact(fact) }
    guard let key = name.keys.first else { return frames.last?.value }
    var found: JSONValue?
    var index = frames.count
    while found == nil, index > 0 {
      index -= 1
      if case .object(let object) = frames[index].value {
        found = member(key, of: object, hint)
      }
    }
    try spend(frames.count - index + name.keys.count, template)
    for key in name.keys.dropFirst() {
      guard case .object(let object) = found else { return nil }
      found = object[key]
    }
    guard name.fact == .any else { return found }
    if case .array(let list) = found { return .bool(!list.isEmpty) }
    return found.flatMap { value in
      if case .object(let object) = value { return object[Name.Fact.any.rawValue] }
      return nil
    }
  }

  private mutating func member(
    _ key: String, of object: JSONObject, _ hint: Int
  ) -> JSONValue? {
    let last = hints[hint]
    if last < object.members.count, ByteOrder.same(object.members[last].key, key) {
      return object.members[last].value
    }
    guard let index = object.index(of: key) else { return nil }
    hints[hint] = index
    return object.members[index].value
  }

  /// A fact of the innermost item; nil outside of lists.
  private func fact(_ fact: Name.Fact) -> JSONValue? {
    guard let frame = frames.last(where: { !$0.list.isEmpty }) else { return nil }
    return switch fact {
    case .index: .integer(Int64(frame.index))
    case .number: .integer(Int64(frame.index) + 1)
    case .first: .bool(frame.index == 0)
    case .last: .bool(frame.index + 1 == frame.list.count)
    case .any: nil
    }
  }
}
