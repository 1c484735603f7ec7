import Basics
import Overlap
import Platform

/// `tandem match export-sql`: the statements that match two lists on an engine.
struct MatchExportSQLCommand: Command {
  static let dialect = OptionSpec.value(
    "dialect", .choice(SQLDialect.allCases.map(\.rawValue)), "The engine's language"
  ).required
  static let part = OptionSpec.value(
    "part", .choice(EngineSQL.Part.allCases.map(\.rawValue)),
    "Only the statements before, between or after the two steps of score-pairs")
  static let ours = OptionSpec.value(
    "ours", .text("TABLE"), default: "ours_keys", "The table of our normalised rows")
  static let theirs = OptionSpec.value(
    "theirs", .text("TABLE"), default: "theirs_keys", "The table of theirs")
  static let prefix = OptionSpec.value(
    "prefix", .text("TEXT"), default: "tandem_",
    "What the names of the tables that are made begin with; a schema may stand there, too")
  static let map = OptionSpec.value(
    "map", .text("id=COLUMN,..."), repeatable: true,
    "Say which column is id, name, website, country or population; nothing behind = for none")
  static let cap = OptionSpec.value(
    "cap", .text("KIND=PAIRS,..."), repeatable: true,
    "Let blocks of a kind have so many pairs; what tandem match uses without")
  static let slices = OptionSpec.value(
    "slices", .text("N"), default: "1",
    "Make the table with the largest groups in so many parts, where memory is short")

  static var spec: CommandSpec {
    CommandSpec(
      "export-sql", "Write the SQL that matches two lists on an engine",
      discussion: """
        Standard SQL over two tables that hold what tandem normalise wrote: blocking with its \
        caps, the pairs that are worth comparing with all that comparing them asks, and, after \
        tandem match score-pairs, the tiers, the matrix of populations and the white space. \
        Every join is on equal keys. Each step makes a table, so that it can be looked at, \
        explained and begun again. docs/engines.md goes through it.

        The kinds of blocks: \(BlockKind.allCases.map { "\($0) \($0.cap)" }.joined(separator: ", ")).
        """,
      options: [dialect, part, ours, theirs, prefix, map, cap, slices],
      examples: [
        .init("tandem match export-sql --dialect duckdb", "All statements"),
        .init(
          "tandem match export-sql --dialect postgres --part candidates --cap word=100",
          "The first part, with a smaller cap"),
      ])
  }

  private let sql: EngineSQL
  private let part: EngineSQL.Part?

  init(_ arguments: Arguments) throws(Problem) {
    var sql = EngineSQL(
      dialect: arguments.value(Self.dialect).flatMap(SQLDialect.init(rawValue:)) ?? .duckdb)
    sql.ours = try Self.name(arguments, Self.ours) ?? sql.ours
    sql.theirs = try Self.name(arguments, Self.theirs) ?? sql.theirs
    sql.prefix = try Self.name(arguments, Self.prefix, isWhole: false) ?? sql.prefix
    for (name, column) in try Self.pairs(arguments, Self.map) {
      guard EngineSQL.given.contains(name) else {
        throw UsageProblem.badValue(
          of: Self.map, found: name, expected: EngineSQL.given.joined(separator: ", "))
      }
      sql.columns[name] = column
    }
    for (name, text) in try Self.pairs(arguments, Self.cap) {
      guard let kind = BlockKind.allCases.first(where: { "\($0)" == name }),
        let cap = Int(text), (1...1_000_000).contains(cap)
      else {
        throw UsageProblem.badValue(
          of: Self.cap, found: "\(name)=\(text)", expected: "a kind and a number, as word=100")
      }
      sql.caps[kind] = cap
    }
    if let text = arguments.value(Self.slices) {
      guard let slices = Int(text), (1...1000).contains(slices) else {
        throw UsageProblem.badValue(
          of: Self.slices, found: text, expected: "a number from 1 to 1000")
      }
      sql.slices = slices
    }
    self.sql = sql
    part = arguments.value(Self.part).flatMap(EngineSQL.Part.init(rawValue:))
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    try context.output.write(sql.text(part))
    return .done
  }

  /// A name that goes into statements as it is: words of letters, digits and low lines, with a
  /// point between; what names only begin with may end with one.
  private static func name(
    _ arguments: Arguments, _ option: OptionSpec, isWhole: Bool = true
  ) throws(Problem) -> String? {
    guard let name = arguments.value(option) else { return nil }
    var words = name.split(separator: ".", omittingEmptySubsequences: false)
    if !isWhole, words.count > 1, words.last == "" { words.removeLast() }
    guard words.allSatisfy({ isWord(Array($0.utf8)) }) else {
      throw UsageProblem.badValue(
        of: option, found: name,
        expected: "letters, digits and _, not a digit first; a point behind a schema")
    }
    return name
  }

  private static func isWord(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, !(0x30...0x39 ~= first) else { return false }
    return bytes.allSatisfy {
      $0 == 0x5F || 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20
    }
  }

  private static func pairs(
    _ arguments: Arguments, _ option: OptionSpec
  ) throws(Problem) -> [(String, String)] {
    var pairs: [(String, String)] = []
    for text in arguments.values(option) {
      for part in text.split(separator: ",") {
        let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2 else {
          throw UsageProblem.badValue(of: option, found: text, expected: "NAME=VALUE")
        }
        pairs.append((String(halves[0]), String(halves[1])))
      }
    }
    return pairs
  }
}
