import Basics
import Overlap

/// What this program is and what it was built of.
package enum BuildFacts {
  /// A name and its value.
  package struct Fact: Equatable, Sendable {
    /// The name, in snake_case.
    package var name: String
    /// The value.
    package var value: String

    /// A fact.
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The version, as the change log has it.
  package static let version = "0.1.0"
  /// The day on which the version's manual was last changed.
  package static let manualDate = "November 21, 2026"

  /// All facts, the version first.
  ///
  /// The commit stands in no file: who reads what the program writes need not know it.
  ///
  /// - Parameter commit: The commit; empty where the build did not tell, as without git.
  /// - Returns: The facts.
  package static func all(commit: String) -> [Fact] {
    [
      Fact("version", version), Fact("commit", commit.isEmpty ? "unknown" : commit),
      Fact("swift", swiftVersion), Fact("tzdata", Zone.version),
      Fact("suffix_list", DomainNormaliser.suffixListVersion),
    ]
  }

  private static var swiftVersion: String {
    #if compiler(>=6.4)
      "6.4"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6"
    #endif
  }
}
