import Basics
import JSON
import Platform
import Program
import Workspace

/// The fields of a kind of record as options, and what a command line says of them.
struct RecordOptions {
  private let definition: RecordDefinition
  private let arguments: Arguments

  init(_ definition: RecordDefinition, _ arguments: Arguments) {
    self.definition = definition
    self.arguments = arguments
  }

  /// The option of a field; no value is checked by the parser, so that its problem can tell all.
  static func option(_ field: RecordField) -> OptionSpec {
    let help =
      switch field.kind {
      case .choice(let words): field.help + ": " + words.joined(separator: ", ")
      default: field.help
      }
    if case .reference(let kind) = field.kind { return .value(field.option, .record(kind), help) }
    return .value(field.option, .text(placeholder(field.kind)), help)
  }

  private static func placeholder(_ kind: FieldKind) -> String {
    switch kind {
    case .text: "TEXT"
    case .date: "DATE"
    case .quarter: "QUARTER"
    case .count, .number: "N"
    case .money: "AMOUNT"
    case .choice: "WORD"
    case .flag: "yes|no"
    case .since: "DATE|yes|no"
    case .reference(let kind): kind.uppercased()
    case .term: "WORD"
    }
  }

  /// The fields that the command line gives, in the definition's order.
  ///
  /// - Parameters:
  ///   - fields: The fields to look for.
  ///   - book: Where references are looked up.
  ///   - context: Where the program comes from, whose words may be values.
  /// - Returns: The values by the names of their fields.
  /// - Throws: The problem with the first value that can't be used.
  func values(
    of fields: [RecordField], _ book: RecordBook, _ context: Context
  ) throws(Problem) -> [String: JSONValue] {
    var values: [String: JSONValue] = [:]
    for field in fields {
      guard let text = arguments.value(Self.option(field)) else { continue }
      values[field.name] = try value(of: field, text, "--" + field.option, book, context)
    }
    return values
  }

  /// The value that a text means in a field.
  func value(
    of field: RecordField, _ text: String, _ name: String, _ book: RecordBook, _ context: Context
  ) throws(Problem) -> JSONValue {
    switch field.kind {
    case .reference(let kind):
      guard let other = RecordDefinition.named(kind) else { break }
      return .string(try book.named(text, other).id)
    case .term:
      return .string(try partnerType(text, name, context))
    default: break
    }
    guard let value = field.kind.value(of: text) else {
      var problem = Problem(
        .usage, code: "bad_value", "\(name) can't be \(TerminalText.quoted(text))",
        expected: field.kind.expected)
      if case .choice(let words) = field.kind {
        problem.hint = Suggestion.nearest(to: text, among: words).map { "did you mean \($0)?" }
      }
      throw problem
    }
    return value
  }

  /// The id of a partner type of the program in force, which may have other names too.
  private func partnerType(
    _ text: String, _ name: String, _ context: Context
  ) throws(Problem) -> String {
    let program = try ProgramSource.inForce(arguments, context) ?? .standard
    if let type = program.partnerType(text) { return type.id }
    throw UsageProblem.badChoice(name, found: text, among: program.partnerTypes.map(\.id))
  }

  /// An object of these values, in the definition's order; what is null is left out.
  func object(_ values: [String: JSONValue]) -> JSONObject {
    let members = definition.allFields.compactMap { field -> JSONObject.Member? in
      guard let value = values[field.name], value != .null else { return nil }
      return .init(key: field.name, value: value)
    }
    return JSONObject(members) ?? .empty
  }

  /// Makes sure that nothing is missing that a record must have.
  func requireNeeded(_ object: JSONObject) throws(Problem) {
    for field in definition.allFields where field.isNeeded && object[field.name] == nil {
      throw Problem(
        .usage, code: "missing_option", "--\(field.option) is missing",
        expected: field.help.lowercasedFirst)
    }
  }
}
