import Basics
import JSON
import TestSupport
import Testing

@testable import Mustache

/// The specification's own tests: 136 of its core, 27 of inheritance, 21 of dynamic names.
@Suite struct SpecTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let file: String
    let name: String
    let data: JSONValue
    let template: String
    let partials: [String: String]
    let expected: String

    var testDescription: String { "\(file): \(name)" }
  }

  static let files: [(name: String, count: Int)] = [
    ("comments", 12), ("delimiters", 14), ("interpolation", 42), ("inverted", 22),
    ("partials", 12), ("sections", 34), ("~inheritance", 27), ("~dynamic-names", 21),
  ]

  static let cases = files.flatMap { cases(of: $0.name) }

  private static func cases(of file: String) -> [Case] {
    guard let bytes = TestFile.bytes(TestFile.folder() + "/Spec/\(file).json"),
      let document = try? JSONDocument(bytes), let tests = try? document.cursor.field("tests"),
      let list = try? tests.array()
    else { return [] }
    return list.compactMap { test in
      func text(_ name: String) -> String? {
        if case .string(let text)? = (try? test.field(name))?.value { return text }
        return nil
      }
      var partials: [String: String] = [:]
      if case .object(let object)? = (try? test.optional("partials"))??.value {
        for case (let key, .string(let text)) in object.members.map({ ($0.key, $0.value) }) {
          partials[key] = text
        }
      }
      guard let name = text("name"), let template = text("template"),
        let expected = text("expected"), case .object(let object) = test.value
      else { return nil }
      return Case(
        file: file, name: name, data: object["data"] ?? .null, template: template,
        partials: partials, expected: expected)
    }
  }

  @Test("all of the specification's tests are read", arguments: files.indices)
  func areAllThere(_ index: Int) {
    let (name, count) = Self.files[index]
    #expect(Self.cases.count { $0.file == name } == count)
  }

  @Test("the specification's tests", arguments: cases)
  func rendersAsSpecified(_ test: Case) throws {
    let template = try Template(Array(test.template.utf8), file: "test")
    let options = RenderOptions(target: .html) { name throws(Problem) in
      test.partials[name].map { PartialText(Array($0.utf8), file: name) }
    }
    let rendering = try template.render(test.data, options)
    #expect(String(decoding: rendering.bytes, as: UTF8.self) == test.expected)
  }
}
