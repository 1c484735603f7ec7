import Basics
import Exact
import JSON
import Money

/// Puts an object together, member by member: the data that programs and templates get.
struct Fields {
  private var members: [JSONObject.Member] = []

  init() {}

  /// An object of what `fill` sets.
  static func object(_ fill: (inout Fields) -> Void) -> JSONValue {
    var fields = Fields()
    fill(&fields)
    return fields.value
  }

  /// The object.
  var value: JSONValue { .object(JSONObject(members) ?? .empty) }

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
    set(key, money.map(Self.money) ?? .null)
  }

  mutating func set<Element>(
    _ key: String, _ list: [Element], _ fill: (inout Fields, Element) -> Void
  ) {
    set(key, .array(list.map { element in Self.object { fill(&$0, element) } }))
  }

  /// An amount for programs and for readers.
  private static func money(_ money: Money) -> JSONValue {
    object { fields in
      fields.set("minor", Int(money.minor.units))
      fields.set("currency", money.currency.code)
      fields.set("amount", money.minor.text(in: money.currency))
      fields.set("text", ShownNumber.text(money))
    }
  }
}
