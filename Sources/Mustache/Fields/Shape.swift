import Basics
package import JSON

/// What sample data look like: their names, kinds and an example of each, over all items of lists.
package struct Shape: Sendable {
  /// A name with what stands under it.
  package struct Member: Sendable {
    /// The name.
    package let key: String
    /// What stands under it.
    package fileprivate(set) var shape: Shape
  }

  /// What kinds of values were seen, in a word each, such as `text`, in the order of their coming.
  package private(set) var kinds: [String] = []
  /// The first value that was seen and is shown in a line.
  package private(set) var example: JSONValue?
  /// The names of objects, in the order of their coming.
  package private(set) var members: [Member] = []
  /// Whether some value was null or an empty list, below which anything may stand.
  package private(set) var isOpen = false
  private var places: [Identifier: Int] = [:]
  /// The items of lists, as one; an array because a value can't hold itself.
  private var itemShapes: [Shape] = []

  /// The shape of a sample.
  package init(_ value: JSONValue) {
    add(value)
  }

  private init() {}

  /// What the items of lists look like; nil where there was no list with an item.
  package var items: Shape? { itemShapes.first }

  /// What stands under a name.
  package subscript(key: String) -> Shape? {
    places[Identifier(key)].map { members[$0].shape }
  }

  private mutating func add(_ value: JSONValue) {
    switch value {
    case .null: isOpen = true
    case .bool: note("true or false", value)
    case .number: note("number", value)
    case .string: note("text", value)
    case .array(let elements):
      note("list", nil)
      guard !elements.isEmpty else {
        isOpen = true
        return
      }
      if itemShapes.isEmpty { itemShapes.append(Shape()) }
      for element in elements { itemShapes[0].add(element) }
    case .object(let object):
      note("object", nil)
      for member in object.members {
        let name = Identifier(member.key)
        if places[name] == nil {
          places[name] = members.count
          members.append(Member(key: member.key, shape: Shape()))
        }
        if let place = places[name] { members[place].shape.add(member.value) }
      }
    }
  }

  private mutating func note(_ kind: String, _ value: JSONValue?) {
    if !kinds.contains(kind) { kinds.append(kind) }
    if example == nil { example = value }
  }
}
