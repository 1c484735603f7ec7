import Overlap

/// Shows how far a long match is, on a terminal, after the first half second.
final class MatchWatch {
  private let context: Context
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant
  private var lapStart: ContinuousClock.Instant

  init(_ context: Context) {
    self.context = context
    start = clock.now
    lapStart = start
    last = start + .milliseconds(300)
  }

  /// Shows a line, unless one was shown just now.
  func tell(_ text: String) {
    guard context.showsProgress, clock.now - last > .milliseconds(200) else { return }
    last = clock.now
    context.progress(text)
  }

  /// Tells how long a part of the work took; only with `--verbose`.
  func lap(_ name: String) {
    let seconds = (clock.now - lapStart) / .seconds(1)
    context.detail("\(name): \(ReasonText.fixed(seconds, places: 2)) s")
    lapStart = clock.now
  }

  /// What a matching is to call.
  var progress: Progress {
    var began: (stage: Progress.Stage, at: ContinuousClock.Instant)?
    return Progress { stage, done, all in
      if began?.stage != stage {
        if let began { self.lap("\(began.stage)") }
        began = (stage, self.clock.now)
      }
      switch stage {
      case .blocking: self.tell("gathering what records have in common")
      case .comparing: self.tell(self.line(done, all, since: began?.at ?? self.start))
      case .choosing: self.tell("choosing the best pairs")
      }
    }
  }

  private func line(_ done: Int, _ all: Int, since began: ContinuousClock.Instant) -> String {
    var line = "\(done) of \(all) pairs compared"
    guard done > 0, all > done else { return line }
    let elapsed = clock.now - began
    let left = elapsed / Double(done) * Double(all - done)
    line += ", \(left.components.seconds + 1) s left"
    return line
  }
}
