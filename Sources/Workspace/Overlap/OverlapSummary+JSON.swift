import Basics
import JSON
import Storage

/// The summary as it is kept: JSON.
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
      writer.key("pairs")
      writer.beginObject()
      for pairs in cell.pairs { number(pairs.manner, pairs.count, &writer) }
      writer.endObject()
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
    self.init()
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
    for (manner, count) in try body.field("pairs").members() {
      cell.pairs.append(
        Pairs(manner: manner, count: Int(try count.int64(in: 0...Int64(Int32.max)))))
    }
    return cell
  }

  private static func count(_ body: JSONCursor, _ name: String) throws(Problem) -> Int {
    Int(try body.field(name).int64(in: 0...Int64(Int32.max)))
  }
}
