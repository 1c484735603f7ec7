import TestSupport
import Testing

@testable import CLI

@Suite("What the program is built of")
struct BuildFactsTests {
  /// The headings of releases: `## [VERSION] - DATE`.
  private static func releases() throws -> [(version: String, date: String)] {
    let lines = try Disk.text(TestFile.packageRoot + "/CHANGELOG.md").split(separator: "\n")
    return try lines.filter { $0.hasPrefix("## ") }.map { line in
      let match = try #require(
        line.wholeMatch(of: #/## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)/#), "\(line)")
      return (String(match.1), String(match.2))
    }
  }

  @Test("The newest entry of the change log is this version's")
  func changelog() throws {
    let releases = try Self.releases()
    #expect(releases.first?.version == BuildFacts.version)
    #expect(releases.map(\.date) == releases.map(\.date).sorted(by: >))
    #expect(Set(releases.map(\.version)).count == releases.count)
  }

  @Test("The sections of the change log are those that readers know")
  func sections() throws {
    let known: Set = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"]
    let lines = try Disk.text(TestFile.packageRoot + "/CHANGELOG.md").split(separator: "\n")
    let sections = lines.filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
    #expect(!sections.isEmpty)
    #expect(Set(sections).subtracting(known).isEmpty)
  }

  @Test("The commit is told where the build told it")
  func commit() {
    func told(_ commit: String) -> String? {
      BuildFacts.all(commit: commit).first { $0.name == "commit" }?.value
    }
    #expect(told("12ab") == "12ab")
    #expect(told("") == "unknown")
  }

  @Test("The suffix list is the one that is kept beside its table")
  func suffixList() throws {
    let list = try Disk.text(
      TestFile.packageRoot + "/Sources/Overlap/Data/public_suffix_list.dat")
    let told = try #require(BuildFacts.all(commit: "").first { $0.name == "suffix_list" })
    #expect(list.contains("// VERSION: \(told.value)\n"))
  }
}
