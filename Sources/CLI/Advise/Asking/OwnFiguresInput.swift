import Basics
import Exact
import JSON
import Money
import Platform
import Program

/// A program's own numbers, from a file and from settings over it.
struct OwnFiguresInput {
  static let set = OptionSpec.value(
    "set", .text("FIGURE=NUMBER"), repeatable: true, "Set one number over the file's")

  private static let acquisition = "acquisition"

  /// The numbers.
  private(set) var own = OwnFigures()
  /// What is wrong with the file.
  private(set) var problems: [Problem] = []

  private let program: PartnerProgram
  private var figures: BenchmarkFigures { program.figures }

  /// Reads the file, if there is one, and the settings.
  init(
    _ path: String?, _ settings: [String], _ program: PartnerProgram, _ context: Context
  ) throws(Problem) {
    self.program = program
    if let path { try read(path, context) }
    for setting in settings { try apply(setting) }
  }

  private mutating func read(_ path: String, _ context: Context) throws(Problem) {
    let document = try JSONDocument(try context.open(path).readAll(), file: path)
    let members: [(key: String, value: JSONCursor)]
    do {
      members = try document.cursor.members()
    } catch {
      throw document.located(error)
    }
    let names = figures.names + [Self.acquisition]
    problems = document.cursor.unknownFields(besides: names).map(document.located)
    for (name, value) in members where names.contains(name) && !value.isNull {
      do throws(Problem) {
        if name == Self.acquisition {
          for row in try value.array() {
            do throws(Problem) {
              own.acquisition.append(try cost(row))
            } catch {
              problems.append(document.located(error))
            }
          }
        } else if let unit = figures.unit(of: name) {
          let number = try number(value, in: unit)
          if let expected = take(number, as: name) {
            throw value.problem("this can't be '\(name)'", expected: expected)
          }
        }
      } catch {
        problems.append(document.located(error))
      }
    }
  }

  /// A number in the figure's unit, or `{"part": 30, "whole": 120}`.
  private func number(
    _ value: JSONCursor, in unit: BenchmarkFigures.Unit
  ) throws(Problem) -> Fraction {
    guard case .object = value.value else { return try plain(value) }
    if let stray = value.unknownFields(besides: ["part", "whole"]).first { throw stray }
    let part = try plain(try value.field("part"))
    let whole = try value.field("whole")
    guard let ratio = part.divided(by: try plain(whole)) else {
      throw whole.problem("nothing has a part of zero", expected: "a number above zero")
    }
    return unit == .percent ? ratio * Fraction(100 as Int64) : ratio
  }

  private func plain(_ value: JSONCursor) throws(Problem) -> Fraction {
    guard let number = Fraction(try value.numberText()) else {
      throw value.problem("this is no plain number", expected: "digits such as 12 or 1.9")
    }
    return number
  }

  private func cost(_ row: JSONCursor) throws(Problem) -> OwnFigures.Acquisition {
    if let stray = row.unknownFields(besides: ["type", "paid", "new_customers"]).first {
      throw stray
    }
    let name = try row.field("type")
    guard let type = program.partnerType(try name.string()) else {
      let ids = program.partnerTypes.map(\.id)
      _ = try name.oneOf(ids)
      throw name.problem("this is no type", expected: "one of " + ids.joined(separator: ", "))
    }
    let paid = try row.field("paid")
    guard let money = Money(try paid.string()), money.currency == program.currency,
      !money.minor.isNegative
    else {
      throw paid.problem(
        "this can't be what was paid",
        expected: "an amount in the program's currency, such as \"\(program.currency) 1000.00\"")
    }
    let customers = try row.field("new_customers").int64(in: 0...Int64(Int32.max))
    return OwnFigures.Acquisition(
      type: type.id, paid: money.minor, newCustomers: Int(customers))
  }

  private mutating func apply(_ setting: String) throws(Problem) {
    let words = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2 else {
      throw UsageProblem.badValue(
        of: Self.set, found: setting, expected: "a figure and its number: attach_rate=25")
    }
    let name = String(words[0])
    guard figures.unit(of: name) != nil else {
      throw Problem(
        .usage, code: "bad_value", "--set: no figure is called '\(name)'",
        expected: "one of " + figures.names.joined(separator: ", "),
        hint: Suggestion.nearest(to: name, among: figures.names).map { "did you mean '\($0)'?" })
    }
    guard let number = Fraction(String(words[1])) else {
      throw UsageProblem.badValue(
        of: Self.set, found: setting, expected: "a number such as 12, 1.9 or 50/3")
    }
    if let expected = take(number, as: name) {
      throw UsageProblem.badValue(of: Self.set, found: setting, expected: expected)
    }
  }

  /// Takes a number over; says what was expected where it can't be that.
  private mutating func take(_ number: Fraction, as name: String) -> String? {
    guard !number.isNegative else { return "a number from 0" }
    guard let unit = figures.unit(of: name) else { return "a known figure" }
    if unit == .percent, number > Fraction(100 as Int64) { return "percent from 0 to 100" }
    let count = number.isWhole ? number.numerator.int64.flatMap { Int(exactly: $0) } : nil
    if unit == .count, count == nil { return "a whole number from 0" }
    switch name {
    case "age_months": own.ageMonths = count
    case "partners": own.partners = count
    case "integrations": own.integrations = count
    case "revenue_percent": own.revenuePercent = number
    default: own.values[name] = number
    }
    return nil
  }
}
