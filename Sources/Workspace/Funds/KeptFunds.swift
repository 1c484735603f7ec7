package import Basics
import JSON
import Money
package import Settlement

extension RecordBook {
  /// The budgets and claims of co-marketing, as the engine knows them.
  package func funds() throws(Problem) -> FundBook {
    var funds: [Fund] = []
    for record in try all(.fund) {
      guard let quarter = record.text("quarter").flatMap({ Quarter($0) }),
        let kind = record.text("type").flatMap(FundKind.init(rawValue:)),
        let budget = record.text("amount").flatMap({ Money($0) })
      else { throw Self.damaged(record) }
      funds.append(
        Fund(
          partner: Identifier(record.text("partner") ?? ""), quarter: quarter, kind: kind,
          budget: budget))
    }
    var claims: [FundClaim] = []
    for record in try all(.fundClaim) { claims.append(try Self.claim(record)) }
    return FundBook(funds: funds, claims: claims)
  }

  /// A claim that a record keeps.
  private static func claim(_ record: Record) throws(Problem) -> FundClaim {
    guard let quarter = record.text("quarter").flatMap({ Quarter($0) }),
      let activity = record.text("activity").flatMap(FundActivity.init(rawValue:)),
      let amount = record.text("amount").flatMap({ Money($0) }),
      let state = record.text("state").flatMap(FundClaim.State.init(rawValue:))
    else { throw damaged(record) }
    return FundClaim(
      id: Identifier(record.id), partner: Identifier(record.text("partner") ?? ""),
      quarter: quarter, activity: activity, amount: amount, proof: record.text("proof") ?? "",
      state: state)
  }

  private static func damaged(_ record: Record) -> Problem {
    Problem(
      .badInput, code: "damaged_workspace", "a record can't be read",
      at: Problem.Place(path: "\(record.kind) \(record.id)"),
      hint: "tandem journal verify tells what is wrong")
  }
}
