import Testing

@testable import Overlap

@Suite struct LegalFormTests {
  @Test("a set gives back what was put in, in the order of declaration")
  func set() {
    let forms: LegalForms = [LegalForms(.ltd), LegalForms(.co), LegalForms(.pbc)]
    #expect(forms.forms == [.co, .ltd, .pbc])
    #expect(LegalForms().forms.isEmpty)
  }

  @Test("each kind has a bit of its own")
  func distinctBits() {
    let all = LegalForm.allCases.map { LegalForms($0).rawValue }
    #expect(Set(all).count == LegalForm.allCases.count)
    #expect(all.reduce(0, |) == (1 << UInt32(LegalForm.allCases.count)) - 1)
  }

  @Test("a kind is found by its name", arguments: ["as", "kgaa", "tbk"])
  func name(_ name: String) {
    #expect(LegalForm(name: Substring(name)).map(String.init(describing:)) == name)
    #expect(LegalForm(name: "x" + Substring(name)) == nil)
  }
}
