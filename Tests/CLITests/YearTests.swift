import Basics
import TestSupport
import Testing

/// A year of a made-up program through the command line, compared with a recomputation in Python
/// that was written from the rules alone.
///
/// `Tests/Year/year.py` says what is compared; more seeds and the full size are for `make year`.
@Suite("A year of a made-up program") struct YearTests {
  static let script = TestFile.packageRoot + "/Tests/Year/year.py"

  @Test("every statement, payout and balance agrees with the sheet (R-16…R-47)")
  func agrees() throws {
    let folder = try TemporaryFolder()
    let there = try TandemBinary.shell("command -v python3", in: folder.path)
    guard there.status == 0 else { return }
    let seen = try TandemBinary.shell(
      "python3 '\(Self.script)' \"$(command -v tandem)\" --deals 14 --payments 60 --months 4",
      in: folder.path)
    #expect(seen.status == 0, "\(seen.output)\(seen.errors)")
  }
}
