package import Basics

/// Why a document isn't JSON, and where.
package struct JSONProblem: Error, Equatable, Sendable {
  /// What rule of the grammar is broken.
  package enum Kind: Equatable, Sendable {
    /// The document stops before its value is complete.
    case unexpectedEnd
    /// A byte that can't stand here.
    case unexpectedByte
    /// A word that is none of `true`, `false` and `null`.
    case badLiteral
    /// A number that breaks the grammar, such as `01` or `1.`.
    case badNumber
    /// A number with more bytes than the limit.
    case numberTooLong
    /// A backslash with something that is no escape.
    case badEscape
    /// Half of a surrogate pair as an escape.
    case loneSurrogate
    /// A control character inside a string that should be escaped.
    case controlCharacter
    /// Bytes that are not UTF-8.
    case badUTF8
    /// A comma before the closing bracket.
    case trailingComma
    /// A key that the object has already.
    case duplicateKey
    /// More brackets inside one another than the limit.
    case tooDeep
    /// Something after the value.
    case trailingBytes
    /// A comment that is not closed, in JSON5.
    case openComment
  }

  /// What is wrong.
  package let kind: Kind
  /// How many bytes stand before the offending one.
  package let offset: Int
  /// The line, from 1; a line ends with LF, CR or CRLF.
  package let line: Int
  /// The column in bytes, from 1.
  package let column: Int
  /// The path of the value that is being read, such as `input.payees[0]`; nil at the top.
  package let path: String?
  /// What stands there.
  package let found: String
  /// What could stand there.
  package let expected: String?

  /// The same as a problem with a file, at `line` lines into it when the bytes are a part.
  package func problem(file: String? = nil, linesBefore: Int = 0) -> Problem {
    .badInput(
      what,
      at: .init(file: file, line: linesBefore + line, column: column, path: path),
      found: found, expected: expected, hint: hint)
  }

  private var what: String {
    switch kind {
    case .unexpectedEnd: "the JSON stops in the middle"
    case .unexpectedByte: "this can't stand here in JSON"
    case .badLiteral: "this word is not JSON"
    case .badNumber: "this is not a JSON number"
    case .numberTooLong: "this number is too long"
    case .badEscape: "this escape is not JSON"
    case .loneSurrogate: "half of a surrogate pair is no character"
    case .controlCharacter: "a control character stands unescaped in a string"
    case .badUTF8: "these bytes are not UTF-8"
    case .trailingComma: "a comma stands before the closing bracket"
    case .duplicateKey: "a key stands twice in one object"
    case .tooDeep: "the JSON is nested too deeply"
    case .trailingBytes: "something stands after the JSON value"
    case .openComment: "a comment is not closed"
    }
  }

  private var hint: String? {
    switch kind {
    case .badUTF8: "save the file as UTF-8"
    case .trailingComma: "remove the comma"
    case .duplicateKey: "keep one of the two"
    case .controlCharacter where found == JSONExcerpt.lineEnd: "is a closing quote missing?"
    case .badNumber, .badLiteral: "text stands in double quotes"
    default: nil
    }
  }
}
