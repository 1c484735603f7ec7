/// Bytes made fit for HTML.
enum HTMLEscape {
  /// Appends text for an element or a quoted attribute.
  static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case .less: output.append(contentsOf: "&lt;".utf8)
      case .greater: output.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
      default: output.append(byte)
      }
    }
  }

  /// The bytes that an address may hold as they are.
  private static let isAddressByte: [Bool] = (0..<256).map {
    let byte = UInt8($0)
    return byte.isLetter || byte.isDigit || "-_.+!*'(),%#@?=;:/&$~".utf8.contains(byte)
  }

  /// Appends an address for a quoted attribute.
  static func append(address: [UInt8], to output: inout [UInt8]) {
    var encoded: [UInt8] = []
    append(encoded: address, to: &encoded)
    append(encoded[...], to: &output)
  }

  /// Appends an address in which other bytes than those of addresses are `%` and two digits.
  static func append(encoded address: [UInt8], to output: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in address {
      if isAddressByte[Int(byte)] {
        output.append(byte)
      } else {
        output.append(UInt8(ascii: "%"))
        output.append(digits[Int(byte >> 4)])
        output.append(digits[Int(byte & 15)])
      }
    }
  }
}
