import Basics

/// The members of a JSON object in their order; no key stands twice.
///
/// Keys are compared by their unescaped bytes. Looking up a key is linear in small objects and
/// logarithmic in large ones.
package struct JSONObject: Equatable, Sendable {
  /// A key with its value.
  package struct Member: Equatable, Sendable {
    /// The unescaped name.
    package let key: String
    /// What stands under it.
    package let value: JSONValue

    /// A member.
    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }

    /// Whether both would be written with the same bytes.
    package static func == (a: Member, b: Member) -> Bool {
      ByteOrder.same(a.key, b.key) && a.value == b.value
    }
  }

  /// The members in the order of the source.
  package let members: [Member]
  /// The members' indices sorted by key; empty in small objects, which are searched through.
  private let order: [Int]

  /// Up to this many members, comparing each with each is cheaper than sorting.
  private static let smallCount = 8

  /// The object without members.
  package static let empty = JSONObject()

  private init() {
    members = []
    order = []
  }

  /// An object of these members; nil when a key stands twice.
  package init?(_ members: [Member]) {
    self.init(members) { _ in }
  }

  /// As above; tells the index of the first member whose key an earlier one has.
  init?(_ members: [Member], duplicate: (Int) -> Void) {
    self.members = members
    order = members.count > Self.smallCount ? Self.sortedByKey(members) : []
    if let index = firstDuplicate {
      duplicate(index)
      return nil
    }
  }

  /// The value under `key`; nil when there is none.
  package subscript(_ key: String) -> JSONValue? {
    index(of: key).map { members[$0].value }
  }

  /// Where among the members `key` stands; nil when there is none.
  package func index(of key: String) -> Int? {
    guard !order.isEmpty else {
      return members.firstIndex { ByteOrder.same($0.key, key) }
    }
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if ByteOrder.precedes(members[order[middle]].key, key) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < order.count else { return nil }
    let index = order[low]
    return ByteOrder.same(members[index].key, key) ? index : nil
  }

  /// Whether both have the same members in the same order.
  package static func == (a: JSONObject, b: JSONObject) -> Bool {
    a.members == b.members
  }

  private static func sortedByKey(_ members: [Member]) -> [Int] {
    members.indices.sorted { a, b in
      if ByteOrder.precedes(members[a].key, members[b].key) { return true }
      return a < b && ByteOrder.same(members[a].key, members[b].key)
    }
  }

  private var firstDuplicate: Int? {
    guard order.isEmpty else {
      return zip(order, order.dropFirst())
        .filter { ByteOrder.same(members[$0].key, members[$1].key) }
        .map(\.1).min()
    }
    return members.indices.first { index in
      members[..<index].contains { ByteOrder.same($0.key, members[index].key) }
    }
  }
}
