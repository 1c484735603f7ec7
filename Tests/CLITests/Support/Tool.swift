import Glibc
import TestSupport
import Testing

/// Programs that check what this one writes; CI installs them all.
enum Tool {
  /// The program's path; when it is missing a note says so, and in CI the test fails.
  static func path(of name: String) -> String? {
    for folder in ["/usr/bin", "/bin", "/usr/local/bin"] where Disk.exists("\(folder)/\(name)") {
      return "\(folder)/\(name)"
    }
    print("NOTE: \(name) is not installed; what it checks was not checked here")
    if getenv("CI") != nil { Issue.record("\(name) must be installed in CI") }
    return nil
  }
}
