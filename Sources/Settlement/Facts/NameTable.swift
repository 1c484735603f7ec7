public import Basics

/// A name of a `NameTable`, as a small number.
public struct NameID: Hashable, Sendable {
  /// The place of the name, counted from 0; below zero for no name.
  public let index: Int32

  /// No name at all.
  public static let none = NameID(index: -1)

  /// Whether it names something.
  public var isSome: Bool { index >= 0 }

  /// The place as an array index.
  var place: Int { Int(index) }
}

/// Names kept once, as bytes one after the other, each with a number.
///
/// A million events name a few thousand deals and a million keys: as strings they would cost more
/// than all amounts together. Finding and adding a name takes constant time.
public struct NameTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Places of names, by hash; -1 where free, and its count is a power of two.
  private var slots: [Int32] = Array(repeating: -1, count: 16)

  /// A table without names.
  public init() {}

  /// How many names there are.
  public var count: Int { ends.count }

  /// The number of a name, which is added where it is new.
  public mutating func add(_ name: Identifier) -> NameID {
    add(name.text.utf8Span.span)
  }

  /// The number of the name that bytes spell, which is added where it is new.
  public mutating func add(_ name: Span<UInt8>) -> NameID {
    var slot = Int(truncatingIfNeeded: StableHash.hash(name)) & (slots.count - 1)
    while slots[slot] >= 0 {
      if same(Int(slots[slot]), name) { return NameID(index: slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    // Two thousand million names of a byte each do not fit any memory this runs in.
    let id = NameID(index: Int32(clamping: ends.count))
    bytes.append(copying: name)
    ends.append(bytes.count)
    slots[slot] = id.index
    if ends.count * 2 > slots.count { slots = wider() }
    return id
  }

  /// The number of a name that is known.
  public func find(_ name: Identifier) -> NameID? {
    find(name.text.utf8Span.span)
  }

  /// The number of the name that bytes spell, where it is known.
  public func find(_ name: Span<UInt8>) -> NameID? {
    var slot = Int(truncatingIfNeeded: StableHash.hash(name)) & (slots.count - 1)
    while slots[slot] >= 0 {
      if same(Int(slots[slot]), name) { return NameID(index: slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The name of a number; empty for `none`.
  public subscript(id: NameID) -> Identifier {
    Identifier(String(decoding: bytes[range(id)], as: UTF8.self))
  }

  /// Calls `body` with the bytes of a name; none for `none`.
  public func with<Result>(_ id: NameID, _ body: (Span<UInt8>) -> Result) -> Result {
    body(bytes.span.extracting(range(id)))
  }

  /// Whether one name stands before another by its bytes.
  public func precedes(_ a: NameID, _ b: NameID) -> Bool {
    bytes[range(a)].lexicographicallyPrecedes(bytes[range(b)])
  }

  /// The bytes of a name within `bytes`.
  private func range(_ id: NameID) -> Range<Int> {
    guard ends.indices.contains(id.place) else { return 0..<0 }
    return (id.place == 0 ? 0 : ends[id.place - 1])..<ends[id.place]
  }

  private func same(_ place: Int, _ name: Span<UInt8>) -> Bool {
    let start = place == 0 ? 0 : ends[place - 1]
    guard ends[place] - start == name.count else { return false }
    for index in name.indices where bytes[start + index] != name[index] { return false }
    return true
  }

  /// The slots of all names in twice the room.
  private func wider() -> [Int32] {
    var wider = [Int32](repeating: -1, count: slots.count * 2)
    let text = bytes.span
    for place in ends.indices {
      let start = place == 0 ? 0 : ends[place - 1]
      let hash = StableHash.hash(text.extracting(start..<ends[place]))
      var slot = Int(truncatingIfNeeded: hash) & (wider.count - 1)
      while wider[slot] >= 0 { slot = (slot + 1) & (wider.count - 1) }
      wider[slot] = Int32(clamping: place)
    }
    return wider
  }
}
