import Testing

@testable import Platform

@Suite("PathParts")
struct PathPartsTests {
  @Test(
    "A path comes apart at its last slash",
    arguments: [
      ("file", "", "file", "."), ("a/b/file", "a/b/", "file", "a/b/"), ("/file", "/", "file", "/"),
      ("folder/", "folder/", "", "folder/"), ("", "", "", "."), ("é/ü", "é/", "ü", "é/"),
    ])
  func parts(_ path: String, _ prefix: String, _ name: String, _ folder: String) {
    let parts = PathParts(path)
    #expect(parts.prefix == prefix)
    #expect(parts.name == name)
    #expect(parts.folder == folder)
  }

  @Test("A link's text is taken from the folder of the link")
  func links() {
    #expect(PathParts.resolve("x", from: PathParts("a/link")) == "a/x")
    #expect(PathParts.resolve("/x", from: PathParts("a/link")) == "/x")
    #expect(PathParts.resolve("x", from: PathParts("link")) == "x")
  }
}
