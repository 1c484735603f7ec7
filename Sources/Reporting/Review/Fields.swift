import Basics
import Exact
import JSON
import Money

/// Puts an object together, member by member: the data that programs and templates get.
struct Fields {
  /// Whether pictures are drawn: for pages only, since programs get numbers.
  let isDrawn: Bool
  private var members: [JSONObject.Member] = []

  init(isDrawn: Bool) {
    self.isDrawn = isDrawn
  }

  /// Adds an object of what `fill` sets.
  mutating func object(_ key: String, _ fill: (inout Fields) -> Void) {
    set(key, made(fill))
  }

  /// Adds an object of a value; null where there is none.
  mutating func object<Value>(
    _ key: String, of value: Value?, _ fill: (inout Fields, Value) -> Void
  ) {
    guard let value else { return set(key, JSONValue.null) }
    object(key) { fill(&$0, value) }
  }

  /// Adds what only a page needs, such as the tint of a word.
  mutating func show(_ key: String, _ text: @autoclosure () -> String?) {
    if isDrawn { set(key, text()) }
  }

  /// Adds a picture, on pages only.
  mutating func draw(_ key: String, _ picture: () -> Markup?) {
    guard isDrawn else { return }
    set(key, picture()?.source)
  }

  private func made(_ fill: (inout Fields) -> Void) -> JSONValue {
    var fields = Fields(isDrawn: isDrawn)
    fill(&fields)
    return .object(fields.object)
  }

  /// The object.
  var object: JSONObject { JSONObject(members) ?? .empty }

  mutating func set(_ key: String, _ value: JSONValue) {
    members.append(.init(key: key, value: value))
  }

  mutating func set(_ key: String, _ text: String?) {
    set(key, text.map { .string($0) } ?? .null)
  }

  mutating func set(_ key: String, _ count: Int?) {
    set(key, count.map { .integer(Int64($0)) } ?? .null)
  }

  mutating func set(_ key: String, _ flag: Bool?) {
    set(key, flag.map { .bool($0) } ?? .null)
  }

  mutating func set(_ key: String, _ date: CivilDate?) {
    set(key, date?.text)
  }

  mutating func set(_ key: String, _ money: Money?) {
    guard let money else { return set(key, JSONValue.null) }
    object(key) { fields in
      fields.set("minor", Int(money.minor.units))
      fields.set("currency", money.currency.code)
      fields.set("amount", money.minor.text(in: money.currency))
      fields.set("text", ShownNumber.text(money))
    }
  }

  mutating func set<Element>(
    _ key: String, _ list: [Element], _ fill: (inout Fields, Element) -> Void
  ) {
    set(key, .array(list.map { element in made { fill(&$0, element) } }))
  }
}
