import Basics
import Testing

@testable import Storage

@Suite("A workspace's header")
struct WorkspaceHeaderTests {
  /// A header of one 4096-byte page, by SQLite's description of its file format.
  private func header(
    application: [UInt8] = Array("TAND".utf8), version: UInt8 = 1, pages: UInt8 = 1
  ) -> [UInt8] {
    var bytes = Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 84)
    bytes[16] = 0x10
    bytes[31] = pages
    bytes[63] = version
    bytes.replaceSubrange(68..<72, with: application)
    return bytes
  }

  private func code(_ bytes: [UInt8], length: Int64 = 4096, hasLog: Bool = false) -> String? {
    do throws(Problem) {
      _ = try WorkspaceHeader(bytes, fileLength: length, path: "tandem.db", hasLog: hasLog)
      return nil
    } catch {
      return error.code
    }
  }

  @Test("a workspace is taken, and tells its version")
  func ours() throws {
    let header = try WorkspaceHeader(
      header(), fileLength: 4096, path: "tandem.db", hasLog: false)
    #expect(header.version == 1)
  }

  @Test("anything else is refused by what it is (P14)")
  func others() {
    #expect(code([], length: 0) == "not_a_workspace")
    #expect(code(Array("id,name\n1,Acme\n".utf8), length: 15) == "not_a_workspace")
    #expect(code(header(application: [0, 0, 0, 0])) == "foreign_database")
    #expect(code(header(version: 200)) == "newer_workspace")
  }

  @Test("a file cut short is refused, unless its last pages may be in the log (P14)")
  func short() {
    #expect(code(header(pages: 3), length: 8192) == "damaged_workspace")
    #expect(code(header(pages: 3), length: 8192, hasLog: true) == nil)
    // Moving the log into the file was broken off within a page.
    #expect(code(header(pages: 3), length: 8191, hasLog: true) == nil)
    #expect(code(header(pages: 3), length: 8191, hasLog: false) == "damaged_workspace")
    #expect(code(header(pages: 1), length: 4000, hasLog: true) == "damaged_workspace")
  }
}
