import Platform
import TestSupport
import Testing

@testable import CLI

/// Promises that the help of every command keeps, the ones to come included.
@Suite("Help pages")
struct HelpPageTests {
  static let nodes = Program.tandem.root.flattened.map(\.path)

  private func node(_ path: [String]) throws -> CommandNode {
    try #require(Program.tandem.root.flattened.first { $0.path == path })
  }

  @Test("Every line fits 80 columns, and none ends in a space", arguments: nodes)
  func width(_ path: [String]) throws {
    let page = HelpPage(try node(path))
    for line in (page.short + page.long).split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(line.count <= 80 && !line.hasSuffix(" "), "\(line)")
    }
  }

  @Test("A command that does something has examples and a short summary", arguments: nodes)
  func examples(_ path: [String]) throws {
    let node = try node(path)
    #expect((1...60).contains(node.spec.summary.count))
    #expect(!node.spec.summary.hasSuffix("."))
    guard node.children.isEmpty else { return }
    #expect((1...4).contains(node.spec.examples.count))
    for example in node.spec.examples { #expect(example.line.contains("tandem")) }
  }

  @Test("No option stands twice in one command", arguments: nodes)
  func uniqueOptions(_ path: [String]) throws {
    let options = try node(path).options
    #expect(Set(options.map(\.name)).count == options.count)
    #expect(Set(options.compactMap(\.letter)).count == options.compactMap(\.letter).count)
  }

  @Test(
    "Only the last argument repeats, and none is needed after one that can be left out",
    arguments: nodes)
  func argumentOrder(_ path: [String]) throws {
    let arguments = try node(path).spec.arguments
    #expect(!arguments.dropLast().contains { $0.isRepeatable })
    let optional = arguments.firstIndex { $0.isOptional } ?? arguments.count
    #expect(!arguments[optional...].contains { !$0.isOptional })
  }

  @Test("Colour adds nothing but colour")
  func color() throws {
    let node = Program.tandem.root
    let painted = HelpPage(node, style: Style(hasColor: true)).long
    #expect(painted.replacing(/\u{1B}\[[0-9;]*m/, with: "") == HelpPage(node).long)
  }

  @Test("The short page of a command is a part of the long one's matter")
  func forms() {
    let seen = ToyProgram.run(["copy", "-h"])
    #expect(seen.output.contains("--out FILE"))
    #expect(!seen.output.contains("--color"))
    let long = ToyProgram.run(["help", "copy"])
    #expect(long == ToyProgram.run(["copy", "--help"]))
    #expect(long.output.contains("  as it stands\n"))
    #expect(long.output.contains("  1    there was nothing to copy.\n"))
    #expect(long.output.contains("--mode plain|fancy"))
    #expect(long.output.contains("Add this; may be repeated."))
  }
}
