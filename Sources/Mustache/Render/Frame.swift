import JSON

/// What names are looked up in: a value, and its place where it is the item of a list.
struct Frame {
  /// The value.
  var value: JSONValue
  /// The list that it comes from; empty for a value that is no item.
  let list: [JSONValue]
  /// Its place in the list.
  var index: Int
  /// The first node of the section that shows it.
  let body: Int

  /// A value that is no item of a list.
  init(_ value: JSONValue, body: Int = 0) {
    self.value = value
    list = []
    index = 0
    self.body = body
  }

  /// The first item of a list that has one.
  init(first value: JSONValue, of list: [JSONValue], body: Int) {
    self.value = value
    self.list = list
    index = 0
    self.body = body
  }

  /// Goes on to the next item; false behind the last.
  mutating func advance() -> Bool {
    guard index + 1 < list.count else { return false }
    index += 1
    value = list[index]
    return true
  }
}

extension JSONValue {
  /// Whether a section shows for it.
  ///
  /// The specification leaves it to the data's language what is true (`!!data`); for JSON that is
  /// JavaScript: false, null, zero and empty text are not, and neither is a list without items.
  var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .string(let text): !text.isEmpty
    case .array(let elements): !elements.isEmpty
    case .object: true
    case .number(let number):
      number.text.utf8.prefix { $0 | 0x20 != 0x65 }.contains { 0x31...0x39 ~= $0 }
    }
  }
}
