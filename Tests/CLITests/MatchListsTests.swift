import JSON
import TestSupport
import Testing

/// Holds the matching against lists of real companies whose pairs are known.
///
/// The model was fitted on these lists, so the floors guard against slips in the program; how good
/// the model is on other lists is told by cross-validation, see `docs/`.
@Suite("Matching of the labelled lists")
struct MatchListsTests {
  @Test(
    "F1 is not below its floor",
    arguments: [("us_names", 0.985), ("intl", 0.98), ("web", 0.99)])
  func floors(list: String, floor: Double) throws {
    let root = TestFile.folder(of: TestFile.folder(of: TestFile.folder(of: #filePath)))
    let folder = root + "/Benchmarks/matching/" + list
    let seen = try TandemBinary.shell(
      "tandem match evaluate --truth truth.csv ours.csv partner.csv --errors 0 --json", in: folder)
    #expect(seen.status == 0, "\(seen.errors)")
    let report = JSONCursor(try JSONParser.parse(Array(seen.output.utf8).span))
    let f1 = try Double(report.field("at").field("f1").numberText())
    #expect((f1 ?? 0) >= floor)
  }
}
