import Basics
import JSON
import Storage

/// The counts that a partner was shown last, so that two reports are hard to subtract.
struct ShownFigures: Equatable {
  private struct Shown: Equatable {
    let ours: String
    let theirs: String
    /// Nil where it was withheld.
    let accounts: Int?
  }

  private var figures: [Shown] = []

  /// The count that was shown in a cell; nil where none was.
  func figure(_ ours: String, _ theirs: String) -> Int? {
    figures.first { ByteOrder.same($0.ours, ours) && ByteOrder.same($0.theirs, theirs) }?.accounts
  }

  /// Notes what is shown in a cell.
  mutating func set(_ ours: String, _ theirs: String, _ accounts: Int?) {
    figures.append(Shown(ours: ours, theirs: theirs, accounts: accounts))
  }

  /// What a partner was shown last.
  static func of(_ partner: String, in connection: Connection) throws(Problem) -> ShownFigures {
    var shown = ShownFigures()
    guard let row = try RecordTable(connection).find(kind: PartnerView.kind, id: partner) else {
      return shown
    }
    let cells = try RecordValue.of(row).field("cells").array()
    for index in 0..<cells.count {
      let count = try cells[index].optional("accounts").map { (count) throws(Problem) in
        Int(try count.int64(in: 0...Int64(Int32.max)))
      }
      shown.set(
        try cells[index].field("ours").string(), try cells[index].field("theirs").string(), count)
    }
    return shown
  }

  /// The record's value.
  var value: JSONValue {
    let cells = figures.map { shown in
      var members: [JSONObject.Member] = [
        .init(key: "ours", value: .string(shown.ours)),
        .init(key: "theirs", value: .string(shown.theirs)),
      ]
      if let accounts = shown.accounts {
        members.append(.init(key: "accounts", value: .integer(Int64(accounts))))
      }
      return JSONObject(members).map { JSONValue.object($0) } ?? .null
    }
    return JSONObject([.init(key: "cells", value: .array(cells))]).map { .object($0) } ?? .null
  }
}
