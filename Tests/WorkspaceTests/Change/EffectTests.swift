import Basics
import JSON
import Testing

@testable import Workspace

@Suite("What entries of the journal do") struct EffectTests {
  /// The code of the problem that an entry of a kind meets; nil where it is taken.
  private func refusal(_ kind: String) throws -> String? {
    let workspace = try TestWorkspace().workspace
    let author = try TestWorkspace.author()
    do throws(Problem) {
      _ = try workspace.change(by: author) { (change) throws(Problem) in
        try change.add(kind, .object(.empty))
      }
      return nil
    } catch {
      return error.code
    }
  }

  @Test(
    "a deed is known of its subject alone",
    arguments: ["deal.imported", "overlap.created", "imported", "partner.created"])
  func unknown(_ kind: String) throws {
    #expect(try refusal(kind) == "damaged_journal")
  }

  @Test(
    "what changes no table is taken", arguments: ["overlap.imported", "workspace.created"])
  func known(_ kind: String) throws {
    #expect(try refusal(kind) == nil)
  }
}
