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
        _ = try change.undo(try Undoing(entry, in: change.connection))
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
        default: _ = try change.undo(try Undoing(entry, in: change.connection))
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
}
