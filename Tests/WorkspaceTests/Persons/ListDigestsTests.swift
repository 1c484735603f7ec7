import Basics
import JSON
import Platform
import Storage
import TestSupport
import Testing

@testable import Workspace

/// Digests of lists in the journal, which must not help to guess an erased owner.
@Suite("Digests of lists")
struct ListDigestsTests {
  private static let accounts = ["Zoltana Quixley", "Bob"].enumerated().map { place, owner in
    TestWorkspace.Account(id: "\(place)", name: "Company \(place)", owner: owner)
  }

  private func erase(_ owner: String, _ test: TestWorkspace) throws -> Erasure {
    try test.workspace.change(by: TestWorkspace.author()) { (change) throws(Problem) in
      try change.erase(owners: [owner])
    }
  }

  private func salts(_ test: TestWorkspace) throws -> [[UInt8]] {
    let table = ListSaltTable(test.connection)
    return try table.numbers().map { number in try table.find(number) }
  }

  @Test("the same list has another digest in another workspace: it can't be made without the salt")
  func salted() throws {
    let tests = [try TestWorkspace(), try TestWorkspace()]
    for test in tests {
      test.workspace.randomness = .system
      try test.add(.ours, Self.accounts)
    }
    #expect(try tests[0].list(.ours).digest != tests[1].list(.ours).digest)
    #expect(try tests[0].rows(.ours) == tests[1].rows(.ours))
    for test in tests { #expect(try salts(test).map(\.count) == [32]) }
  }

  @Test("with a given clock the same list has the same digest, as the same commands give the same")
  func repeated() throws {
    let tests = [try TestWorkspace(), try TestWorkspace()]
    for test in tests { try test.add(.ours, Self.accounts) }
    #expect(try tests[0].list(.ours).digest == tests[1].list(.ours).digest)
    #expect(try salts(tests[0])[0] != [UInt8](repeating: 0, count: 32))
  }

  @Test("a list keeps its salt from import to import, so that what was before is proved too")
  func kept() throws {
    let test = try TestWorkspace()
    try test.add(.ours, Self.accounts)
    let (first, salt) = (try test.list(.ours).digest, try salts(test))
    try test.add(.ours, Array(Self.accounts.dropLast()))
    #expect(try salts(test) == salt)
    #expect(try test.list(.ours).previous == first)
    try test.add(.ours, [])
    try test.add(.ours, Self.accounts)
    #expect(try salts(test) == salt)
    #expect(try test.differences() == [])
  }

  @Test("erasing takes every list's salt out of every byte, also where the owner was long ago")
  func erased() throws {
    let test = try TestWorkspace()
    for list in [Self.accounts, Array(Self.accounts.dropFirst()), []] {
      try test.add(.ours, list)
    }
    try test.add(.partner("bolt"), Self.accounts)
    let before = try salts(test)
    #expect(before.count == 2)
    #expect(try erase("Zoltana Quixley", test).guessable == [])
    try test.workspace.leaveNothingDeleted()
    for file in Disk.files(below: test.folder.path) {
      let bytes = try Disk.bytes(test.folder(file))
      for salt in before {
        let isThere =
          bytes.count >= 32
          && (0...bytes.count - 32).contains { start in
            bytes[start] == salt[0] && bytes[start..<start + 32].elementsEqual(salt)
          }
        #expect(!isThere, "\(file)")
      }
    }
    let after = try salts(test)
    #expect(after.count == 2 && after[0] != before[0] && after[1] != before[1])
    #expect(try test.differences() == [])
  }

  @Test("a file's digest is under the same salt")
  func file() throws {
    let test = try TestWorkspace()
    let sheet = try TestWorkspace.sheet(Self.accounts)
    let digest = SHA256.digest(of: Array("the file".utf8).span)
    try test.workspace.change(by: TestWorkspace.author()) { (change) throws(Problem) in
      _ = try AccountImport(.ours, sheet, remarks: [], file: digest).run(
        change, on: OneAfterAnother()
      ) { _, _ in }
    }
    let entry = try #require(try Journal(test.connection).entry(2))
    let body = String(decoding: entry.draft.body, as: UTF8.self)
    #expect(!body.contains(digest.text))
    let due = SHA256.digest(of: (try salts(test)[0] + digest.bytes).span)
    #expect(body.contains(due.text))
  }

  // MARK: Earlier versions

  /// A workspace as the version before salts made it, with a list imported by its entry 2.
  private func old() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let connection = try Connection("old", .memory)
    let sheet = try TestWorkspace.sheet(Self.accounts)
    let author = try TestWorkspace.author()
    try connection.write { () throws(Problem) in
      for _ in 0..<3 { _ = try connection.migrateOnce() }
      let change = Change(connection, author)
      try change.add("workspace.created", .object(.empty))
      let (rows, _) = sheet.ordered()
      try AccountTable(connection).put(1, sheet, rows: rows, sequence: 2)
      var digest = AccountDigest()
      for row in rows { digest.add(Int(row), of: sheet, firstSeen: 2, changed: 2) }
      let body = """
        {"list":"","accounts":2,"digest":"\(digest.finished().text)",\
        "populations":[{"population":"prospect","accounts":2}]}
        """
      let value = (try? JSONParser.parse(Array(body.utf8).span)) ?? .null
      try change.add(ImportedEntry.kind, value)
    }
    try Disk.write(try connection.serialized(), to: folder("tandem.db"))
    return folder
  }

  @Test("a list of an earlier version still verifies, and gets its salt with the next import")
  func broughtUp() throws {
    let test = try TestWorkspace(at: old())
    #expect(try test.differences() == [])
    #expect(try salts(test) == [])
    let first = try test.list(.ours).digest
    // What changes nothing changes that neither.
    try test.add(.ours, Self.accounts)
    #expect(try salts(test) == [])
    #expect(try test.differences() == [])
    try test.add(.partner("bolt"), Self.accounts)
    let run = try test.overlap("bolt").run
    try test.add(.ours, Array(Self.accounts.dropLast()))
    #expect(try salts(test).count == 2)
    #expect(try test.list(.ours).previous != first)
    #expect(try test.differences() == [])
    // What was before the import is still known as what it was.
    let before = try test.maker.overlapBefore(
      with: "bolt", ours: test.list(.ours), theirs: test.list(.partner("bolt")))
    #expect(before?.number == run)
  }

  @Test("an erasure names the entries of an earlier version by which a guess can be tested")
  func guessable() throws {
    let test = try TestWorkspace(at: old())
    try test.add(.partner("bolt"), Self.accounts)
    #expect(try erase("Zoltana Quixley", test).guessable == [2])
    #expect(try test.differences() == [])
    #expect(try salts(test).count == 2)
  }

  @Test("an emptied list of an earlier version gets its salt too")
  func emptied() throws {
    let test = try TestWorkspace(at: old())
    try test.add(.ours, [])
    try test.add(.ours, Self.accounts)
    #expect(try test.differences() == [])
  }

  @Test("without random bytes nothing is imported")
  func noRandomness() throws {
    let test = try TestWorkspace()
    test.workspace.randomness = Randomness { (_) throws(Problem) in
      throw Problem(.io, code: "no_randomness", "none")
    }
    #expect(throws: Problem.self) { try test.add(.ours, Self.accounts) }
    #expect(try test.rows(.ours) == [])
  }
}
