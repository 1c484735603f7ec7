import TestSupport
import Testing

/// A year of events on disk, told in several orders with runs in between: what is owed at the end
/// does not depend on it, and what was closed never changes.
@Suite("The order of arrival")
struct ArrivalOrderTests {
  private static let setup =
    TestFile.folder(of: TestFile.folder(of: #filePath))
    + "/Cases/commission-run/setup.sh"

  /// Three deals, two partners, and payments of which some go back, in batches that each hold
  /// whatever belongs together: a refund comes with its payment or later.
  private static func batches(_ random: inout SplitMix64) -> [[String]] {
    var batches: [[String]] = []
    for month in 1...6 {
      var rows: [String] = []
      for number in 0..<4 {
        let id = "p\(month)-\(number)"
        let deal = ["one", "two", "three"][Int(random.next() % 3)] + ".example"
        let amount = 1_000 + Int(random.next() % 90_000)
        rows.append("\(id),2026-0\(month)-1\(number),payment,\(deal),\(amount),USD,,")
        guard random.next() % 2 == 0 else { continue }
        let back = 1 + Int(random.next() % UInt64(amount))
        rows.append("r\(id),2026-0\(month)-2\(number),refund,,\(back),USD,\(id),")
      }
      batches.append(rows)
    }
    return batches
  }

  private static func run(_ batches: [[String]], closing: Bool) throws -> String {
    let folder = try TemporaryFolder()
    try Disk.write(Disk.bytes(setup), to: folder("setup.sh"))
    var script = """
      set -e; . ./setup.sh
      partner Acme technology; partner Bolt affiliate
      tandem agreement add acme --tier integration --from 2026-01-01 -q > /dev/null
      tandem agreement add bolt --cpa 'USD 50.00' --share 5% --cap-customer 'USD 90.00' \\
        --from 2026-01-01 -q > /dev/null
      won one.example acme 'USD 1.00'; won two.example bolt 'USD 1.00'; won three.example bolt 'USD 1.00'
      export TANDEM_NOW=2026-08-01T09:00:00Z

      """
    for (index, rows) in batches.enumerated() {
      let table =
        "id,date,type,deal,amount_minor,currency,payment,customer\n" + rows.joined(separator: "\n")
      try Disk.write(Array((table + "\n").utf8), to: folder("\(index).csv"))
      script +=
        "tandem revenue import \(index).csv -q > /dev/null; tandem commission run -q > /dev/null\n"
      if closing, index == 2 {
        script +=
          "tandem period close 2026-02 -q > /dev/null; tandem ledger lines --format csv --columns"
        script += " line,period,amount --limit 999"
        script += " | { grep -E ',2026-0[12],' || true; } > closed.csv\n"
      }
    }
    script +=
      closing
      ? "tandem ledger lines --format csv --columns line,period,amount --limit 999"
        + " | { grep -E ',2026-0[12],' || true; } | diff closed.csv - > /dev/null\n" : ""
    script +=
      "tandem commission run | head -1; tandem ledger balance; tandem ledger check | cut -d: -f1"
    script += "; tandem journal verify > /dev/null\n"
    let seen = try TandemBinary.shell(script, in: folder.path)
    #expect(seen.status == 0, "\(seen.errors)")
    return seen.output
  }

  @Test("Balances do not depend on it", arguments: [1, 2, 3])
  func shuffled(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let batches = Self.batches(&random)
    // Who leaves has paid before: that a churn comes before its customer's payments is told.
    let churn = ["c1,2026-06-30,churn,,,,,two.example"]
    let told = try Self.run(batches + [churn], closing: false)
    #expect(told.hasPrefix("nothing new to post"), "seed \(seed)")
    var other = batches
    for index in other.indices.dropFirst().reversed() {
      other.swapAt(index, Int(random.next() % UInt64(index + 1)))
    }
    #expect(try Self.run(other + [churn], closing: false) == told, "seed \(seed)")
    #expect(
      try Self.run(other + [churn], closing: true) == told, "seed \(seed), with a close in between")
  }
}
