import Basics
import Storage
import Testing

@testable import Workspace

@Suite("Verifying account lists")
struct AccountCheckTests {
  private typealias Account = TestWorkspace.Account

  /// A workspace whose tables all have rows.
  private func workspace() throws -> TestWorkspace {
    let test = try TestWorkspace()
    try test.add(
      .ours,
      [
        Account(id: "1", name: "A", amount: 5, currency: "USD"), Account(id: "2", name: "B"),
        Account(id: "3", name: "C"),
      ])
    try test.add(.ours, [Account(id: "1", name: "A"), Account(id: "2", name: "X")])
    return test
  }

  /// All columns behind an account's list and key.
  private static let columns = """
    name, website, country, domain, population, owner, stage, amount, currency, first_seen, changed
    """

  @Test("what nobody touched agrees")
  func untouched() throws {
    #expect(try workspace().differences() == [])
  }

  @Test(
    "every edited column of every table is found (P7)",
    arguments: ["account", "account_before"],
    [
      "list = list + 5", "key = key || 'x'", "name = name || ' '", "website = 'x'", "country = 'x'",
      "domain = 'x.com'", "population = 'customer'", "owner = 'x'", "stage = 'x'",
      "amount = coalesce(amount, 0) + 1", "currency = 'EUR'", "first_seen = first_seen + 1",
      "changed = changed + 1",
    ])
  func editedAccount(_ table: String, _ change: String) throws {
    let test = try workspace()
    let count = try test.connection.integer("SELECT count(*) FROM \(table)")
    #expect(count == 2 || count == 3)
    try test.connection.run(
      "UPDATE \(table) SET \(change) WHERE key = (SELECT max(key) FROM \(table))")
    #expect(try !test.differences().isEmpty)
  }

  @Test(
    "every edited column of a list's own row is found (P7)",
    arguments: [
      "account_list SET number = 9", "account_list SET holder = 'bolt'",
      "account_list SET sequence = 1", "account_list SET accounts = 3",
      "account_list SET digest = zeroblob(32)", "account_list SET previous = NULL",
      "account_list SET previous = zeroblob(32)", "account_population SET list = 9",
      "account_population SET population = 'x'", "account_population SET accounts = 7",
      "list_salt SET list = 9", "list_salt SET random = zeroblob(32)",
    ])
  func editedList(_ change: String) throws {
    let test = try workspace()
    try test.connection.run("PRAGMA foreign_keys = OFF")
    try test.connection.run("UPDATE \(change)")
    #expect(try !test.differences().isEmpty)
  }

  @Test(
    "rows that were added, taken away or filed under a list that there is not are found",
    arguments: [
      "DELETE FROM account WHERE key = 'id:1'", "DELETE FROM account_before WHERE key = 'id:3'",
      "INSERT INTO account SELECT list, key || '9', \(AccountCheckTests.columns) FROM account",
      "INSERT INTO account SELECT 7, key, \(AccountCheckTests.columns) FROM account",
      "INSERT INTO account_before SELECT list, key || '9', \(AccountCheckTests.columns) FROM account",
      "DELETE FROM list_salt", "INSERT INTO list_salt VALUES(9, zeroblob(32))",
      "DELETE FROM account_population", "DELETE FROM account_population; DELETE FROM account_list",
      """
      INSERT INTO account_list
      SELECT 8, 'x', sequence, accounts, digest, previous FROM account_list
      """,
    ])
  func moved(_ change: String) throws {
    let test = try workspace()
    try test.connection.run(change)
    #expect(try !test.differences().isEmpty)
  }
}
