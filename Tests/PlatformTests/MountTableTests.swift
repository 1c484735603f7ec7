import Testing

@testable import Platform

@Suite("The table of mounts")
struct MountTableTests {
  private let table = MountTable(
    Array(
      """
      /dev/vda / ext4 rw 0 0
      server:/share /mnt/team nfs4 rw 0 0
      //host/docs /mnt/my\\040files cifs rw 0 0
      tmpfs /mnt/team/local tmpfs rw 0 0
      nonsense

      """.utf8))

  @Test(
    "the innermost mount decides whether other machines share a folder",
    arguments: [
      ("/", false), ("/home/ann", false), ("/mnt/team", true), ("/mnt/team/q1", true),
      ("/mnt/teammate", false), ("/mnt/my files/a", true), ("/mnt/team/local/x", false),
    ])
  func innermost(path: String, shared: Bool) {
    #expect(table.isShared(path) == shared)
  }
}
