import Basics
import Scoring

/// The playbook's own names: each step has a time that exists, and comes after steps that exist.
extension ProgramChecks {
  mutating func playbook() {
    rhythms()
    let playbook = program.playbook
    let times = Playbook.Phase.allCases.map(\.rawValue) + playbook.rhythms.map(\.id)
    let ids = playbook.steps.map(\.id)
    for (index, step) in playbook.steps.enumerated() {
      let path = "playbook.steps[\(index)]"
      check([step.time.name], among: times, of: "playbook.rhythms") { _ in path + ".when" }
      check(step.after, among: ids, of: "playbook.steps") { path + ".after[\($0)]" }
      if case .rhythm = step.time, step.part != .whole {
        note(
          path + ".part", "a step that comes back has no part", found: step.part.rawValue,
          expected: "a part only where 'when' is a phase")
      }
    }
    circle()
  }

  /// A rhythm shares its names with phases, in steps and in what `tandem playbook` writes.
  private mutating func rhythms() {
    let taken = Playbook.Phase.allCases.map(\.rawValue) + ["ongoing", "ongoing_from", "version"]
    for (index, rhythm) in program.playbook.rhythms.enumerated() where taken.contains(rhythm.id) {
      note(
        "playbook.rhythms[\(index)].id", "a rhythm can't have this name", found: rhythm.id,
        expected: "none of " + taken.joined(separator: ", "))
    }
  }

  /// Takes away whoever waits for nobody until nobody is left, or a circle is.
  private mutating func circle() {
    let steps = program.playbook.steps
    var open = Set(steps.map(\.id))
    while true {
      let free = steps.filter { step in
        open.contains(step.id) && !step.after.contains(where: open.contains)
      }
      guard !free.isEmpty else { break }
      open.subtract(free.map(\.id))
    }
    guard let index = steps.firstIndex(where: { open.contains($0.id) }) else { return }
    note(
      "playbook.steps[\(index)].after", "these steps wait for each other in a circle",
      found: steps.map(\.id).filter(open.contains).joined(separator: ", "),
      expected: "an order in which they can be done")
  }
}
