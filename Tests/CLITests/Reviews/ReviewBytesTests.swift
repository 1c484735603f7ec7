import TestSupport
import Testing

/// P16: what is written follows from the workspace and the given clock alone.
@Suite("The bytes of a review")
struct ReviewBytesTests {
  private static let script = """
    set -e
    export TANDEM_BY=ann TANDEM_WORKSPACE=w TANDEM_NOW=2026-01-05T09:00:00Z
    t() { tandem "$@" > /dev/null 2> errors || { cat errors; exit 1; }; }
    t init w
    t partner add Acme --type technology --agreement-signed 2026-01-01
    t deal register northwind.example --partner acme --value 'USD 9000.00' --submit
    t note add 'A **note**' --partner acme
    export TANDEM_NOW=2026-04-02T09:00:00Z
    t review --all --quarter 2026Q1 --out pages
    for file in pages/*.html pages/reviews/*; do echo "== $file"; cat "$file"; done
    """

  @Test("another zone, language, folder or day of the machine changes nothing")
  func sameBytes() throws {
    let worlds = [
      ["TZ": "UTC", "LANG": "C"],
      ["TZ": "Asia/Kathmandu", "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"],
    ]
    let outputs = try worlds.map { world in
      let folder = try TemporaryFolder()
      let seen = try TandemBinary.shell(Self.script, in: folder.path, environment: world)
      try #require(seen.status == 0, "\(seen.output.suffix(500)) \(seen.errors.suffix(500))")
      return seen.output
    }
    #expect(outputs[0] == outputs[1])
    // Five pages: the index, the brief, and three forms of one review.
    #expect(outputs[0].split(separator: "== pages/", omittingEmptySubsequences: false).count == 6)
  }
}
