package import Basics

/// A whole JSON5 document with its source, which can tell the line of each value.
package struct JSON5Document: Sendable {
  /// The source.
  package let bytes: [UInt8]
  /// The value.
  package let value: JSONValue
  /// The file's name for problems.
  package let file: String?
  /// Where each value starts, a container before what it holds.
  private let starts: [Int]

  /// Reads a document; a byte order mark before it is skipped.
  package init(
    _ bytes: [UInt8], file: String? = nil, limits: JSONLimits = JSONLimits()
  ) throws(Problem) {
    var parser = JSON5Parser(bytes, limits: limits)
    do {
      value = try parser.document()
    } catch {
      throw error.problem(file: file)
    }
    starts = parser.starts
    self.bytes = bytes
    self.file = file
  }

  /// Reads only the value, with the parser's own problem, for those who check the parser.
  package static func parse(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(JSONProblem) -> JSONValue {
    var parser = JSON5Parser(bytes, limits: limits)
    return try parser.document()
  }

  /// A cursor on the top value.
  package var cursor: JSONCursor {
    JSONCursor(value, at: .init(file: file))
  }

  /// The same problem with the line and column at which the value of its path starts.
  ///
  /// The path of a member that is missing leads to the object that misses it. Linear in the
  /// source.
  package func located(_ problem: Problem) -> Problem {
    guard problem.place.line == nil else { return problem }
    let number = Self.number(of: Array((problem.place.path ?? "").utf8), in: value)
    guard starts.indices.contains(number) else { return problem }
    let place = JSONPlace(offset: starts[number], in: bytes.span)
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var located = problem
    located.place.line = place.line
    // Columns count from behind the byte order mark, as an editor shows them.
    located.place.column = place.column - (place.line == 1 ? mark : 0)
    return located
  }

  /// The number in the order of the source of the value that a path leads to, or of the last
  /// value on the way that is there.
  private static func number(of target: [UInt8], in top: JSONValue) -> Int {
    var number = 0
    var path = ""
    var value = top
    while target.count > path.utf8.count {
      let before = path
      var next = number + 1
      var found: JSONValue?
      for (child, childPath) in children(of: value, at: before) {
        if leads(childPath, to: target) {
          found = child
          path = childPath
          break
        }
        next += count(child)
      }
      guard let found else { return number }
      number = next
      value = found
    }
    return number
  }

  private static func children(
    of value: JSONValue, at path: String
  ) -> [(value: JSONValue, path: String)] {
    switch value {
    case .array(let elements):
      return elements.enumerated().map { index, element in
        var path = path
        JSONPath.append(index: index, to: &path)
        return (element, path)
      }
    case .object(let object):
      return object.members.map { member in
        var path = path
        JSONPath.append(key: member.key, to: &path)
        return (member.value, path)
      }
    default:
      return []
    }
  }

  /// Whether a path is the target's, or the start of it up to a step.
  private static func leads(_ path: String, to target: [UInt8]) -> Bool {
    let count = path.utf8.count
    guard target.starts(with: path.utf8) else { return false }
    return target.count == count || target[count] == 0x2E || target[count] == 0x5B
  }

  /// How many values a value is, itself and all that it holds.
  private static func count(_ value: JSONValue) -> Int {
    switch value {
    case .array(let elements): elements.reduce(1) { $0 + count($1) }
    case .object(let object): object.members.reduce(1) { $0 + count($1.value) }
    default: 1
    }
  }
}
