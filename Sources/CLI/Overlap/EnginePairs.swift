import Basics
import Overlap
import Platform
import Tabular

/// The pairs of a file that an engine wrote.
struct EnginePairs {
  /// A pair, with the line on which it stands.
  struct Pair {
    let ours: String
    let theirs: String
    let probability: Double
    let tier: String
    let reason: String
    let line: Int
  }

  private(set) var pairs: [Pair] = []
  private(set) var problems = RowProblems()
  /// The digest of the file.
  private(set) var digest = SHA256.digest(of: [UInt8]().span)

  private static let wanted = ["a_id", "b_id", "probability", "tier", "reason"].map {
    WantedColumn($0, isNeeded: true)
  }

  /// Reads a file.
  static func read(_ file: String, _ context: Context) throws(Problem) -> EnginePairs {
    let input = try context.open(file)
    let hashed = HashedSource(input, size: Int(clamping: input.size ?? 0))
    var reader = try CSVReader(hashed, CSVOptions(file: file))
    let map = try HeaderMap(
      reader.header, wanted: wanted, at: .init(file: file, line: reader.headerLine),
      canMap: false)
    let columns = wanted.compactMap { map[$0.name] }
    var read = EnginePairs()
    while try reader.next() {
      let texts = columns.map { reader.text($0) }
      guard let probability = Double(texts[2]), (0...1).contains(probability) else {
        reader.problems.add(
          reader.problem(columns[2], "this is no probability", expected: "a number from 0 to 1"))
        continue
      }
      guard texts[3].isEmpty || MatchTier(rawValue: texts[3]) != nil else {
        reader.problems.add(
          reader.problem(columns[3], "this is no tier", expected: "exact, strong or possible"))
        continue
      }
      guard tiers(of: probability).contains(texts[3]) else {
        reader.problems.add(
          reader.problem(
            columns[3], "tier and probability \(texts[2]) do not agree",
            expected: tiers(of: probability).map { $0.isEmpty ? "nothing" : $0 }
              .joined(separator: " or ")))
        continue
      }
      read.pairs.append(
        Pair(
          ours: texts[0], theirs: texts[1], probability: probability, tier: texts[3],
          reason: texts[4], line: reader.line))
    }
    read.problems = reader.problems
    read.digest = hashed.finish()
    return read
  }

  /// The tiers that a pair of a probability can have: on what grounds it has it is not told.
  private static func tiers(of probability: Double) -> [String] {
    guard probability >= Matching.leastProbability else { return [""] }
    let bare = MatchTier(probability: probability, grounds: [])
    let plain = MatchTier(probability: probability, grounds: .sameName)
    return bare == plain ? [bare.rawValue] : [plain.rawValue, bare.rawValue]
  }
}
