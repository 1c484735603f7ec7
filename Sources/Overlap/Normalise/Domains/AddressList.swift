import Basics

/// Parting the addresses of a website field.
enum AddressList {
  /// Puts the next address from a place on into `address`, ASCII letters in lower case, and gives
  /// the place behind it; nil when there is none left.
  ///
  /// Addresses are parted by white space and by `;`, `,`, `|`, quotes and angle brackets. White
  /// space behind `://` is a slip. Lone slashes and hyphens are no addresses.
  static func next(
    in field: Span<UInt8>, from start: Int, into address: inout [UInt8]
  ) -> Int? {
    var index = start
    while index < field.count {
      index = read(field, from: index, into: &address)
      if !address.isEmpty && !isLone(address) { return index }
    }
    return nil
  }

  /// Reads up to the next separator, and over it.
  private static func read(
    _ field: Span<UInt8>, from start: Int, into address: inout [UInt8]
  ) -> Int {
    address.removeAll(keepingCapacity: true)
    var index = start
    while index < field.count {
      var end = index
      while end < field.count, isPlain(field[end]) { end += 1 }
      address.append(lowercasing: field.extracting(index..<end))
      index = end
      guard index < field.count else { break }
      if isSeparator(field[index]) { return index + 1 }
      let (scalarClass, length) = ScalarClass.of(field, at: index)
      if scalarClass == .space {
        index = ScalarClass.skipSpaces(field, from: index)
        if !address.suffix(3).elementsEqual("://".utf8) { return index }
      } else {
        address.append(lowercasing: field.extracting(index..<index + length))
        index += length
      }
    }
    return index
  }

  /// Whether a byte is part of an address without a second look.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x3F < 0x3D || byte &- 0x2D < 0x0E
  }

  private static func isLone(_ address: [UInt8]) -> Bool {
    switch address.count {
    case 1: address[0] == UInt8(ascii: "/") || address[0] == UInt8(ascii: "-")
    case 2: address[0] == UInt8(ascii: "/") && address[1] == UInt8(ascii: "-")
    default: false
    }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
