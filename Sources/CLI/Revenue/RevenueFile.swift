import Basics
import JSON
import Platform
import Settlement
import Storage
import Tabular

/// Reads a file of revenue, CSV or JSON, into rows of the book.
struct RevenueFile {
  let file: String
  let context: Context
  private let map: [(name: String, column: String)]
  var options: RevenueRowMaker.Options
  let deals: RevenueDeals

  /// The rows, each key once.
  private(set) var sheet = BookSheet()
  /// Their keys; a key's number is its row's.
  private(set) var keys = NameTable()
  /// The places of events that take money back, which are looked at when all is read.
  private(set) var returns: [(row: Int, place: Problem.Place)] = []
  /// The places of customers who left.
  private(set) var churns: [(row: Int, place: Problem.Place)] = []
  private(set) var problems = RowProblems()
  /// How many rows said again what another one said.
  private(set) var repeats = 0
  /// How many rows the preset has no use for.
  private(set) var ignored = 0
  private(set) var paymentsOfOpenDeals = 0
  private(set) var columns: RevenueColumns?
  private(set) var skipped: [UInt8] = []
  private(set) var skippedHeader: [UInt8] = []
  private(set) var source: HashedSource?

  init(
    _ file: String, map: [(name: String, column: String)], _ options: RevenueRowMaker.Options,
    _ deals: RevenueDeals, _ context: Context
  ) {
    self.file = file
    self.map = map
    self.options = options
    self.deals = deals
    self.context = context
  }

  /// Reads the whole file; what is wrong with its rows is in `problems`.
  mutating func read() throws(Problem) {
    let input = try context.open(file)
    let hashed = HashedSource(input, size: Int(clamping: input.size ?? 0))
    source = hashed
    let source = try PeekedSource(hashed)
    switch InputKind(head: source.head) {
    case .table: try readTable(source)
    case .jsonLines: try readLines(source)
    case .jsonArray: try readArray(source)
    }
  }

  private mutating func take(
    _ header: [String], at place: Problem.Place
  ) throws(Problem) -> RevenueColumns {
    let columns = try RevenueColumns(header, given: map, preset: options.preset, at: place)
    if columns.isMinor { options.isMinor = true }
    self.columns = columns
    context.note(columns.line(file: file))
    return columns
  }

  /// Adds the row that a maker has made.
  ///
  /// - Returns: What is wrong with it beside the rows before it.
  private mutating func add(
    _ maker: RevenueRowMaker, at place: @autoclosure () -> Problem.Place
  ) -> RevenueFlaw? {
    guard !sheet.isFull else {
      return RevenueFlaw(.id, "there are too many events for one import", expected: "at most 4 GB")
    }
    let id = keys.add(maker.key.span)
    guard Int(id.index) == sheet.count else {
      let same = sheet.bodies.with(Int(id.index)) { RevenueBody.isSame($0, maker.body.span) }
      if same {
        repeats += 1
        return nil
      }
      var flaw = RevenueFlaw(
        .id, "two rows of this file bear one id and say different things (R-43)",
        hint: "the first was \(RevenueBody.words(sheet.bodies[Int(id.index)]))",
        found: RevenueBody.words(String(decoding: maker.body, as: UTF8.self)))
      flaw.isRefused = true
      return flaw
    }
    switch maker.kind {
    case .payment: break
    case .refund, .chargeback: returns.append((sheet.count, place()))
    case .churn: churns.append((sheet.count, place()))
    }
    sheet.append(key: maker.key.span, body: maker.body.span)
    return nil
  }

  // MARK: Tables

  private mutating func readTable(_ source: PeekedSource) throws(Problem) {
    var reader = try CSVReader(source, CSVOptions(file: file))
    let columns = try take(reader.header, at: .init(file: file, line: reader.headerLine))
    var header = CSVWriter(guardsFormulas: false)
    header.row(reader.header)
    skippedHeader = header.bytes
    var maker = RevenueRowMaker(options, deals)
    var text = RevenueText()
    while true {
      switch try reader.step() {
      case .end:
        paymentsOfOpenDeals = maker.paymentsOfOpenDeals
        return
      case .row:
        text.clear()
        for (field, index) in columns.places {
          reader.withField(index) { text.set(field, $0) }
        }
        if let preset = options.preset, !preset.adapt(&text) {
          ignored += 1
          continue
        }
        let line = reader.line
        let flaw =
          maker.make(text, line: line)
          ?? add(maker, at: reader.problem(columns[.payment] ?? 0, "").place)
        if let flaw { refuse(reader, flaw, columns) }
      case .badRow:
        if let problem = reader.badRow { problems.add(problem) }
        skipped.append(contentsOf: reader.record)
        skipped.append(0x0A)
      }
    }
  }

  private mutating func refuse(
    _ reader: CSVReader, _ flaw: RevenueFlaw, _ columns: RevenueColumns
  ) {
    var problem = reader.problem(
      columns[flaw.field] ?? columns[.id] ?? 0, flaw.what, expected: flaw.expected,
      hint: flaw.hint)
    if let found = flaw.found { problem.found = found }
    problems.add(flaw.isRefused ? RevenueBody.refused(problem) : problem)
    var row = CSVWriter(delimiter: reader.delimiter, guardsFormulas: false)
    row.row((0..<reader.columnCount).map { reader.text($0) })
    skipped.append(contentsOf: row.bytes)
  }

  // MARK: JSON

  private mutating func readLines(_ source: PeekedSource) throws(Problem) {
    var lines = try JSONLinesReader(source, file: file)
    var reading = Reading(deals)
    while try lines.advance() {
      guard !lines.isBlank else { continue }
      do {
        try add(try lines.cursor(), &reading, line: lines.line)
      } catch {
        problems.add(lines.located(error))
        skipped.append(contentsOf: lines.bytes[lines.range])
        skipped.append(0x0A)
        if columns == nil { return }
      }
    }
    paymentsOfOpenDeals = reading.maker?.paymentsOfOpenDeals ?? 0
  }

  private mutating func readArray(_ source: PeekedSource) throws(Problem) {
    var source = source
    let bytes = try source.readAll(limit: InputFile.defaultLimit, file: file)
    let document = try JSONDocument(bytes, file: file)
    var reading = Reading(deals)
    let elements = try JSONCursor(document.value, at: .init(file: file)).array()
    for index in 0..<elements.count {
      do {
        try add(elements[index], &reading, line: index + 1)
      } catch {
        problems.add(document.located(error))
        var writer = JSONWriter()
        writer.value(elements[index].value)
        writer.newline()
        skipped.append(contentsOf: writer.bytes)
        if columns == nil { return }
      }
    }
    paymentsOfOpenDeals = reading.maker?.paymentsOfOpenDeals ?? 0
  }

  /// What reading objects needs from one to the next.
  private struct Reading {
    let deals: RevenueDeals
    var maker: RevenueRowMaker?
    var text = RevenueText()

    init(_ deals: RevenueDeals) { self.deals = deals }
  }

  private mutating func add(
    _ object: JSONCursor, _ reading: inout Reading, line: Int
  ) throws(Problem) {
    if columns == nil {
      let names = try object.members().map(\.key)
      _ = try take(names, at: object.path.place)
      reading.maker = RevenueRowMaker(options, deals)
    }
    guard let columns, var maker = reading.maker else { return }
    reading.text.clear()
    for (field, name) in columns.used {
      guard let member = try object.optional(name) else { continue }
      reading.text.set(field, try member.text())
    }
    if let preset = options.preset, !preset.adapt(&reading.text) {
      ignored += 1
      return
    }
    let flaw = maker.make(reading.text, line: line) ?? add(maker, at: object.path.place)
    reading.maker = maker
    guard let flaw else { return }
    let name = columns.used.first { $0.field == flaw.field }?.column
    let member = try name.flatMap { (name) throws(Problem) in try object.optional(name) } ?? object
    var problem = member.problem(flaw.what, expected: flaw.expected, hint: flaw.hint)
    if let found = flaw.found { problem.found = found }
    throw flaw.isRefused ? RevenueBody.refused(problem) : problem
  }
}
