import Basics
import Storage
import TestSupport
import Testing

@testable import Workspace

@Suite("Undo of imports")
struct ListUndoingTests {
  private typealias Account = TestWorkspace.Account

  /// Takes back an entry, or the newest; nil where that is refused.
  private func undo(_ test: TestWorkspace, _ entry: Int64? = nil) throws -> ListUndoing? {
    do throws(Problem) {
      return try test.workspace.change(whose: Self.author, isRehearsal: false) {
        (change) throws(Problem) in
        guard case .list(let list) = try change.undo(entry).subject else { return nil }
        return list
      }
    } catch {
      guard error.kind == .refused else { throw error }
      return nil
    }
  }

  private static func author() throws(Problem) -> Author {
    Author(name: "ann", moment: Instant(seconds: 1_750_000_000) ?? .min, clock: .given)
  }

  private func named(_ test: TestWorkspace) throws -> [String] {
    try test.rows(.ours).map { "\($0.key) \($0.name) \($0.population)" }
  }

  @Test("The last import of a list is taken back and brought back, older ones are not")
  func thereAndBack() throws {
    let test = try TestWorkspace()
    let first = [Account(id: "1", name: "A"), Account(id: "2", name: "B")]
    try test.add(.ours, first)
    try test.add(
      .ours,
      [Account(id: "2", name: "B2", population: "customer"), Account(id: "3", name: "C")])
    let done = try #require(try undo(test))
    #expect(done.accounts == 2 && done.restored == 2 && done.gone == 1)
    #expect(try named(test) == ["id:1 A prospect", "id:2 B prospect"])
    #expect(try test.differences() == [])
    // The import before it can't be taken back any more: its former rows are not kept.
    #expect(try undo(test, 2) == nil)
    let head = try Journal(test.connection).head().sequence
    let again = try #require(try undo(test, head))
    #expect(again.accounts == 2 && again.gone == 1)
    #expect(try named(test) == ["id:2 B2 customer", "id:3 C prospect"])
    #expect(try test.differences() == [])
  }

  @Test("A first import is taken back to an empty list")
  func first() throws {
    let test = try TestWorkspace()
    try test.add(.ours, [Account(id: "1", name: "A")])
    let done = try #require(try undo(test))
    #expect(done.accounts == 0 && done.gone == 1)
    #expect(try test.rows(.ours).isEmpty)
    #expect(try test.differences() == [])
  }

  @Test("After any imports and undos the list is what a twin says, and verifies", arguments: 1...16)
  func twin(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let test = try TestWorkspace()
    var states: [[String]] = [[]]
    for _ in 0..<12 {
      let head = try Journal(test.connection).head().sequence
      if states.count > 1, Bool.random(using: &generator) {
        // The newest entry of the list, whatever it was, goes back to the state before it.
        #expect(try undo(test, head) != nil, "seed \(seed)")
        states.append(states[states.count - 2])
      } else {
        let accounts = (0..<6).filter { _ in Bool.random(using: &generator) }.map {
          Account(id: "\($0)", name: "n\(Int.random(in: 0...1, using: &generator))")
        }
        let result = try test.add(.ours, accounts)
        guard !result.isIdle else { continue }
        states.append(accounts.map { "id:\($0.id) \($0.name) prospect" })
      }
      #expect(try named(test) == states.last, "seed \(seed)")
      #expect(try test.differences() == [], "seed \(seed)")
    }
  }
}
