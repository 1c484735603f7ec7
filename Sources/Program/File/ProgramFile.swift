package import Basics
import Exact
import JSON
import Money

/// A program file: JSON5 that says what differs from the defaults, or all of it.
package struct ProgramFile: Sendable {
  /// The format that is written; older ones are brought up to it when they are read.
  package static let format: Int64 = 1

  /// The program that the file describes.
  package let program: PartnerProgram
  /// What may not be meant, though it can be read.
  package let warnings: [Problem]

  /// Why a file can't be used: what is wrong with it, in the order of the file.
  package struct Refusal: Error, Equatable, Sendable {
    /// What is wrong, at most 200 of it; never empty.
    package let problems: [Problem]
    /// How many problems there are.
    package let total: Int
  }

  /// Reads a file from its bytes; `file` is its name for problems.
  package init(_ bytes: [UInt8], file: String? = nil) throws(Refusal) {
    let document: JSON5Document
    do {
      document = try JSON5Document(bytes, file: file)
    } catch {
      throw Refusal(problems: [error], total: 1)
    }
    let cursor: JSONCursor
    do {
      cursor = try Self.current(document.cursor)
    } catch {
      throw Refusal(problems: [document.located(error)], total: 1)
    }
    let currency = Self.currency(of: cursor) ?? .usDollar
    var reading = Reading(currency: currency)
    let base = PartnerProgram.standard(in: currency)
    let program = Codec<PartnerProgram>.program.read(cursor, base, &reading)
    var (problems, total) = (reading.problems, reading.count)
    if let program, problems.isEmpty {
      let checks = ProgramChecks(program, file: file)
      (problems, total) = (checks.problems, checks.count)
    }
    guard let program, problems.isEmpty else {
      throw Refusal(problems: Self.inOrder(problems.map(document.located)), total: total)
    }
    self.program = program
    warnings = Self.warnings(program, cursor).map(document.located)
  }

  /// The document in today's format, without the member that names the format.
  ///
  /// A file that names none is of format 1. A future format 2 brings a step here that turns a
  /// document of format 1 into one of format 2, so that every older file still reads; a kept
  /// example of each format is read in the tests.
  private static func current(_ cursor: JSONCursor) throws(Problem) -> JSONCursor {
    let object = try cursor.object()
    if let written = try cursor.optional("format") {
      let number = try written.int64(in: 1...Int64.max)
      guard number <= format else {
        throw written.problem(
          "this program file has a newer format than this tandem reads",
          expected: "format \(format)", hint: "use a newer tandem, or write the file anew")
      }
    }
    let members = object.members.filter { $0.key != "format" }
    guard let rest = JSONObject(members) else { return cursor }
    return JSONCursor(.object(rest), at: cursor.path.place)
  }

  private static func currency(of cursor: JSONCursor) -> Currency? {
    guard let field = try? cursor.optional("currency"), let code = try? field.string() else {
      return nil
    }
    return Currency(code)
  }

  /// Sorted by where they stand; what was found first stays first in one place.
  private static func inOrder(_ problems: [Problem]) -> [Problem] {
    problems.enumerated().sorted { a, b in
      let (placeA, placeB) = (a.element.place, b.element.place)
      let (lineA, lineB) = (placeA.line ?? 0, placeB.line ?? 0)
      if lineA != lineB { return lineA < lineB }
      let (columnA, columnB) = (placeA.column ?? 0, placeB.column ?? 0)
      return columnA == columnB ? a.offset < b.offset : columnA < columnB
    }.map(\.element)
  }

  private static func warnings(_ program: PartnerProgram, _ cursor: JSONCursor) -> [Problem] {
    var warnings: [Problem] = []
    let window = program.attribution
    if !window.usualDays.contains(window.windowDays) {
      var place = cursor.path.place
      place.path = "attribution.window_days"
      warnings.append(
        .badInput(
          "an attribution window of \(window.windowDays) days is unusual (R-34)",
          at: place))
    }
    if program.currency != .usDollar, let object = try? cursor.object() {
      let tables = ["value_bands", "second_opinions", "tiers", "platforms"]
      let absent = tables.filter { object[$0] == nil }
      if !absent.isEmpty {
        var place = cursor.path.place
        place.path = "currency"
        warnings.append(
          .badInput(
            "these tables keep default figures made for US dollars: "
              + absent.joined(separator: ", "),
            at: place, found: program.currency.code,
            hint: "write them into the file with figures of your own"))
      }
    }
    return warnings
  }
}

extension PartnerProgram {
  /// The program as a tree, in the order of the file.
  package var node: ProgramNode { Codec<PartnerProgram>.program.write(self, currency) }
}
