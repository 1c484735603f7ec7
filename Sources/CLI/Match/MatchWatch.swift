import Overlap

/// Shows how far a long match is, on a terminal, after the first half second.
final class MatchWatch {
  private let context: Context
  private let now: () -> ContinuousClock.Instant
  private let start: ContinuousClock.Instant
  private var next: ContinuousClock.Instant
  private var lapStart: ContinuousClock.Instant

  private static let patience = Duration.milliseconds(500)
  private static let pause = Duration.milliseconds(200)

  init(
    _ context: Context,
    now: @escaping () -> ContinuousClock.Instant = { ContinuousClock().now }
  ) {
    self.context = context
    self.now = now
    start = now()
    next = start + Self.patience
    lapStart = start
  }

  /// Shows a line, unless one was shown just now.
  func tell(_ text: String) {
    guard context.showsProgress, now() >= next else { return }
    show(text)
  }

  /// Shows the first line of a part of the work, lest that of the part before it stays.
  func begin(_ text: String) {
    guard context.showsProgress, now() >= start + Self.patience else { return }
    show(text)
  }

  private func show(_ text: String) {
    next = now() + Self.pause
    context.progress(text)
  }

  /// Tells how long a part of the work took; only with `--verbose`.
  func lap(_ name: String) {
    let moment = now()
    let seconds = (moment - lapStart) / .seconds(1)
    context.detail("\(name): \(ReasonText.fixed(seconds, places: 2)) s")
    lapStart = moment
  }

  /// What a matching is to call.
  var progress: Progress {
    var began: (stage: Progress.Stage, at: ContinuousClock.Instant)?
    return Progress { stage, done, all in
      let isFirst = began?.stage != stage
      if isFirst {
        if let began { self.lap("\(began.stage)") }
        began = (stage, self.now())
      }
      let text =
        switch stage {
        case .blocking: "gathering what records have in common"
        case .comparing: self.line(done, all, since: began?.at ?? self.start)
        case .choosing: "choosing the best pairs"
        }
      if isFirst { self.begin(text) } else { self.tell(text) }
    }
  }

  private func line(_ done: Int, _ all: Int, since began: ContinuousClock.Instant) -> String {
    var line = "\(done) of \(all) pairs compared"
    guard done > 0, all > done else { return line }
    let elapsed = now() - began
    let left = elapsed / Double(done) * Double(all - done)
    line += ", \(left.components.seconds + 1) s left"
    return line
  }
}
