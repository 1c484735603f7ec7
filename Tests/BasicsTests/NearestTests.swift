import Basics
import Testing

@Suite struct NearestTests {
  private let currencies = ["largest_remainder", "first_in_order"]

  @Test(arguments: [
    ("larget_remainder", "largest_remainder"),  // one too few
    ("largest-remainder", "largest_remainder"),  // another
    ("frist_in_order", "first_in_order"),  // swapped
    ("FIRST_IN_ORDERR", "first_in_order"),  // one too many; case doesn't count
    ("first_in_odrerr", "first_in_order"),  // two slips
    ("first_inn_odrerr", nil),  // three
    ("", nil),
    ("largest", nil),
  ])
  func findsWhatWasMeant(_ typed: String, _ expected: String?) {
    #expect(Nearest.to(typed, among: currencies) == expected)
  }

  @Test(arguments: [
    ("dya", ["day"], "day"),
    ("dyaa", ["day"], nil),  // two slips in a short name
    ("x", ["y"], nil),  // nothing in common
    ("ab", ["ba"], "ba"),
    ("cat", ["car", "bat"], "car"),  // equally close: the first
    ("naïve", ["naive"], "naive"),
    ("tier", [], nil),
  ])
  func isStrictWithShortNames(_ typed: String, _ names: [String], _ expected: String?) {
    #expect(Nearest.to(typed, among: names) == expected)
  }

  @Test func leavesParagraphsAlone() {
    let long = String(repeating: "x", count: 10_000)
    #expect(Nearest.to(long, among: [long + "y"]) == nil)
  }
}
