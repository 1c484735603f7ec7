import Basics
import Overlap
import Tabular

/// Weighs compared pairs by how they stand among the others of their two rows.
struct RivalWork: RowWork {
  let wanted = ["logit", "grounds", "a_rivals", "b_rivals"].map {
    WantedColumn($0, isNeeded: true)
  }
  let added = ["probability", "score", "tier"]
  private var fields: [String] = []
  private var found: [(probability: Double, tier: MatchTier?)] = []

  mutating func take(_ field: Span<UInt8>, at place: Int) {
    guard let text = try? UTF8Span(validating: field) else { return fields.append("") }
    fields.append(String(copying: text))
  }

  mutating func endRow() -> String? {
    let row = Array(fields)
    fields.removeAll(keepingCapacity: true)
    found.append((0, nil))
    guard let logit = Double(row[0]), logit.isFinite, let grounds = UInt8(row[1]),
      let ours = Self.numbers(row[2]), let theirs = Self.numbers(row[3])
    else { return "logit, grounds or rivals are no numbers" }
    let probability = RivalModel.probability(
      logit: logit, ours: RivalModel.standing(of: logit, among: ours),
      theirs: RivalModel.standing(of: logit, among: theirs))
    let tier =
      probability >= Matching.leastProbability
      ? MatchTier(probability: probability, grounds: PairGrounds(rawValue: grounds)) : nil
    found[found.count - 1] = (probability, tier)
    return nil
  }

  mutating func work() {}

  func flaw(of row: Int) -> String? { nil }

  mutating func append(_ row: Int, between marks: CellMarks, to bytes: inout [UInt8]) {
    let own = found[row]
    let cells = [
      LogitText.of(own.probability), ReasonText.fixed(own.probability, places: 4),
      own.tier?.rawValue ?? "",
    ]
    marks.append(cells, to: &bytes)
  }

  mutating func clear() { found.removeAll(keepingCapacity: true) }

  /// The numbers of a list with blanks between; no more than five are of use.
  private static func numbers(_ text: String) -> [Double]? {
    var numbers: [Double] = []
    for part in text.split(separator: " ").prefix(5) {
      guard let number = Double(part), number.isFinite else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}
