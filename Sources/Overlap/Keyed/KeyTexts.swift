import Basics

/// The keys of rows as text, with blanks between, and a hash of what each row says.
struct KeyTexts {
  /// The texts of all rows, one behind the other.
  private(set) var bytes: [UInt8] = []
  private var rows: [Row] = []

  private struct Row {
    let end: Int
    let content: UInt64
  }

  /// Where the keys of a row stand.
  func range(of row: Int) -> Range<Int> { (row == 0 ? 0 : rows[row - 1].end)..<rows[row].end }

  /// A hash of what a row says.
  func content(of row: Int) -> UInt64 { rows[row].content }

  /// Appends the keys of the next row, two at a time.
  mutating func append(_ keys: borrowing KeyList, content: UInt64) {
    let most = keys.count * (HashedKey.letterCount + 1)
    bytes.append(addingCapacity: most) { (room: inout OutputSpan<UInt8>) in
      var index = 0
      while index < keys.count {
        let one = keys[index]
        let other = index + 1 < keys.count ? keys[index + 1] : one
        let digits = KeyDigits.of(SIMD2(one.hash, other.hash))
        Self.append(one.kind, digits.x, to: &room)
        if index + 1 < keys.count { Self.append(other.kind, digits.y, to: &room) }
        index += 2
      }
      if keys.count > 0 { room.removeLast(1) }
    }
    rows.append(Row(end: bytes.count, content: content))
  }

  @inline(__always)
  private static func append(
    _ kind: BlockKind, _ digits: UInt64, to bytes: inout OutputSpan<UInt8>
  ) {
    bytes.append(bytesOf: digits << 8 | UInt64(kind.letterByte))
    bytes.append(bytesOf: UInt16(truncatingIfNeeded: digits >> 56) | 0x2000)
  }

  /// Forgets the rows and keeps the room.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }
}
