import TestSupport
import Testing

/// Every command of every document runs, and shows what the document says.
///
/// `UPDATE_SNAPSHOTS=1` brings the documents up to date; read what changed before committing.
@Suite("Documents")
struct DocumentTests {
  /// The documents with commands; see `GuideDocument` for how they are written.
  static let guides = [
    "README.md", "docs/engineers.md", "docs/errors.md", "docs/finance.md", "docs/howto.md",
    "docs/tutorial.md",
  ]

  /// The documents without: what is to be known of the inside, what needs an engine, and what is
  /// generated.
  static let others = [
    "docs/ARCHITECTURE.md", "docs/DECISIONS.md", "docs/MATCHING.md", "docs/engines.md",
    "docs/reference.md", "docs/rules.md",
  ]

  @Test("Each document is known here")
  func known() {
    let found = Disk.names(TestFile.packageRoot + "/docs").filter { $0.hasSuffix(".md") }
    #expect(Set(found.map { "docs/" + $0 } + ["README.md"]) == Set(Self.guides + Self.others))
  }

  @Test("What it shows is what one sees", arguments: guides)
  func shows(_ path: String) throws {
    let document = try GuideDocument(path)
    let steps = document.steps
    #expect(steps.contains { $0.line.hasPrefix("tandem ") })
    let seen = try GuideSession(document).seen
    try #require(
      seen.count == steps.count, "not reached: \(steps[min(seen.count, steps.count - 1)].line)")
    if Snapshot.isUpdating {
      let text = document.text(seeing: seen.map(\.lines))
      _ = try Snapshot.difference(text, from: TestFile.packageRoot + "/" + path)
    }
    for (index, step) in steps.enumerated() {
      if !Snapshot.isUpdating, !GuideDocument.fits(step.shown, seen[index].lines) {
        let difference = LineDiff.text(
          expected: step.shown.joined(separator: "\n"),
          actual: seen[index].lines.joined(separator: "\n"))
        Issue.record("\(path): $ \(step.line)\n\(difference)")
      }
      let isFollowed = steps.indices.contains(index + 1) && steps[index + 1].line == "echo $?"
      let isAnswered = step.line == "echo $?" || seen[index].status == 0 || isFollowed
      #expect(isAnswered, "\(path): $ \(step.line)\nexits with \(seen[index].status)")
    }
  }

  @Test("Documents without commands have none", arguments: others)
  func silent(_ path: String) throws {
    #expect(try GuideDocument(path).steps.isEmpty)
  }

  @Test("What is to be made can be made", arguments: guides)
  func targets(_ path: String) throws {
    let makefile = try Disk.text(TestFile.packageRoot + "/Makefile").split(separator: "\n")
    for line in try GuideDocument(path).builds {
      let words = line.split(separator: " ")
      #expect(words.first == "make" && words.count > 1, "\(line)")
      #expect(
        makefile.contains { $0.hasPrefix("\(words.dropFirst().first ?? "")" + ":") }, "\(line)")
    }
  }

  @Test("The rules that it cites are told", arguments: guides + others)
  func rules(_ path: String) throws {
    let told = try Disk.text(TestFile.packageRoot + "/docs/rules.md")
    let text = try Disk.text(TestFile.packageRoot + "/" + path)
    for piece in text.split(separator: "R-", omittingEmptySubsequences: false).dropFirst() {
      let number = piece.prefix { $0.isNumber }
      #expect(number.isEmpty || told.contains("\n| R-\(number) |"), "\(path): R-\(number)")
    }
  }

  @Test("Its Swift is that of a test", arguments: guides)
  func code(_ path: String) throws {
    let test = "/Tests/CommissionCoreExample/GuideTests.swift"
    let lines = try Disk.text(TestFile.packageRoot + test).split(separator: "\n").map { line in
      line.drop { $0 == " " }
    }
    for line in try GuideDocument(path).code {
      #expect(lines.contains(line.drop { $0 == " " }), "\(path): \(line)")
    }
  }

  @Test("The files that it names are there", arguments: guides + others)
  func paths(_ path: String) throws {
    for named in try GuideDocument(path).paths.sorted() {
      #expect(Disk.exists("\(TestFile.packageRoot)/\(named)"), "\(path) names \(named)")
    }
  }

  @Test(
    "Left-out lines",
    arguments: [
      ("a|b", "a|b", true), ("a", "a|b", false), ("...", "", true), ("...", "a|b", true),
      ("a|...", "a|b|c", true), ("a|...", "b|a", false), ("...|c", "a|b|c", true),
      ("...|b", "a|b|c", false), ("a|...|c|...|e", "a|b|c|d|e", true),
      ("a|...|d|...|c|...", "a|b|c|d|e", false), ("a|...|a", "a", false),
    ])
  func leftOut(_ shown: String, _ seen: String, _ fits: Bool) {
    let lines = { (text: String) in text.isEmpty ? [] : text.split(separator: "|").map(String.init)
    }
    #expect(GuideDocument.fits(lines(shown), lines(seen)) == fits, "\(shown) for \(seen)")
  }
}
