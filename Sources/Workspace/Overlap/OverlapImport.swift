package import Basics
package import JSON
import Overlap
package import Storage

/// What an engine has matched, on its way into the workspace.
///
/// The pairs are kept as those of a match of ours, under the digests of both lists: nothing is
/// matched again until a list changes. The journal says where they are from.
package struct OverlapImport {
  static let kind = "overlap.imported"

  private let partner: String
  private let ours: AccountListTable.Row
  private let theirs: AccountListTable.Row
  private let file: String
  private var pairs: [OverlapPair] = []
  /// The line of each pair.
  private var lines: [Int] = []

  /// An import into the overlap of our list with a partner's, from a file.
  package init(ours: AccountListTable.Row, theirs: AccountListTable.Row, file: String) {
    self.file = file
    partner = theirs.holder
    self.ours = ours
    self.theirs = theirs
  }

  /// The newest entry that tells of an import of these very pairs into the overlap of these lists as
  /// they are now; nil where there is none.
  ///
  /// - Complexity: The whole journal is read.
  package static func entry(
    ours: AccountListTable.Row, theirs: AccountListTable.Row, pairs: Digest,
    in connection: Connection
  ) throws(Problem) -> Int64? {
    var found: Int64?
    try Journal(connection).visit { (entry) throws(Problem) in
      guard entry.draft.kind == kind,
        case .object(let body)? = try? JSONParser.parse(entry.draft.body.span),
        body["ours"] == .string(ours.digest.text), body["theirs"] == .string(theirs.digest.text),
        body["digest"] == .string(pairs.text)
      else { return }
      found = entry.sequence
    }
    return found
  }

  /// How many pairs there are.
  package var count: Int { pairs.count }

  /// Adds a pair of two accounts; unlikely ones are left out, as a match of ours leaves them out.
  package mutating func add(
    _ one: AccountRow, _ other: AccountRow, probability: Double, tier: String, reason: String,
    line: Int
  ) {
    guard probability >= OverlapSummary.doubtfulRange.lowerBound else { return }
    pairs.append(
      OverlapPair(
        theirs: other.key, ours: one.key, probability: probability, tier: tier,
        standing: .passed, ourPopulation: one.population, theirPopulation: other.population,
        reason: reason))
    lines.append(line)
  }

  /// Keeps the pairs and journals it.
  ///
  /// - Parameters:
  ///   - change: The change that it is part of.
  ///   - remarks: What the journal says of the file, beside counts and digests.
  /// - Returns: What is counted of the overlap now.
  /// - Throws: A problem where a pair is there twice, or the workspace does not permit it.
  package mutating func run(
    _ change: Change, remarks: [JSONObject.Member]
  ) throws(Problem) -> OverlapSummary {
    try order()
    choose()
    let table = OverlapTable(change.connection)
    let basis = PartnerOverlap.basis(ours, theirs)
    if let old = try table.find(basis) { try table.drop(old.number) }
    let number = try table.nextNumber()
    try table.put(number, pairs)
    try OverlapSettling(connection: change.connection).settle(
      number, basis, partner, ours, theirs, nil)
    let before = PartnerOverlap.basisBefore(ours, theirs)
    try table.drop(theirs.number, besides: [basis] + (before.map { [$0] } ?? []))
    try ViewTable(change.connection).drop(theirs.number) { $0.source.basis == basis }
    guard
      let kept = try PartnerOverlap.kept(
        partner, ours: ours, theirs: theirs, in: change.connection),
      let run = try table.find(basis)
    else { throw PartnerOverlap.overtaken }
    let members: [JSONObject.Member] = [
      .init(key: "partner", value: .string(partner)),
      .init(key: "ours", value: .string(ours.digest.text)),
      .init(key: "theirs", value: .string(theirs.digest.text)),
      .init(key: "matching", value: .string(Matching.version)),
      .init(key: "pairs", value: .integer(Int64(pairs.count))),
      .init(key: "accounts", value: .integer(Int64(kept.summary.shared))),
      .init(key: "digest", value: .string(run.digest.text)),
    ]
    try change.add(
      Self.kind, JSONObject(members + remarks).map { .object($0) } ?? .null)
    return kept.summary
  }

  /// Puts the pairs in order.
  ///
  /// - Throws: A problem of kind `badInput` where a pair is there twice.
  private mutating func order() throws(Problem) {
    let places = pairs.indices.sorted { a, b in
      let (one, other) = (pairs[a], pairs[b])
      if !ByteOrder.same(one.theirs, other.theirs) {
        return ByteOrder.precedes(one.theirs, other.theirs)
      }
      // The lines rise with the places, so the first of two equal pairs comes first.
      return ByteOrder.same(one.ours, other.ours)
        ? a < b : ByteOrder.precedes(one.ours, other.ours)
    }
    for (a, b) in zip(places, places.dropFirst()) {
      let (one, next) = (pairs[a], pairs[b])
      guard ByteOrder.same(one.theirs, next.theirs), ByteOrder.same(one.ours, next.ours) else {
        continue
      }
      throw .badInput(
        "this pair is there twice", at: .init(file: file, line: lines[b]),
        found: "\(one.ours) and \(one.theirs)", hint: "line \(lines[a]) has it too")
    }
    pairs = places.map { pairs[$0] }
    lines = []
  }

  /// Chooses for each of their accounts the likeliest of ours, as a match does.
  private mutating func choose() {
    var first = 0
    while first < pairs.count {
      var next = first
      while next < pairs.count, ByteOrder.same(pairs[next].theirs, pairs[first].theirs) {
        next += 1
      }
      var own = Array(pairs[first..<next])
      OverlapDecisions.settle(&own, [])
      pairs.replaceSubrange(first..<next, with: own)
      first = next
    }
  }
}
