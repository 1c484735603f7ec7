import Basics
import Storage
import TestSupport
import Testing

@testable import Workspace

@Suite("Importing accounts")
struct AccountImportTests {
  private typealias Account = TestWorkspace.Account

  @Test("a first import adds all, keeps them byte for byte, and verifies")
  func first() throws {
    let test = try TestWorkspace()
    let hostile = "<script>\u{1B}[31m=1+1\u{202E}'; DROP TABLE account; --\0é"
    let result = try test.add(
      .ours,
      [
        Account(
          id: "7", name: hostile, website: "https://www.acme.com/x", country: "DE",
          population: "customer", owner: "Ann", stage: "won", amount: -5, currency: "USD"),
        Account(name: "Bolt", website: "www.bolt.co.uk"),
        Account(name: " Zed "),
      ])
    #expect(result.added == 3 && result.accounts == 3 && result.isFirst)
    let rows = try test.rows(.ours)
    #expect(rows.map(\.key) == ["domain:bolt.co.uk", "id:7", "name:Zed"])
    let row = try #require(rows.first { $0.key == "id:7" })
    #expect(ByteOrder.same(row.name, hostile))
    #expect(row.domain == "acme.com" && row.website == "https://www.acme.com/x")
    #expect(row.population == "customer" && row.owner == "Ann" && row.stage == "won")
    #expect(row.amount == -5 && row.currency == "USD")
    #expect(row.firstSeen == 2 && row.changed == 2)
    #expect(try test.differences() == [])
  }

  @Test("a rehearsal tells the same and changes nothing")
  func rehearsal() throws {
    let test = try TestWorkspace()
    let result = try test.add(.ours, [Account(id: "1", name: "A")], isRehearsal: true)
    #expect(result.added == 1)
    #expect(try test.rows(.ours).isEmpty)
    #expect(try Journal(test.connection).head().sequence == 1)
  }

  @Test("an import that changes nothing journals nothing")
  func idle() throws {
    let test = try TestWorkspace()
    try test.add(.ours, [Account(id: "1", name: "A")])
    let result = try test.add(.ours, [Account(id: "1", name: "A")])
    #expect(result.isIdle && result.unchanged == 1)
    #expect(try Journal(test.connection).head().sequence == 2)
  }

  @Test("of rows with one key the first stays; the others are told, with whether they differ")
  func repeats() throws {
    let test = try TestWorkspace()
    let result = try test.add(
      .ours,
      [
        Account(id: "1", name: "A"), Account(id: "1", name: "A"), Account(id: "2", name: "B"),
        Account(id: "1", name: "C"), Account(name: "1"),
      ])
    let repeats = result.repeats.map { "\($0.row) repeats \($0.first) \($0.differs)" }
    #expect(repeats == ["1 repeats 0 false", "3 repeats 0 true"])
    #expect(try test.rows(.ours).map(\.name) == ["A", "B", "1"])
  }

  @Test("a list can be emptied and filled again")
  func emptied() throws {
    let test = try TestWorkspace()
    try test.add(.ours, [Account(id: "1", name: "A")])
    let emptied = try test.add(.ours, [])
    #expect(emptied.gone == 1 && emptied.accounts == 0)
    #expect(try test.differences() == [])
    let filled = try test.add(.ours, [Account(id: "2", name: "B")])
    #expect(filled.added == 1)
    #expect(try test.differences() == [])
  }

  /// What an import should do, worked out over dictionaries.
  private static func naive(
    _ old: [String: Account], _ new: [String: Account]
  ) -> [String] {
    let all = Set(old.keys).union(new.keys).sorted { ByteOrder.precedes($0, $1) }
    return all.compactMap { key in
      switch (old[key], new[key]) {
      case (nil, .some): "added \(key)"
      case (.some, nil): "gone \(key)"
      case (let a?, let b?): a == b ? nil : "changed \(key)"
      case (nil, nil): nil
      }
    }
  }

  private static func key(_ account: Account) -> String {
    if !account.id.isEmpty { return "id:" + account.id }
    return account.website.isEmpty ? "name:" + account.name : "domain:" + account.website
  }

  private static func draw(_ random: inout SplitMix64) -> [Account] {
    let count = Int(random.next() % 25)
    return (0..<count).map { _ in
      var account = Account(name: "name \(random.next() % 12)")
      if random.next() % 3 > 0 { account.id = "\(random.next() % 30)" }
      if random.next() % 2 == 0 { account.website = "site\(random.next() % 9).com" }
      account.population = ["customer", "prospect", "vip"][Int(random.next() % 3)]
      account.owner = ["", "Ann"][Int(random.next() % 2)]
      if random.next() % 4 == 0 {
        account.amount = Int64(random.next() % 3)
        account.currency = "EUR"
      }
      return account
    }
  }

  @Test(
    "a chain of imports does what a naive comparison says, and verifies each time",
    arguments: 1...20)
  func twin(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let test = try TestWorkspace()
    var old: [String: Account] = [:]
    for _ in 0..<6 {
      let accounts = Self.draw(&random)
      var new: [String: Account] = [:]
      for account in accounts where new[Self.key(account)] == nil {
        new[Self.key(account)] = account
      }
      var seen: [String] = []
      let sheet = try TestWorkspace.sheet(accounts)
      let result = try test.add(.partner("bolt"), accounts) { meeting, row in
        switch meeting {
        case .added(let row): seen.append("added \(sheet.key(row))")
        case .changed: seen.append("changed \(row?.key ?? "?")")
        case .gone: seen.append("gone \(row?.key ?? "?")")
        case .unchanged: break
        }
      }
      let due = Self.naive(old, new)
      #expect(seen == due, "seed \(seed)")
      #expect(result.accounts == new.count && result.repeats.count == accounts.count - new.count)
      #expect(result.added + result.changed + result.gone == due.count)
      let rows = try test.rows(.partner("bolt"))
      #expect(rows.map(\.key) == new.keys.sorted { ByteOrder.precedes($0, $1) })
      for row in rows {
        #expect(row.name == new[row.key]?.name && row.owner == new[row.key]?.owner)
      }
      #expect(try test.differences() == [], "seed \(seed)")
      old = new
    }
  }
}
