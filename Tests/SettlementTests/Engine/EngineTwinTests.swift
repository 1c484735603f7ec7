import Basics
import CommissionCore
import Money
import Settlement
import TestSupport
import Testing

@Suite struct EngineTwinTests {
  /// What stands, in the twin's words.
  static func standing(_ lines: [Posting], _ facts: Facts) -> [String: Int64] {
    var result: [String: Int64] = [:]
    for line in lines {
      let payee = facts.names[line.payee]
      let key: String
      if line.kind == .clawback {
        let parts = facts.names[line.part].text.split(separator: " ")
        key = [
          "clawback", facts.names[line.customer].text, String(parts[2]), payee.text,
          String(parts[0]), line.currency.code,
        ].joined(separator: "|")
      } else {
        key = "\(facts.names[line.part])|\(payee)|\(line.currency)"
      }
      result[key, default: 0] += line.minor
    }
    return result.filter { $0.value != 0 }
  }

  @Test(
    "each event posts what stands after it less what stood before (R-11…R-13, R-18…R-27, R-47)",
    arguments: 0..<40)
  func everyEvent(block: UInt64) throws {
    for seed in block * 15..<block * 15 + 15 {
      let program = RandomProgram(seed: seed)
      var facts = try program.facts()
      let (lines, _) = Settlement.standing(&facts)
      let ordered = NaiveYear.ordered(program.events)
      var before: [String: Int64] = [:]
      for (index, event) in ordered.enumerated() {
        let after = program.naive.standing(after: Array(ordered[...index]))
        let own = lines.filter { facts.names[$0.event] == event.key }
        var sum = before
        for (key, minor) in Self.standing(own, facts) { sum[key, default: 0] += minor }
        sum = sum.filter { $0.value != 0 }
        #expect(sum == after, "seed \(seed), event \(event.key)")
        if sum != after { return }
        before = after
      }
    }
  }

  @Test("no two lines share a key (R-43)", arguments: 0..<20)
  func uniqueKeys(block: UInt64) throws {
    for seed in block * 20..<block * 20 + 20 {
      var facts = try RandomProgram(seed: seed).facts()
      let (lines, _) = Settlement.standing(&facts)
      #expect(Set(lines.map(\.line)).count == lines.count, "seed \(seed)")
    }
  }
}
