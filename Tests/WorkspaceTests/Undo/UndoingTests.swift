import Basics
import JSON
import Storage
import TestSupport
import Testing

@testable import Workspace

@Suite("Undo")
struct UndoingTests {
  /// Takes back an entry, or the newest; false where that is refused.
  private func undo(_ recording: Recording, _ entry: Int64? = nil) throws -> Bool {
    do throws(Problem) {
      try recording.change { (change) throws(Problem) in
        _ = try change.undo(entry)
      }
      return true
    } catch {
      guard error.kind == .refused else { throw error }
      return false
    }
  }

  /// Does something at random, which may be refused; `isOrderly` takes back only what is newest.
  private func act(
    _ recording: Recording, _ generator: inout SplitMix64, isOrderly: Bool
  ) throws {
    let id = "p\(Int.random(in: 0...3, using: &generator))"
    let word = "w\(Int.random(in: 0...2, using: &generator))"
    let action = Int.random(in: 0...5, using: &generator)
    let head = try Journal(recording.workspace.connection).head().sequence
    let any = Int64.random(in: 1...head, using: &generator)
    let entry = isOrderly ? [nil, head][Int(any % 2)] : any
    do throws(Problem) {
      try recording.change { (change) throws(Problem) in
        switch action {
        case 0: _ = try change.add(.partner, id: id, Recording.object([("name", word)]))
        case 1:
          _ = try change.edit(
            .partner, try change.records.named(id, .partner), Recording.object([("name", word)]))
        case 2: _ = try change.remove(.partner, try change.records.named(id, .partner))
        case 3:
          _ = try change.records.named(id, .partner)
          _ = try change.add(
            .note, id: nil, Recording.object([("text", word), ("partner", id)]))
        case 4:
          guard let note = try change.records.all(.note).last else { return }
          _ = try change.remove(.note, note)
        default: _ = try change.undo(entry)
        }
      }
    } catch {
      guard error.kind == .refused || error.kind == .usage else { throw error }
    }
  }

  @Test("Whatever was done, undo goes back to the beginning, and replay agrees", arguments: 1...12)
  func allBack(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let recording = try Recording()
    for _ in 0..<40 { try act(recording, &generator, isOrderly: true) }
    #expect(try Journal(recording.workspace.connection).head().sequence > 5, "seed \(seed)")
    while try undo(recording) {}
    #expect(try recording.state().isEmpty, "seed \(seed)")
    #expect(try Replay(of: recording.workspace.connection).differences.isEmpty, "seed \(seed)")
  }

  @Test("Taking back what took back gives the same state", arguments: 301...312)
  func thereAndBack(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let recording = try Recording()
    for _ in 0..<30 { try act(recording, &generator, isOrderly: false) }
    let before = try recording.state()
    guard try undo(recording) else { return }
    let taken = try Journal(recording.workspace.connection).head().sequence
    #expect(try undo(recording, taken), "seed \(seed)")
    #expect(try recording.state() == before, "seed \(seed)")
  }

  @Test(
    "Whatever was taken back in whatever order, undo goes back to the beginning", arguments: 1...24)
  func allBackFromAnywhere(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed &* 7_919)
    let recording = try Recording()
    for _ in 0..<60 { try act(recording, &generator, isOrderly: false) }
    let bound = try Journal(recording.workspace.connection).head().sequence
    var steps: Int64 = 0
    while try undo(recording), steps < bound { steps += 1 }
    #expect(try recording.state().isEmpty, "seed \(seed)")
    #expect(try Replay(of: recording.workspace.connection).differences.isEmpty, "seed \(seed)")
  }

  @Test(
    "An entry can be taken back when and only when its record is what it made of it",
    arguments: 401...412)
  func whatStands(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let recording = try Recording()
    // The twin keeps each record's value behind every entry, and knows nothing of what took what
    // back.
    var values: [String] = [""]
    var twin: [Int64: (before: String, after: String)] = [:]
    let id = "p1"
    for _ in 0..<40 {
      let present = values[values.count - 1]
      let action = Int.random(in: 0...3, using: &generator)
      let word = "w\(Int.random(in: 0...1, using: &generator))"
      var next = present
      if action == 0, let entry = twin.keys.sorted().randomElement(using: &generator),
        let facts = twin[entry]
      {
        let isPossible = facts.after == present
        #expect(try undo(recording, entry) == isPossible, "seed \(seed), entry \(entry)")
        guard isPossible else { continue }
        next = facts.before
      } else if present.isEmpty {
        next = word
        try recording.add(.partner, id: id, [("name", word)])
      } else if action == 1 {
        next = ""
        try recording.change { (change) throws(Problem) in
          _ = try change.remove(.partner, try change.records.named(id, .partner))
        }
      } else {
        guard word != present else { continue }
        next = word
        try recording.change { (change) throws(Problem) in
          _ = try change.edit(
            .partner, try change.records.named(id, .partner), Recording.object([("name", word)]))
        }
      }
      let head = try Journal(recording.workspace.connection).head().sequence
      twin[head] = (present, next)
      values.append(next)
      let name = try RecordBook(recording.workspace.connection).find(.partner, id: id)?.text("name")
      #expect(name ?? "" == next, "seed \(seed), entry \(head)")
    }
  }

  @Test("What took a record away twice can be taken back in either order")
  func removedTwice() throws {
    let recording = try Recording()
    let add = try recording.add(.partner, id: "p", [("name", "One")]).entry
    #expect(try undo(recording, add))
    let first = try Journal(recording.workspace.connection).head().sequence
    let again = try recording.add(.partner, id: "p", [("name", "Two")]).entry
    #expect(try undo(recording, again))
    #expect(try undo(recording, first))
    let record = try RecordBook(recording.workspace.connection).find(.partner, id: "p")
    #expect(record?.text("name") == "One")
    #expect(try undo(recording))
    #expect(try recording.state().isEmpty)
  }
}
