/// Telling where and what: work that is only done once something is wrong.
extension JSONParser {
  /// The problem of standing before a byte, or the end, that does not belong here.
  func unexpected(
    in bytes: Span<UInt8>, expected: String, inValue: Bool = true
  ) -> JSONProblem {
    problem(
      offset < bytes.count ? .unexpectedByte : .unexpectedEnd, in: bytes, expected: expected,
      inValue: inValue)
  }

  /// A problem at `offset`.
  ///
  /// `inValue` tells whether the innermost frame stands in one of its values, which then ends the
  /// path, or between them.
  func problem(
    _ kind: JSONProblem.Kind, in bytes: Span<UInt8>, found: String? = nil, expected: String? = nil,
    inValue: Bool = true
  ) -> JSONProblem {
    let place = JSONPlace(offset: offset, in: bytes)
    return JSONProblem(
      kind: kind, offset: offset, line: place.line, column: place.column,
      path: path(inValue: inValue),
      found: found ?? JSONExcerpt.byte(at: offset, in: bytes), expected: expected)
  }

  /// Whether the last thing before `offset`, blanks apart, is a comma of an array.
  var isBehindComma: Bool {
    guard let frame = frames.last else { return false }
    return !frame.isObject && values.count > frame.valuesBefore
  }

  private func path(inValue: Bool) -> String? {
    var path = ""
    for (index, frame) in frames.enumerated() {
      let isLast = index == frames.count - 1
      if isLast && !inValue { break }
      let next = isLast ? nil : frames[index + 1]
      if frame.isObject {
        let key = keys[(next?.keysBefore ?? keys.count) - 1].text
        JSONPath.append(key: key, to: &path)
      } else {
        let index = (next?.valuesBefore ?? values.count) - frame.valuesBefore
        JSONPath.append(index: index, to: &path)
      }
    }
    return path.isEmpty ? nil : path
  }
}
