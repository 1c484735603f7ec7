import TestSupport
import Testing

/// The commands that the README shows of a workspace run one after the other, and say what it says.
@Suite("README")
struct ReadmeTests {
  /// A command line and what is shown below it.
  struct Step {
    var line: String
    var shown = ""
  }

  private static func steps(of section: String) -> [Step] {
    let text = (try? Disk.text(TestFile.packageRoot + "/README.md")) ?? ""
    var steps: [Step] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") { isInside = line == "## \(section)" }
      guard isInside else { continue }
      if line.hasPrefix("$ ") {
        steps.append(Step(line: String(line.dropFirst(2))))
      } else if line == "```" {
        isInside = false
      } else if !steps.isEmpty {
        steps[steps.count - 1].shown += line + "\n"
      }
    }
    return steps
  }

  @Test("Its steps can be followed", arguments: ["A workspace", "Deals", "Commissions", "Payouts"])
  func workspace(_ section: String) throws {
    let folder = try TemporaryFolder()
    let data = "datasets/first-steps"
    for file in ["ours.csv", "partner.csv", "payments.csv"] {
      try Disk.write(
        Disk.bytes("\(TestFile.packageRoot)/\(data)/\(file)"), to: folder("\(data)/\(file)"))
    }
    let steps = Self.steps(of: section)
    #expect(steps.count >= 10)
    var before = ""
    for step in steps {
      if step.line.hasPrefix("export ") {
        before = step.line + "; "
        continue
      }
      let seen = try TandemBinary.shell(before + step.line, in: folder.path)
      #expect(seen.status == 0, "\(step.line)\n\(seen.errors)")
      if !step.shown.isEmpty { #expect(seen.output == step.shown, "\(step.line)") }
    }
  }
}
