import Basics
import Exact
import Testing

@testable import Scoring

@Suite struct CalibrationTests {
  private func calibration() throws -> Calibration {
    let ranking = try Ranking(
      [
        Lists.candidate("a", [100, 60]), Lists.candidate("b", [60, 100]),
        Lists.candidate("c", [25, nil]), Lists.candidate("d", [100, 100]),
      ], by: Lists.model("50,50"))
    return Calibration(
      ranking, revenues: ["a": Lists.exact("10"), "b": Lists.exact("40"), "c": Lists.exact("10")])
  }

  @Test("only the launched ones count, ranked among themselves, equal ones alike")
  func entries() throws {
    let entries = try calibration().entries
    #expect(entries.map(\.id) == ["a", "b", "c"])
    #expect(entries.map(\.rank) == [1, 1, 3])
    #expect(entries.map(\.revenueRank) == [2, 1, 2])
    #expect(entries.map(\.revenue.description) == ["10", "40", "10"])
  }

  @Test("means by side of the threshold: 80 twice reaches 70, 25 does not")
  func groups() throws {
    let found = try calibration()
    #expect(found.prioritised.count == 2)
    #expect(found.prioritised.mean == Lists.exact("25"))
    #expect(found.others.count == 1)
    #expect(found.others.mean == Lists.exact("10"))
    #expect(found.agreement.concordant == 1)
    #expect(found.agreement.tied == 2)
  }

  @Test("a factor's levels leave out those of whom it is unknown")
  func factors() throws {
    let factors = try calibration().factors
    #expect(factors[0].levels.map(\.points.description) == ["25", "60", "100"])
    #expect(factors[0].levels.map(\.group.mean?.description) == ["10", "40", "10"])
    #expect(factors[1].levels.map(\.points.description) == ["60", "100"])
    #expect(factors[1].agreement.concordant == 1)
    #expect(factors[1].agreement.discordant == 0)
    #expect(factors[0].agreement.share == Lists.exact("1/2"))
  }

  @Test("nobody launched: no means, nothing to tell")
  func nobody() throws {
    let ranking = try Ranking([Lists.candidate("a", [60, 60])], by: Lists.model("50,50"))
    let found = Calibration(ranking, revenues: [:])
    #expect(found.entries.isEmpty)
    #expect(found.prioritised.mean == nil)
    #expect(found.agreement.share == nil)
    #expect(found.factors.map(\.levels.count) == [0, 0])
  }
}
