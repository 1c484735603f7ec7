import TestSupport
import Testing

/// Several processes that write to one workspace at the same time (P5).
@Suite("Writers at the same time")
struct WriteStormTests {
  @Test("No acknowledged change is lost, the chain holds, and no clock is said to have gone back")
  func storm() throws {
    let folder = try TemporaryFolder()
    let (writers, each) = (6, 8)
    let seen = try TandemBinary.shell(
      """
      tandem init -q > made
      for writer in $(seq \(writers)); do
        (for number in $(seq \(each)); do tandem note add "$writer-$number" -q; done) >> told &
      done
      wait
      tandem note list --format csv | tail -n +2 | cut -d, -f2 | sort > kept
      tandem journal verify --strict
      """, in: folder.path)
    #expect(seen.status == 0, "\(seen.output) \(seen.errors)")
    let due = (1...writers).flatMap { writer in (1...each).map { "\(writer)-\($0)" } }.sorted()
    let kept = try Disk.text(folder("kept")).split(separator: "\n").map(String.init)
    #expect(kept.sorted() == due)
    #expect(try Disk.text(folder("told")).split(separator: "\n").count == writers * each)
  }
}
