import Exact

/// Numbers, which keep their exact value as JSON would write it.
extension JSON5Parser {
  /// Reads a number: `+1` becomes `1`, `.5` becomes `0.5`, `5.` becomes `5.0`, `0x1F` becomes `31`.
  mutating func number() throws(JSONProblem) -> JSONNumber {
    let first = offset
    var text = ""
    if peek == 0x2D { text = "-" }
    if peek == 0x2B || peek == 0x2D { offset += 1 }
    if peek == 0x30, peek(1) == 0x78 || peek(1) == 0x58 {
      text += try hexadecimalNumber(from: first)
    } else {
      text += try decimalNumber(from: first)
    }
    // What follows directly is a slip, such as `12px` or a second point.
    if let (scalar, _) = scalar(), scalar == "." || isWordByte(scalar) {
      throw problem(.badNumber, expected: "the end of the number")
    }
    guard let number = JSONNumber(text) else {
      throw problem(.badNumber, expected: "a number")
    }
    return number
  }

  private mutating func decimalNumber(from first: Int) throws(JSONProblem) -> String {
    let whole = try digits(from: first)
    if whole.utf8.count > 1, whole.utf8.first == 0x30 {
      throw problem(.badNumber, expected: "no leading zero")
    }
    var text = whole.isEmpty ? "0" : whole
    if peek == 0x2E {
      offset += 1
      let decimals = try digits(from: first)
      if whole.isEmpty, decimals.isEmpty { throw numberProblem("a digit") }
      text += "." + (decimals.isEmpty ? "0" : decimals)
    } else if whole.isEmpty {
      throw numberProblem("a digit")
    }
    if let letter = peek, letter | 0x20 == 0x65 {
      text += letter == 0x65 ? "e" : "E"
      offset += 1
      if peek == 0x2B || peek == 0x2D {
        text += peek == 0x2D ? "-" : "+"
        offset += 1
      }
      let exponent = try digits(from: first)
      if exponent.isEmpty { throw numberProblem("a digit") }
      text += exponent
    }
    return text
  }

  private mutating func hexadecimalNumber(from first: Int) throws(JSONProblem) -> String {
    offset += 2
    let start = offset
    var value: WholeNumber = 0
    while let digit = peek.flatMap(hexadecimalValue) {
      value = value * 16 + WholeNumber(Int64(digit))
      offset += 1
      try checkLength(from: first)
    }
    guard offset > start else { throw numberProblem("a hexadecimal digit") }
    return value.description
  }

  /// Reads digits, perhaps none.
  private mutating func digits(from first: Int) throws(JSONProblem) -> String {
    let start = offset
    while let byte = peek, isDigit(byte) { offset += 1 }
    try checkLength(from: first)
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func checkLength(from first: Int) throws(JSONProblem) {
    guard offset - first > limits.numberLength else { return }
    offset = first
    throw problem(
      .numberTooLong, found: "a number of more than \(limits.numberLength) bytes",
      expected: "at most \(limits.numberLength)")
  }

  private func numberProblem(_ expected: String) -> JSONProblem {
    guard let (scalar, _) = scalar() else { return unexpected(expected) }
    let isNamed = scalar == "I" || scalar == "N"
    return problem(.badNumber, expected: isNamed ? "a finite number" : expected)
  }

  /// Whether a byte is an ASCII digit.
  func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// What a hexadecimal digit stands for; nil for any other byte.
  func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  private func isWordByte(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x24, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    default: false
    }
  }
}
