import Basics
import JSON
import Platform
import Tabular

/// Reading JSON: an object a line, or an array of objects.
extension AccountFile {
  mutating func readLines(_ source: PeekedSource) throws(Problem) {
    var lines = try JSONLinesReader(source, file: file)
    var names: [String: String]?
    while try lines.advance() {
      guard !lines.isBlank else { continue }
      do {
        try add(try lines.cursor(), &names, line: lines.line)
      } catch {
        problems.add(lines.located(error))
        skipped.append(contentsOf: lines.bytes[lines.range])
        skipped.append(0x0A)
        if isWithoutNames { return }
      }
    }
  }

  mutating func readArray(_ source: PeekedSource) throws(Problem) {
    var source = source
    let bytes = try source.readAll(limit: InputFile.defaultLimit, file: file)
    let document = try JSONDocument(bytes, file: file)
    var names: [String: String]?
    let elements = try JSONCursor(document.value, at: .init(file: file)).array()
    for index in 0..<elements.count {
      let object = elements[index]
      do {
        try add(object, &names, line: index + 1)
      } catch {
        problems.add(document.located(error))
        var writer = JSONWriter()
        writer.value(object.value)
        writer.newline()
        skipped.append(contentsOf: writer.bytes)
        if isWithoutNames { return }
      }
    }
  }

  /// Adds an object; the first one tells which member is which.
  private mutating func add(
    _ object: JSONCursor, _ names: inout [String: String]?, line: Int
  ) throws(Problem) {
    if let names { return try add(object, names, line: line) }
    let header = try object.members()
    isWithoutNames = true
    let found = try mapping(of: header.map(\.key), at: object.path.place)
    isWithoutNames = false
    names = found
    try add(object, found, line: line)
  }

  /// Which member is which, by the names of the first object.
  private mutating func mapping(
    of header: [String], at place: Problem.Place
  ) throws(Problem) -> [String: String] {
    let fields = try take(header, at: place)
    var names: [String: String] = [:]
    for (name, column) in fields.used { names[name] = column }
    return names
  }

  private mutating func add(
    _ object: JSONCursor, _ names: [String: String], line: Int
  ) throws(Problem) {
    var texts: [String] = []
    for name in ["id", "name", "website", "country", "owner", "stage"] {
      texts.append(try text(name, of: object, names))
    }
    if isKnownOfPairs(texts[0]) { return }
    if texts[1].isEmpty, texts[2].isEmpty { rowsUnknown += 1 }
    let population = try text("population", of: object, names)
    if population.isEmpty, names["population"] != nil { rowsWithoutPopulation += 1 }
    let flaw = add(
      texts, population: population, amount: try text("amount", of: object, names),
      currency: try text("currency", of: object, names), line: line)
    guard let flaw else { return }
    let member = names[flaw.column].flatMap { try? object.optional($0) } ?? object
    throw member.problem(flaw.what, expected: flaw.expected, hint: flaw.hint)
  }

  private func text(
    _ column: String, of object: JSONCursor, _ names: [String: String]
  ) throws(Problem) -> String {
    guard let key = names[column], let field = try object.optional(key) else { return "" }
    return try field.text()
  }
}
