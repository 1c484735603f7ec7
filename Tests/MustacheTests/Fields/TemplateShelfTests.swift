import Basics
import Testing

@testable import Mustache

@Suite struct TemplateShelfTests {
  private let files = ["mine/a.html": "mine", "user/a.html": "user", "user/b.html": "user"]

  @Test(
    "the first that has a template wins",
    arguments: [
      ("a.html", "mine/a.html", "mine"), ("b.html", "user/b.html", "user"),
      ("c.html", nil, "shipped"), ("d.html", nil, nil), ("../a.html", nil, nil),
    ])
  func finds(_ name: String, _ path: String?, _ text: String?) throws {
    let shelf = TemplateShelf(
      folders: ["mine/", "user"],
      shipped: [.init(name: "a.html", text: "shipped"), .init(name: "c.html", text: "shipped")])
    let found = try shelf.find(name) { path throws(Problem) in files[path].map { Array($0.utf8) } }
    #expect(found?.path == path)
    #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == text)
    #expect(shelf.original("a.html")?.text == "shipped")
  }
}
