import TestSupport
import Testing

@testable import Reporting

@Suite("Templates that ship")
struct DefaultTemplatesTests {
  private let embedded = EmbeddedFiles(
    in: "templates", as: "DefaultTemplates", by: "templates")

  @Test("what is built in is what stands in templates, byte for byte")
  func inStep() throws {
    let path =
      TestFile.packageRoot + "/Sources/Reporting/Templates/DefaultTemplates+Files.swift"
    let difference = try Snapshot.difference(embedded.source, from: path)
    #expect(difference.isEmpty, "make templates brings it up to date: \(difference.prefix(2_000))")
  }

  @Test("and reads back as it was")
  func sameBytes() throws {
    // While the file is being written the program still has the former texts.
    guard !Snapshot.isUpdating else { return }
    let expected = embedded.files
    #expect(expected.map(\.name).contains("style.css"))
    #expect(DefaultTemplates.names == expected.map(\.name))
    for (name, text) in expected {
      #expect(Array((DefaultTemplates.text(of: name) ?? "").utf8) == Array(text.utf8), "\(name)")
    }
    #expect(DefaultTemplates.text(of: "no such file") == nil)
  }

  @Test("style sheet and script can stand in a page, ask for nothing and run nothing of others")
  func fitForPages() throws {
    for (name, text) in embedded.files where name.hasSuffix(".css") || name.hasSuffix(".js") {
      #expect(Markup.raw("style", text) != nil, "\(name)")
      for word in ["@import", "://", "eval(", "innerHTML", "fetch(", "Math.random", "Date("] {
        // The one address is the name of SVG, which nobody opens.
        let places = text.split(separator: word, omittingEmptySubsequences: false).dropFirst()
        #expect(places.allSatisfy { $0.hasPrefix("www.w3.org/2000/svg") }, "\(word) in \(name)")
      }
      #expect(text.hasSuffix("\n") && !text.contains("\r") && !text.contains(" \n"), "\(name)")
    }
  }
}
