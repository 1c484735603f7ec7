import Basics

/// Turns UTF-16 into UTF-8 on the way.
///
/// What is no UTF-16 comes out as bytes that are no UTF-8 (half a pair as its three-byte form, an
/// odd last byte as 0xFF), so that the reader behind reports it with its line and column.
struct UTF16Source: ByteSource {
  private var source: any ByteSource
  private let isBigEndian: Bool
  private var raw: [UInt8]
  private var rawCount: Int
  private var ready: [UInt8] = []
  private var given = 0
  private var highHalf: UInt16?
  private var isAtEnd = false

  /// A source whose first bytes behind the byte order mark, `head`, have been read.
  init(_ source: any ByteSource, head: [UInt8], isBigEndian: Bool) {
    self.source = source
    self.isBigEndian = isBigEndian
    raw = head + [UInt8](repeating: 0, count: 4_096)
    rawCount = head.count
    convert()
  }

  /// Gives the next bytes in UTF-8.
  mutating func read(into buffer: inout [UInt8], from offset: Int) throws(Problem) -> Int {
    while given == ready.count, !isAtEnd {
      let count = try source.read(into: &raw, from: rawCount)
      isAtEnd = count == 0
      rawCount += count
      convert()
    }
    let count = min(ready.count - given, buffer.count - offset)
    guard count > 0 else { return 0 }
    buffer.replaceSubrange(offset..<offset + count, with: ready[given..<given + count])
    given += count
    return count
  }

  private mutating func convert() {
    ready.removeAll(keepingCapacity: true)
    given = 0
    for index in stride(from: 0, to: rawCount - 1, by: 2) {
      let first = UInt16(raw[index])
      let second = UInt16(raw[index + 1])
      append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    let hasOddByte = rawCount % 2 == 1
    if hasOddByte {
      raw[0] = raw[rawCount - 1]
    }
    rawCount = hasOddByte ? 1 : 0
    if isAtEnd {
      appendHighHalf()
      if hasOddByte {
        ready.append(0xFF)
      }
    }
  }

  private mutating func append(_ unit: UInt16) {
    if let high = highHalf, UTF16.isTrailSurrogate(unit) {
      highHalf = nil
      let code = 0x1_0000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF))
      ready.append(0xF0 | UInt8(code >> 18))
      ready.append(0x80 | UInt8(code >> 12 & 0x3F))
      ready.append(0x80 | UInt8(code >> 6 & 0x3F))
      ready.append(0x80 | UInt8(code & 0x3F))
      return
    }
    appendHighHalf()
    if UTF16.isLeadSurrogate(unit) {
      highHalf = unit
    } else {
      appendUnit(unit)
    }
  }

  private mutating func appendHighHalf() {
    if let high = highHalf {
      appendUnit(high)
    }
    highHalf = nil
  }

  private mutating func appendUnit(_ unit: UInt16) {
    if unit < 0x80 {
      return ready.append(UInt8(unit))
    }
    if unit < 0x800 {
      ready.append(0xC0 | UInt8(unit >> 6))
    } else {
      ready.append(0xE0 | UInt8(unit >> 12))
      ready.append(0x80 | UInt8(unit >> 6 & 0x3F))
    }
    ready.append(0x80 | UInt8(unit & 0x3F))
  }
}
