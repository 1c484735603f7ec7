/// A reader of JSON5 (spec.json5.org), for files that people write.
///
/// Beyond JSON it takes comments, trailing commas, bare and single-quoted keys, single-quoted
/// strings, `+1`, `.5`, `5.` and hexadecimal numbers. It stays as strict as the JSON reader
/// where leniency would hide a slip: duplicate keys and bad UTF-8 are refused, and so are
/// `NaN` and `Infinity`, which no exact number is, and raw control characters in strings.
/// Strict JSON reads as the same value in both. Time is linear in the input; each level of
/// nesting, of which there is a limit, takes a call.
struct JSON5Parser {
  /// A step on the way to the value that is being read.
  enum Step {
    /// Into the member of this name.
    case key(String)
    /// Into the element of this index.
    case index(Int)
  }

  let bytes: [UInt8]
  let limits: JSONLimits
  /// Where the document starts, behind a byte order mark.
  let start: Int
  var offset: Int
  var steps: [Step] = []
  /// Where each value starts, a container before what it holds.
  private(set) var starts: [Int] = []

  /// Reads a document; a byte order mark before it is skipped.
  init(_ bytes: [UInt8], limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    offset = start
  }

  /// Reads the one value that the document is.
  mutating func document() throws(JSONProblem) -> JSONValue {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      offset = error.byteOffsets.lowerBound
      throw problem(.badUTF8, expected: "UTF-8")
    }
    let value = try value()
    try skipBlanks()
    guard offset == bytes.count else {
      throw problem(.trailingBytes, expected: "the end of the input")
    }
    return value
  }

  private mutating func value() throws(JSONProblem) -> JSONValue {
    try skipBlanks()
    guard let byte = peek else { throw unexpected("a value") }
    starts.append(offset)
    switch byte {
    case 0x7B: return try object()
    case 0x5B: return try array()
    case 0x22, 0x27: return .string(try string())
    case 0x2B, 0x2D, 0x2E, 0x30...0x39: return .number(try number())
    case 0x24, 0x41...0x5A, 0x5F, 0x61...0x7A: return try literal()
    default: throw unexpected("a value")
    }
  }

  private mutating func array() throws(JSONProblem) -> JSONValue {
    try deepen()
    var elements: [JSONValue] = []
    try skipBlanks()
    while peek != 0x5D {
      steps.append(.index(elements.count))
      elements.append(try value())
      steps.removeLast()
      try separator(closing: 0x5D, "',' or ']'")
    }
    offset += 1
    return .array(elements)
  }

  private mutating func object() throws(JSONProblem) -> JSONValue {
    try deepen()
    var members: [JSONObject.Member] = []
    var places: [Int] = []
    try skipBlanks()
    while peek != 0x7D {
      places.append(offset)
      let key = try key()
      try skipBlanks()
      guard peek == 0x3A else { throw unexpected("':'") }
      offset += 1
      steps.append(.key(key))
      members.append(.init(key: key, value: try value()))
      steps.removeLast()
      try separator(closing: 0x7D, "',' or '}'")
    }
    offset += 1
    var duplicate = 0
    guard let object = JSONObject(members, duplicate: { duplicate = $0 }) else {
      offset = places[duplicate]
      throw problem(
        .duplicateKey, found: JSONExcerpt.of(.string(members[duplicate].key)),
        expected: "each key once")
    }
    return .object(object)
  }

  /// Steps over the comma behind a value, if one stands there, and the blanks around it.
  private mutating func separator(
    closing: UInt8, _ expected: String
  ) throws(JSONProblem) {
    try skipBlanks()
    if peek == closing { return }
    guard peek == 0x2C else { throw unexpected(expected) }
    offset += 1
    try skipBlanks()
  }

  /// Steps into a container, if there may be one more.
  private mutating func deepen() throws(JSONProblem) {
    guard steps.count < limits.depth else {
      throw problem(.tooDeep, expected: "at most \(limits.depth) levels")
    }
    offset += 1
  }

  private mutating func key() throws(JSONProblem) -> String {
    if peek == 0x22 || peek == 0x27 { return try string() }
    let first = offset
    let name = try identifier()
    guard !name.isEmpty else {
      offset = first
      throw unexpected("a key or '}'")
    }
    return name
  }

  private mutating func literal() throws(JSONProblem) -> JSONValue {
    let first = offset
    let word = try identifier()
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: break
    }
    offset = first
    if word == "NaN" || word == "Infinity" {
      throw problem(.badNumber, found: word, expected: "a finite number")
    }
    throw problem(
      .badLiteral, found: JSONExcerpt.text(Array(word.utf8).span),
      expected: "true, false, null, a number, a string, an array or an object")
  }

  /// The byte at `offset`; nil at the end.
  var peek: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  /// The byte so far behind `offset`; nil at the end.
  func peek(_ ahead: Int) -> UInt8? {
    offset + ahead < bytes.count ? bytes[offset + ahead] : nil
  }
}

/// Telling where and what.
extension JSON5Parser {
  /// The problem of standing before something, or the end, that does not belong here.
  func unexpected(_ expected: String) -> JSONProblem {
    problem(offset < bytes.count ? .unexpectedByte : .unexpectedEnd, expected: expected)
  }

  /// A problem at `offset`.
  func problem(
    _ kind: JSONProblem.Kind, found: String? = nil, expected: String?
  ) -> JSONProblem {
    let place = JSONPlace(offset: offset, in: bytes.span)
    var path = ""
    for step in steps {
      switch step {
      case .key(let key): JSONPath.append(key: key, to: &path)
      case .index(let index): JSONPath.append(index: index, to: &path)
      }
    }
    return JSONProblem(
      kind: kind, offset: offset, line: place.line,
      column: place.column - (place.line == 1 ? min(start, offset) : 0),
      path: path.isEmpty ? nil : path,
      found: found ?? JSONExcerpt.byte(at: offset, in: bytes.span), expected: expected)
  }
}
