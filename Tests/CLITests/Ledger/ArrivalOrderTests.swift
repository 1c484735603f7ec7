import Basics
import TestSupport
import Testing

/// A year of events on disk, told in several orders with runs in between: what is owed at the end
/// does not depend on it (R-42), and what was closed never changes (R-41).
@Suite("The order of arrival")
struct ArrivalOrderTests {
  private static let setup =
    TestFile.folder(of: TestFile.folder(of: #filePath))
    + "/Shared/ledger/setup.sh"

  private static let header = "id,date,type,deal,amount_minor,currency,payment,customer"

  /// Payments of three deals, one of them in euros, of which some go back, and customers who leave
  /// and stay away.
  private static func rows(_ random: inout SplitMix64) -> [String] {
    var rows: [String] = []
    for month in 1...6 {
      for number in 0..<4 {
        let id = "p\(month)-\(number)"
        let deal = ["one", "two", "three"][random.int(0...2)] + ".example"
        let currency = deal == "three.example" ? "EUR" : "USD"
        let amount = random.int(1_000...90_000)
        rows.append("\(id),2026-0\(month)-1\(number),payment,\(deal),\(amount),\(currency),,")
        guard random.oneIn(2) else { continue }
        let back = random.int(1...amount)
        let kind = random.oneIn(3) ? "chargeback" : "refund"
        rows.append("r\(id),2026-0\(month)-2\(number),\(kind),,\(back),\(currency),\(id),")
      }
    }
    rows.append("c1,2026-02-28,churn,,,,,two.example")
    rows.append("c2,2026-06-30,churn,,,,,three.example")
    // It fits nothing, in whatever order.
    rows.append("never,2026-03-01,refund,,1,USD,p9-9,")
    return rows
  }

  /// A rate a week, each in a file of its own.
  private static func rates(_ random: inout SplitMix64) -> [String] {
    (0..<27).map { week in
      let day = CivilDate(daysSinceEpoch: 20_454)?.adding(days: 7 * week) ?? .min
      return "\(day),EUR,USD,1.\(random.int(10...99))"
    }
  }

  /// Tells everything in batches, with runs and closes in between that may have to wait for a rate.
  private static func run(
    _ rows: [String], _ rates: [String], _ random: inout SplitMix64, isOneByOne: Bool
  ) throws -> String {
    let folder = try TemporaryFolder()
    try Disk.write(Disk.bytes(setup), to: folder("setup.sh"))
    var script = """
      set -e; . ./setup.sh
      partner Acme technology; partner Bolt affiliate
      tandem agreement add acme --tier integration --from 2026-01-01 -q > /dev/null
      tandem agreement add bolt --cpa 'USD 50.00' --share 5% --cap-customer 'USD 90.00' \\
        --from 2026-01-01 -q > /dev/null
      won one.example acme 'USD 1.00'; won two.example bolt 'USD 1.00'; won three.example acme 'EUR 1.00'
      export TANDEM_NOW=2026-08-01T09:00:00Z
      month=1
      try() { "$@" -q > out 2> err && return 0; [ $? = 3 ] || { cat err >&2; exit 1; }; return 3; }

      """
    var rest = rows
    var quotations = rates
    var batch = 0
    while !rest.isEmpty || !quotations.isEmpty {
      let taken = isOneByOne ? random.int(3...9) : rest.count
      let told = isOneByOne ? random.int(2...8) : quotations.count
      let files = [
        ("r", header, Array(rest.prefix(taken)), "tandem revenue import r\(batch).csv"),
        ("x", "day,from,to,rate", Array(quotations.prefix(told)), "tandem fx import x\(batch).csv"),
      ]
      for (name, header, lines, command) in files where !lines.isEmpty {
        let table = ([header] + lines).joined(separator: "\n") + "\n"
        try Disk.write(Array(table.utf8), to: folder("\(name)\(batch).csv"))
        script += "\(command) -q > out 2>&1 || { cat out >&2; exit 1; }\n"
      }
      script += "try tandem commission run || true\n"
      if isOneByOne, random.oneIn(2) {
        script +=
          "tandem ledger lines --format csv --limit 999 --columns line,period,amount > was\n"
        script += "try tandem period close 2026-0$month && month=$((month + 1)) || true\n"
      }
      rest.removeFirst(min(taken, rest.count))
      quotations.removeFirst(min(told, quotations.count))
      batch += 1
    }
    script += """
      [ ! -e was ] || tandem ledger lines --format csv --limit 999 --columns line,period,amount |
        head -n "$(wc -l < was)" | cmp - was
      { tandem commission run -q; tandem ledger balance; tandem ledger check; } | sed \\
        's/^sound:.*/sound/; s/ (r.*csv:[0-9]*)//'
      tandem journal verify > out

      """
    let seen = try TandemBinary.shell(script, in: folder.path)
    #expect(seen.status == 0, "\(seen.errors)")
    return seen.output
  }

  @Test(
    "told in any order, with closes in between, a year comes to the same (R-41, R-42)",
    arguments: [1, 2])
  func shuffled(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = Self.rows(&random)
    let rates = Self.rates(&random)
    let told = try Self.run(rows, rates, &random, isOneByOne: false)
    #expect(told.hasPrefix("nothing new to post\nwaiting"), "seed \(seed)")
    let other = try Self.run(
      rows.shuffled(using: &random), rates.shuffled(using: &random), &random, isOneByOne: true)
    #expect(other == told, "seed \(seed)")
  }
}
