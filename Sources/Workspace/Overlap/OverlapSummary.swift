import Basics
import JSON
package import Storage

/// What is counted of an overlap: the matrix of populations, and what stands beside it.
package struct OverlapSummary: Equatable, Sendable {
  /// A cell of the matrix: our accounts of one population with a pair in one of theirs.
  package struct Cell: Equatable, Sendable {
    /// The population of our accounts.
    package let ours: String
    /// The population of theirs.
    package let theirs: String
    /// How many of our accounts, each once.
    package var accounts = 0
    /// The sum of their amounts in minor units, by currency.
    package var amounts: [Amount] = []
    /// How many of them have an amount.
    package var withAmount = 0

    /// An empty cell.
    package init(ours: String, theirs: String) {
      self.ours = ours
      self.theirs = theirs
    }
  }

  /// A sum in one currency.
  package struct Amount: Equatable, Sendable {
    /// The currency's code.
    package let currency: String
    /// The sum; nil where it does not fit 64 bits.
    package var minor: Int64?
  }

  /// The cells that are not empty, by our population, then theirs.
  package private(set) var cells: [Cell] = []
  /// How many of our accounts are shared, each once.
  package private(set) var shared = 0
  /// How many accounts of theirs are shared, by population.
  package private(set) var sharedTheirs: [AccountListTable.Population] = []
  /// How many pairs are up for a person to decide.
  package private(set) var doubtful = 0
  /// How many pairs a person has confirmed.
  package private(set) var confirmed = 0
  /// How many pairs a person has refused.
  package private(set) var refused = 0

  /// Pairs below aren't worth a look, pairs above need none.
  package static let doubtfulRange = 0.1...0.95

  /// Counts the pairs of a run; our list is where the amounts are.
  init(of run: Int64, in table: OverlapTable, ourList: Int64) throws(Problem) {
    var cells: [Cell] = []
    try table.visitHits(run, ourList: ourList) { hit in
      var index = cells.firstIndex {
        ByteOrder.same($0.ours, hit.ours) && ByteOrder.same($0.theirs, hit.theirs)
      }
      if index == nil {
        cells.append(Cell(ours: hit.ours, theirs: hit.theirs))
        index = cells.count - 1
      }
      if let index { cells[index].count(hit) }
    }
    self.cells = cells.sorted { a, b in
      ByteOrder.same(a.ours, b.ours)
        ? ByteOrder.precedes(a.theirs, b.theirs) : ByteOrder.precedes(a.ours, b.ours)
    }
    shared = Int(try table.countShared(run))
    sharedTheirs = try table.sharedTheirs(run)
    doubtful = Int(try table.countDoubtful(run, Self.doubtfulRange))
    confirmed = Int(try table.count(run, standing: .confirmed))
    refused = Int(try table.count(run, standing: .refused))
  }

  /// The cell of two populations.
  package func cell(_ ours: String, _ theirs: String) -> Cell {
    cells.first { ByteOrder.same($0.ours, ours) && ByteOrder.same($0.theirs, theirs) }
      ?? Cell(ours: ours, theirs: theirs)
  }

  /// How many accounts of theirs in a population are shared.
  package func sharedTheirs(in population: String) -> Int {
    Int(sharedTheirs.first { ByteOrder.same($0.name, population) }?.accounts ?? 0)
  }
}

extension OverlapSummary.Cell {
  fileprivate mutating func count(_ hit: OverlapTable.Hit) {
    accounts += 1
    guard let amount = hit.amount else { return }
    withAmount += 1
    guard let index = amounts.firstIndex(where: { ByteOrder.same($0.currency, hit.currency) })
    else {
      amounts.append(.init(currency: hit.currency, minor: amount))
      amounts.sort { ByteOrder.precedes($0.currency, $1.currency) }
      return
    }
    guard let old = amounts[index].minor else { return }
    let (sum, overflow) = old.addingReportingOverflow(amount)
    amounts[index].minor = overflow ? nil : sum
  }
}

// MARK: As JSON

extension OverlapSummary {
  /// The summary as it is kept.
  var text: String {
    var writer = JSONWriter()
    writer.beginObject()
    number("shared", shared, &writer)
    number("doubtful", doubtful, &writer)
    number("confirmed", confirmed, &writer)
    number("refused", refused, &writer)
    writer.key("theirs")
    writer.beginArray()
    for population in sharedTheirs {
      writer.beginArray()
      writer.string(population.name)
      writer.integer(population.accounts)
      writer.endArray()
    }
    writer.endArray()
    writer.key("cells")
    writer.beginArray()
    for cell in cells {
      writer.beginObject()
      writer.key("ours")
      writer.string(cell.ours)
      writer.key("theirs")
      writer.string(cell.theirs)
      number("accounts", cell.accounts, &writer)
      number("with_amount", cell.withAmount, &writer)
      writer.key("amounts")
      writer.beginArray()
      for amount in cell.amounts {
        writer.beginArray()
        writer.string(amount.currency)
        if let minor = amount.minor { writer.integer(minor) } else { writer.null() }
        writer.endArray()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.text
  }

  private func number(_ name: String, _ value: Int, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.integer(Int64(value))
  }

  /// Reads a summary back.
  init(_ text: String) throws(Problem) {
    let value: JSONValue
    do {
      value = try JSONParser.parse(text.utf8Span.span)
    } catch {
      throw error.problem(file: nil)
    }
    let body = JSONCursor(value)
    shared = try Self.count(body, "shared")
    doubtful = try Self.count(body, "doubtful")
    confirmed = try Self.count(body, "confirmed")
    refused = try Self.count(body, "refused")
    let theirs = try body.field("theirs").array()
    for index in 0..<theirs.count {
      let pair = try theirs[index].array()
      guard pair.count == 2 else { throw theirs[index].problem("this is no pair") }
      sharedTheirs.append(.init(name: try pair[0].string(), accounts: try pair[1].int64()))
    }
    let cells = try body.field("cells").array()
    for index in 0..<cells.count { self.cells.append(try Self.cell(cells[index])) }
  }

  private static func cell(_ body: JSONCursor) throws(Problem) -> Cell {
    var cell = Cell(
      ours: try body.field("ours").string(), theirs: try body.field("theirs").string())
    cell.accounts = try count(body, "accounts")
    cell.withAmount = try count(body, "with_amount")
    let amounts = try body.field("amounts").array()
    for index in 0..<amounts.count {
      let pair = try amounts[index].array()
      guard pair.count == 2 else { throw amounts[index].problem("this is no pair") }
      cell.amounts.append(
        Amount(currency: try pair[0].string(), minor: pair[1].isNull ? nil : try pair[1].int64()))
    }
    return cell
  }

  private static func count(_ body: JSONCursor, _ name: String) throws(Problem) -> Int {
    Int(try body.field(name).int64(in: 0...Int64(Int32.max)))
  }
}
