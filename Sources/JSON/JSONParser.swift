import Basics

/// A strict reader of JSON (RFC 8259).
///
/// It refuses what lenient readers pass on: trailing commas, comments, duplicate keys, bad UTF-8,
/// lone surrogates, raw control characters, anything after the value. It keeps its own stack, so
/// depth costs no call stack; time and memory are linear in the input.
package struct JSONParser {
  /// An array or object that is being read.
  struct Frame {
    /// Whether it is an object.
    let isObject: Bool
    /// How many finished values belong to the frames around it.
    let valuesBefore: Int
    /// How many keys belong to the frames around it.
    let keysBefore: Int
  }

  let limits: JSONLimits
  var offset: Int
  var frames: [Frame] = []
  /// The finished elements of all open frames, one after the other.
  var values: [JSONValue] = []
  /// The keys of all open objects, and where they stand.
  var keys: [(text: String, offset: Int)] = []
  /// Where a string with escapes is put together.
  var scratch: [UInt8] = []

  private init(limits: JSONLimits, offset: Int) {
    self.limits = limits
    self.offset = offset
  }

  /// Reads the one value that `bytes` are.
  ///
  /// A byte order mark is refused as RFC 8259 has it for what programs exchange; files from
  /// editors may have one, so whoever reads files says `skippingByteOrderMark`.
  package static func parse(
    _ bytes: Span<UInt8>, limits: JSONLimits = JSONLimits(), skippingByteOrderMark: Bool = false
  ) throws(JSONProblem) -> JSONValue {
    let hasMark =
      bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    var parser = JSONParser(limits: limits, offset: hasMark && skippingByteOrderMark ? 3 : 0)
    return try parser.document(bytes)
  }

  private mutating func document(_ bytes: Span<UInt8>) throws(JSONProblem) -> JSONValue {
    repeat {
      if try opensContainer(bytes) { continue }
      while try closesContainer(bytes) {}
    } while !frames.isEmpty
    skipBlanks(bytes)
    guard offset == bytes.count, let value = values.popLast() else {
      throw problem(.trailingBytes, in: bytes, expected: "the end of the input")
    }
    return value
  }

  /// Reads a scalar or an empty container, or steps into a container before its first value.
  ///
  /// Returns whether it stepped into one.
  private mutating func opensContainer(_ bytes: Span<UInt8>) throws(JSONProblem) -> Bool {
    skipBlanks(bytes)
    guard offset < bytes.count else { throw unexpected(in: bytes, expected: "a value") }
    switch bytes[offset] {
    case 0x7B:
      return try open(isObject: true, bytes)
    case 0x5B:
      return try open(isObject: false, bytes)
    case 0x22:
      values.append(.string(try string(bytes, inValue: true)))
    case 0x2D, 0x30...0x39:
      values.append(.number(try number(bytes)))
    case 0x41...0x5A, 0x61...0x7A:
      values.append(try literal(bytes))
    case 0x5D where isBehindComma:
      throw problem(.trailingComma, in: bytes, expected: "a value")
    default:
      throw unexpected(in: bytes, expected: "a value")
    }
    return false
  }

  private mutating func open(
    isObject: Bool, _ bytes: Span<UInt8>
  ) throws(JSONProblem) -> Bool {
    guard frames.count < limits.depth else {
      throw problem(.tooDeep, in: bytes, expected: "at most \(limits.depth) levels")
    }
    offset += 1
    skipBlanks(bytes)
    if offset < bytes.count, bytes[offset] == (isObject ? 0x7D : 0x5D) {
      offset += 1
      values.append(isObject ? .object(.empty) : .array([]))
      return false
    }
    frames.append(
      Frame(isObject: isObject, valuesBefore: values.count, keysBefore: keys.count))
    if isObject {
      try key(bytes, expected: "a key in double quotes or '}'")
    }
    return true
  }

  /// Behind a value: steps to the next one of the frame, or closes the frame.
  ///
  /// Returns whether it closed one, so that a value is complete again.
  private mutating func closesContainer(_ bytes: Span<UInt8>) throws(JSONProblem) -> Bool {
    guard let frame = frames.last else { return false }
    skipBlanks(bytes)
    let closing: UInt8 = frame.isObject ? 0x7D : 0x5D
    guard offset < bytes.count, bytes[offset] == 0x2C || bytes[offset] == closing else {
      throw unexpected(
        in: bytes, expected: frame.isObject ? "',' or '}'" : "',' or ']'", inValue: false)
    }
    let isEnd = bytes[offset] == closing
    offset += 1
    if isEnd {
      try close(frame, bytes)
    } else if frame.isObject {
      try key(bytes, expected: "a key in double quotes")
    }
    return isEnd
  }

  private mutating func close(_ frame: Frame, _ bytes: Span<UInt8>) throws(JSONProblem) {
    guard frame.isObject else {
      let elements = Array(values[frame.valuesBefore...])
      values.removeSubrange(frame.valuesBefore...)
      values.append(.array(elements))
      frames.removeLast()
      return
    }
    let members = zip(keys[frame.keysBefore...], values[frame.valuesBefore...])
      .map { JSONObject.Member(key: $0.text, value: $1) }
    var duplicate = 0
    guard let object = JSONObject(members, duplicate: { duplicate = $0 }) else {
      offset = keys[frame.keysBefore + duplicate].offset
      throw problem(
        .duplicateKey, in: bytes, found: JSONExcerpt.of(.string(members[duplicate].key)),
        expected: "each key once", inValue: false)
    }
    values.removeSubrange(frame.valuesBefore...)
    keys.removeSubrange(frame.keysBefore...)
    values.append(.object(object))
    frames.removeLast()
  }

  /// Reads a key and the colon behind it.
  private mutating func key(_ bytes: Span<UInt8>, expected: String) throws(JSONProblem) {
    skipBlanks(bytes)
    guard offset < bytes.count, bytes[offset] == 0x22 else {
      if offset < bytes.count, bytes[offset] == 0x7D {
        throw problem(.trailingComma, in: bytes, expected: expected, inValue: false)
      }
      throw unexpected(in: bytes, expected: expected, inValue: false)
    }
    let start = offset
    let text = try string(bytes, inValue: false)
    keys.append((text, start))
    skipBlanks(bytes)
    guard offset < bytes.count, bytes[offset] == 0x3A else {
      throw unexpected(in: bytes, expected: "':'")
    }
    offset += 1
  }

  private mutating func literal(_ bytes: Span<UInt8>) throws(JSONProblem) -> JSONValue {
    let start = offset
    while offset < bytes.count, isWordByte(bytes[offset]) {
      offset += 1
    }
    let word = bytes.extracting(start..<offset)
    if spells(word, "true") { return .bool(true) }
    if spells(word, "false") { return .bool(false) }
    if spells(word, "null") { return .null }
    let found = JSONExcerpt.text(word)
    let isCut =
      offset == bytes.count && ["true", "false", "null"].contains { $0.hasPrefix(found) }
    if !isCut { offset = start }
    throw problem(
      isCut ? .unexpectedEnd : .badLiteral, in: bytes, found: isCut ? nil : found,
      expected: "true, false, null, a number, a string, an array or an object")
  }

  private mutating func number(_ bytes: Span<UInt8>) throws(JSONProblem) -> JSONNumber {
    var scanner = JSONNumberScanner(at: offset)
    let isNumber = scanner.scan(bytes)
    let start = offset
    guard scanner.offset - start <= limits.numberLength else {
      throw problem(
        .numberTooLong, in: bytes, found: "a number of \(scanner.offset - start) bytes",
        expected: "at most \(limits.numberLength)")
    }
    offset = scanner.offset
    guard isNumber else {
      throw offset == bytes.count
        ? unexpected(in: bytes, expected: "a digit")
        : problem(
          .badNumber, in: bytes,
          expected: scanner.hasLeadingZero ? "no digit after a leading zero" : "a digit")
    }
    return scanner.number(in: bytes)
      ?? JSONNumber(checked: JSONExcerpt.ascii(bytes.extracting(start..<offset)))
  }

  private func spells(_ word: Span<UInt8>, _ literal: String) -> Bool {
    let letters = literal.utf8Span.span
    guard word.count == letters.count else { return false }
    for index in letters.indices where word[index] != letters[index] {
      return false
    }
    return true
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }

  private mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }
}
