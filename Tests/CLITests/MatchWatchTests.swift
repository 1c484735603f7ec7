import Platform
import TestSupport
import Testing

@testable import CLI
@testable import Overlap

/// How far a long match is, as a terminal shows it.
@Suite("Progress of a match")
struct MatchWatchTests {
  /// A clock that is set by hand.
  private final class Hand {
    var moment = ContinuousClock().now
  }

  /// A match that begins now, on a terminal of 40 columns.
  private struct Scene {
    let hand = Hand()
    let context: Context
    let watch: MatchWatch
    private let errors = MemorySink()

    init(isTerminal: Bool = true) {
      context = Context(
        program: ToyProgram.program, input: .memory([]), output: OutputStream(MemorySink()),
        errors: OutputStream(errors), errorTerminal: Terminal(isTerminal: isTerminal, width: 40))
      watch = MatchWatch(context) { [hand] in hand.moment }
    }

    var shown: String { errors.text }

    func pass(milliseconds: Int) { hand.moment += .milliseconds(milliseconds) }
  }

  private static let erase = "\r\u{1B}[K"

  @Test("Nothing is shown in the first half second, and then five lines a second at most")
  func pauses() {
    let scene = Scene()
    scene.watch.tell("1 row")
    scene.pass(milliseconds: 499)
    scene.watch.tell("2 rows")
    #expect(scene.shown.isEmpty)
    scene.pass(milliseconds: 1)
    scene.watch.tell("3 rows")
    scene.pass(milliseconds: 199)
    scene.watch.tell("4 rows")
    #expect(scene.shown == "3 rows")
    scene.pass(milliseconds: 1)
    scene.watch.tell("5 rows")
    #expect(scene.shown == "3 rows\(Self.erase)5 rows")
  }

  @Test("Each part of the work is named as it begins, and pairs with the time that is left")
  func parts() {
    let scene = Scene()
    let progress = scene.watch.progress
    scene.pass(milliseconds: 600)
    progress.tell(.blocking, 0, 1)
    scene.pass(milliseconds: 10)
    progress.tell(.comparing, 0, 900)
    scene.pass(milliseconds: 3_000)
    // 300 pairs took three seconds, so the other 600 take six, and a part of one is one.
    progress.tell(.comparing, 300, 900)
    progress.tell(.choosing, 0, 1)
    scene.context.clearProgress()
    let lines = [
      "gathering what records have in common", "0 of 900 pairs compared",
      "300 of 900 pairs compared, 7 s left", "choosing the best pairs", "",
    ]
    #expect(scene.shown == lines.joined(separator: Self.erase))
  }

  @Test("A line is cut to the width of the terminal, so that it can be taken away again")
  func width() {
    let scene = Scene()
    scene.pass(milliseconds: 600)
    scene.watch.begin(String(repeating: "x", count: 100))
    #expect(scene.shown == String(repeating: "x", count: 39))
  }

  @Test("Where nobody looks, nothing is shown")
  func noTerminal() {
    let scene = Scene(isTerminal: false)
    scene.pass(milliseconds: 5_000)
    scene.watch.begin("reading")
    scene.watch.progress.tell(.comparing, 1, 2)
    #expect(scene.shown.isEmpty)
  }
}
