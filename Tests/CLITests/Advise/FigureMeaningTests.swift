import Program
import Testing

@testable import CLI

@Suite struct FigureMeaningTests {
  static let ids =
    PartnerProgram.standard.figures.figures.map(\.id)
    + PartnerProgram.standard.figures.funnel.map(\.id) + ["partners", "revenue_percent"]

  @Test("each default figure means something outside what is usual", arguments: ids)
  func known(_ id: String) {
    #expect(FigureMeaning.text(id, .within) == "as is usual")
    #expect(FigureMeaning.text(id, .below) != FigureMeaning.text("fame", .below))
    #expect(FigureMeaning.text(id, .above) != FigureMeaning.text("fame", .above))
  }

  @Test("a figure of a program's own is told plainly")
  func unknown() {
    #expect(FigureMeaning.text("fame", .below) == "less than is usual")
    #expect(FigureMeaning.text("fame", .above) == "more than is usual")
  }
}
