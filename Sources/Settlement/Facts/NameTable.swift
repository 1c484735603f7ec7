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
  /// By hash: its low 32 bits, then the name's number plus one; 0 where free.
  ///
  /// The count is a power of two. The bits tell most names apart without a look at their bytes, which lie far away.
  private var slots: [UInt64] = Array(repeating: 0, count: 16)

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
    let mark = NameTable.mark(name)
    let slot = slot(of: name, mark)
    if let known = NameTable.name(in: slots[slot]) { return NameID(index: known) }
    // Two thousand million names of a byte each do not fit any memory this runs in.
    let id = NameID(index: Int32(clamping: ends.count))
    bytes.append(copying: name)
    ends.append(bytes.count)
    slots[slot] = mark | UInt64(ends.count)
    if ends.count * 2 > slots.count { slots = wider() }
    return id
  }

  /// The number of a name that is known.
  public func find(_ name: Identifier) -> NameID? {
    find(name.text.utf8Span.span)
  }

  /// The number of the name that bytes spell, where it is known.
  public func find(_ name: Span<UInt8>) -> NameID? {
    NameTable.name(in: slots[slot(of: name, NameTable.mark(name))]).map { NameID(index: $0) }
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

  /// What a name's slot holds beside its number.
  private static func mark(_ name: Span<UInt8>) -> UInt64 {
    UInt64(UInt32(truncatingIfNeeded: StableHash.hash(name))) << 32
  }

  /// The number that a slot holds.
  private static func name(in slot: UInt64) -> Int32? {
    let low = UInt32(truncatingIfNeeded: slot)
    return low == 0 ? nil : Int32(truncatingIfNeeded: low - 1)
  }

  /// The slot of a name, or the free one where it belongs.
  private func slot(of name: Span<UInt8>, _ mark: UInt64) -> Int {
    let last = slots.count - 1
    var slot = Int(truncatingIfNeeded: mark >> 32) & last
    while slots[slot] != 0 {
      if slots[slot] >> 32 == mark >> 32,
        same(Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1, name)
      {
        return slot
      }
      slot = (slot + 1) & last
    }
    return slot
  }

  private func same(_ place: Int, _ name: Span<UInt8>) -> Bool {
    let start = place == 0 ? 0 : ends[place - 1]
    return SpanOrder.isEqual(bytes.span.extracting(start..<ends[place]), name)
  }

  /// The slots of all names in twice the room; no name is looked at.
  private func wider() -> [UInt64] {
    let last = slots.count * 2 - 1
    var wider = [UInt64](repeating: 0, count: last + 1)
    for held in slots where held != 0 {
      var slot = Int(truncatingIfNeeded: held >> 32) & last
      while wider[slot] != 0 { slot = (slot + 1) & last }
      wider[slot] = held
    }
    return wider
  }
}
