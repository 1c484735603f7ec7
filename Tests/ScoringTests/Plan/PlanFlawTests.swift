import Basics
import Exact
import Scoring
import Testing

@Suite("Plan flaws")
struct PlanFlawTests {
  private func request(_ change: (inout PlanRequest) -> Void) -> PlanRequest {
    let weeks: [(Identifier, Int64?)] = [("crm", 3), ("erp", 8), ("chat", 2), ("sign", nil)]
    var request = PlanRequest(
      weeks.map { id, weeks in
        .init(
          id, score: Fraction(50 as Int64),
          effort: PlanEffort(total: weeks.map { Fraction($0) }))
      }, periods: [.init(weeks: [Fraction(4 as Int64)])])
    change(&request)
    return request
  }

  private func flaw(_ change: (inout PlanRequest) -> Void) -> PlanFlaw? {
    do throws(PlanFlaw) {
      _ = try Planner.plan(request(change))
      return nil
    } catch {
      return error
    }
  }

  @Test("A rule that names nobody suggests the nearest name")
  func unknown() {
    #expect(flaw { $0.must = ["crn"] } == .unknown("crn", rule: .must, nearest: "crm"))
    #expect(flaw { $0.never = ["x"] } == .unknown("x", rule: .never, nearest: nil))
    #expect(
      flaw { $0.needs = [.init("crm", needs: "chatt")] }
        == .unknown("chatt", rule: .after, nearest: "chat"))
    #expect(flaw { $0.oneOf = [["crm", "q"]] } == .unknown("q", rule: .oneOf, nearest: nil))
  }

  @Test("A circle is named whole")
  func cycle() {
    #expect(
      flaw { $0.needs = [.init("crm", needs: "chat"), .init("chat", needs: "crm")] }
        == .cycle(["crm", "chat", "crm"])
        || flaw { $0.needs = [.init("crm", needs: "chat"), .init("chat", needs: "crm")] }
          == .cycle(["chat", "crm", "chat"])
    )
    #expect(flaw { $0.needs = [.init("erp", needs: "erp")] } == .cycle(["erp", "erp"]))
  }

  @Test("A must that can't be kept is refused with the facts")
  func musts() {
    let four = Fraction(4 as Int64)
    #expect(
      flaw { $0.must = ["erp"] }
        == .mustTooLarge("erp", role: nil, weeks: Fraction(8 as Int64), most: four))
    #expect(
      flaw { $0.must = ["crm", "chat"] }
        == .mustsTooLarge(
          ["chat", "crm"], role: nil, weeks: Fraction(5 as Int64), capacity: four))
    #expect(flaw { $0.must = ["sign"] } == .mustUnknown("sign", role: nil))
    #expect(
      flaw {
        $0.must = ["crm"]
        $0.never = ["crm"]
      } == .mustNever("crm", neededBy: nil))
    #expect(
      flaw {
        $0.must = ["crm"]
        $0.needs = [.init("crm", needs: "chat")]
        $0.never = ["chat"]
      } == .mustNever("chat", neededBy: "crm"))
    #expect(
      flaw {
        $0.must = ["crm", "chat"]
        $0.oneOf = [["crm", "chat"]]
      } == .mustExclude("chat", "crm"))
    #expect(
      flaw {
        $0.must = ["crm", "chat"]
        $0.periods = [.init(weeks: [Fraction(reducing: 5, over: 2)]), .init(weeks: [four])]
        $0.needs = [.init("chat", needs: "crm")]
      } == .mustsDontPack(["chat", "crm"]))
  }

  @Test("Each one left out has its reason")
  func reasons() throws {
    let plan = try Planner.plan(
      request {
        $0.never = ["chat"]
        $0.items.append(
          .init(
            "bot", score: Fraction(20 as Int64), effort: PlanEffort(total: Fraction(2 as Int64))))
        $0.items.append(.init("wiki", score: .one, effort: PlanEffort(total: .zero)))
        $0.needs = [.init("wiki", needs: "chat")]
      })
    let reasons = Dictionary(uniqueKeysWithValues: plan.leftOut.map { ($0.id, $0.reason) })
    #expect(plan.chosen.map(\.id) == ["crm"])
    #expect(reasons["chat"] == .never)
    #expect(reasons["sign"] == .unknownEffort(role: nil))
    #expect(
      reasons["erp"]
        == .tooLarge(role: nil, weeks: Fraction(8 as Int64), most: Fraction(4 as Int64)))
    #expect(reasons["wiki"] == .needs("chat"))
    #expect(
      reasons["bot"] == .beaten(total: Fraction(20 as Int64), leaving: ["crm"], joining: []))
  }
}
