import Basics

/// Parting the addresses of a website field.
///
/// Addresses are parted by white space and by `;`, `,`, `|`, quotes and angle brackets. White space
/// behind `://` is a slip. Lone slashes and hyphens are no addresses.
enum AddressList {
  /// An address of a field.
  struct Address: Equatable {
    /// Where it stands.
    var range: Range<Int>
    /// Where to look for the next one.
    var next: Int
    /// Whether it has to be spelled out before it is read: it has capitals, or white space by a
    /// slip.
    var isUneven = false
  }

  /// The next address from a place on; nil when there is none left.
  static func next(in field: Span<UInt8>, from start: Int) -> Address? {
    var start = start
    while start < field.count {
      let address = read(field, from: start)
      if !address.range.isEmpty, !isLone(field.extracting(address.range)) { return address }
      start = address.next
    }
    return nil
  }

  /// Puts an address into `text`, ASCII letters in lower case, and without white space.
  static func spell(_ address: Span<UInt8>, into text: inout [UInt8]) {
    text.removeAll(keepingCapacity: true)
    var hasCapitals = false
    var start = 0
    var index = 0
    while true {
      index = skipPlain(address, from: index, &hasCapitals)
      guard index < address.count else { break }
      let (scalarClass, length) = ScalarClass.of(address, at: index)
      if scalarClass == .space {
        text.append(lowercasing: address.extracting(start..<index))
        index = ScalarClass.skipSpaces(address, from: index)
        start = index
      } else {
        index += length
      }
    }
    text.append(lowercasing: address.extracting(start...))
  }

  /// Reads up to the next separator, and over it.
  private static func read(_ field: Span<UInt8>, from start: Int) -> Address {
    var address = Address(range: start..<start, next: start)
    var index = start
    while true {
      index = skipPlain(field, from: index, &address.isUneven)
      address.range = start..<index
      address.next = index
      guard index < field.count else { return address }
      let (scalarClass, length) = ScalarClass.of(field, at: index)
      if scalarClass == .space {
        address.next = ScalarClass.skipSpaces(field, from: index)
        guard endsWithScheme(field.extracting(address.range)) else { return address }
        address.isUneven = true
        index = address.next
      } else if isSeparator(field[index]) {
        address.next = index + 1
        return address
      } else {
        index += length
      }
    }
  }

  /// The first place from `index` on that needs a second look; tells of capitals on the way there.
  private static func skipPlain(
    _ text: Span<UInt8>, from index: Int, _ hasCapitals: inout Bool
  ) -> Int {
    var index = index
    while index < text.count {
      let byte = text[index]
      guard byte &- 0x3F < 0x3D || byte &- 0x2D < 0x0E else { break }
      if byte &- 0x41 < 26 { hasCapitals = true }
      index += 1
    }
    return index
  }

  private static func endsWithScheme(_ address: Span<UInt8>) -> Bool {
    let count = address.count
    return count >= 3 && address[count - 1] == UInt8(ascii: "/")
      && address[count - 2] == UInt8(ascii: "/") && address[count - 3] == UInt8(ascii: ":")
  }

  private static func isLone(_ address: Span<UInt8>) -> Bool {
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
