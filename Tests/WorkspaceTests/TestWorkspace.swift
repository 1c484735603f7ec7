import Basics
import JSON
import Platform
import Storage
import TestSupport
import Testing

@testable import Workspace

/// A workspace in a folder of its own, to be filled with accounts.
struct TestWorkspace {
  let folder: TemporaryFolder
  let workspace: Workspace

  /// An account as a file would give it.
  struct Account: Equatable {
    var id = ""
    var name = ""
    var website = ""
    var country = ""
    var population = "prospect"
    var owner = ""
    var stage = ""
    var amount: Int64?
    var currency = ""
  }

  init() throws {
    folder = try TemporaryFolder()
    try Workspace.create(in: Folder(folder.path), by: Self.author())
    workspace = try Workspace.open(Folder(folder.path))
  }

  /// A workspace that lies in a folder already.
  init(at folder: TemporaryFolder) throws {
    self.folder = folder
    workspace = try Workspace.open(Folder(folder.path))
  }

  var connection: Connection { workspace.connection }

  static func author() throws -> Author {
    let moment = try #require(Instant(seconds: 1_750_000_000))
    return Author(name: "ann", moment: moment, clock: .given)
  }

  /// Accounts as a sheet with keys.
  static func sheet(_ accounts: [Account]) throws -> AccountSheet {
    var sheet = AccountSheet()
    for (line, account) in accounts.enumerated() {
      let texts = [
        account.id, account.name, account.website, account.country, account.owner, account.stage,
      ]
      for text in texts { sheet.append(text.utf8Span.span) }
      let population = sheet.place(ofPopulation: account.population) ?? 0
      let currency = sheet.place(ofCurrency: account.currency) ?? 0
      sheet.end(
        .init(
          population: population, amount: account.amount, currency: currency, line: line + 2))
    }
    sheet.nameRows(on: OneAfterAnother())
    return sheet
  }

  /// Imports accounts, and gives what came of it.
  @discardableResult
  func add(
    _ holder: AccountHolder, _ accounts: [Account], isRehearsal: Bool = false,
    meet: (AccountDifference.Meeting, AccountRow?) -> Void = { _, _ in }
  ) throws -> AccountImport.Result {
    let sheet = try Self.sheet(accounts)
    return try workspace.change(by: Self.author(), isRehearsal: isRehearsal) {
      (change) throws(Problem) in
      try AccountImport(holder, sheet, remarks: []).run(change, on: OneAfterAnother(), meet: meet)
    }
  }

  /// Adds rows to a book.
  func book(_ book: Book, _ sheet: BookSheet) throws {
    try workspace.change(by: Self.author()) { (change) throws(Problem) in
      _ = try change.add(sheet, to: book, on: OneAfterAnother())
    }
  }

  /// All accounts of a list, by key.
  func rows(_ holder: AccountHolder) throws -> [AccountRow] {
    guard let list = try AccountListTable(connection).find(holder: holder.text) else { return [] }
    return try AccountTable(connection).page(list.number, population: nil, after: "", count: 10_000)
  }

  /// A holder's list.
  func list(_ holder: AccountHolder) throws -> AccountListTable.Row {
    try #require(try AccountListTable(connection).find(holder: holder.text))
  }

  /// The overlap with a partner.
  func overlap(_ partner: String, isFresh: Bool = false) throws -> PartnerOverlap {
    try maker.overlap(
      with: partner, ours: list(.ours), theirs: list(.partner(partner)), isFresh: isFresh)
  }

  /// What computes overlaps.
  var maker: OverlapMaker<OneAfterAnother> {
    OverlapMaker(workspace, on: OneAfterAnother()) { reasons in "\(reasons.count) reasons" }
  }

  /// Whether history and tables agree; what does not, in words.
  func differences() throws -> [String] {
    try Replay(of: connection).differences.map { "\($0.kind) \($0.id) \($0.manner)" }
  }
}
