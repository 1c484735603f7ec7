import Testing

@testable import Overlap

@Suite struct NameComparerTests {
  /// Two names, and how their words go together, worked out by hand from the rules.
  static let alignments: [(String, String, [String])] = [
    ("acme tools", "acme tools", ["equal acme=acme", "equal tools=tools"]),
    ("tools acme", "acme tools", ["equal acme=acme", "equal tools=tools"]),
    ("ibm", "international business machines", ["initials ibm=international+business+machines"]),
    ("anheuser busch", "ab", ["initials anheuser+busch=ab"]),
    (
      "corvus therap~therapeutics", "corvus therapeutics",
      ["abbreviation therap=therapeutics", "equal corvus=corvus"]
    ),
    (
      "corvus intl=international", "corvus international",
      ["equal corvus=corvus", "equal international=international"]
    ),
    ("med tech labs", "medtech labs", ["equal labs=labs", "joined med+tech=medtech"]),
    ("medtech", "med tech solutions", ["joined medtech=med+tech"]),
    (
      "corvus pharmaceuticals", "corvus pharma",
      ["beginning pharmaceuticals=pharma", "equal corvus=corvus"]
    ),
    (
      "corvus trnsprt", "corvus transport",
      ["contraction trnsprt=transport", "equal corvus=corvus"]
    ),
    ("corvis", "corvus", ["slip corvis=corvus"]),
    ("xorvus", "corvus", ["slip xorvus=corvus"]),
    ("corvsu", "corvus", ["slip corvsu=corvus"]),
    ("immunitybio", "immunic", ["stem immunitybio=immunic"]),
    ("churchill #2", "churchill #3", ["equal churchill=churchill"]),
    ("churchill #2", "churchill #2", ["equal 2=2", "equal churchill=churchill"]),
    ("cadence holdings", "cadence bancorp", ["equal cadence=cadence"]),
    ("ball", "bell", []),
    ("-the corvus", "corvus -the", ["equal corvus=corvus"]),
    ("alpha", "zeta", []),
  ]

  @Test("words go together by the plainest way", arguments: alignments)
  func alignment(_ a: String, _ b: String, _ wanted: [String]) {
    #expect(NameList([a, b]).matches == wanted)
  }

  /// Two names, and the shape: 6 equal, 5 plainly the same words, 4 the same words with slips or
  /// shortened, 3 words more behind, 2 words more elsewhere, 1 the first word only, 0 less.
  static let shapes: [(String, String, Double)] = [
    ("acme tools", "acme tools", 6),
    ("tools acme", "acme tools", 5),
    ("acme tool", "acme tools", 4),
    ("acme", "acme tools", 3),
    ("tools", "acme tools", 2),
    ("acme tools", "acme bank", 1),
    ("best tools", "acme tools", 0),
    ("acme", "zeta", 0),
  ]

  @Test("names lie to each other in seven ways", arguments: shapes)
  func shape(_ a: String, _ b: String, _ wanted: Double) {
    #expect(NameList([a, b]).measured(.shape) == wanted)
  }

  @Test("series numbers: none, the same, on one side, different")
  func numbers() {
    #expect(NameList(["acme", "acme"]).measured(.num) == 0)
    #expect(NameList(["acme #2", "acme #2"]).measured(.num) == 1)
    #expect(NameList(["acme #2", "acme"]).measured(.num) == 2)
    #expect(NameList(["acme #2", "acme #3"]).measured(.num) == 3)
  }

  @Test("a different series number weighs heavier than a missing one")
  func numberWeight() {
    let list = NameList(["churchill #2", "churchill #3", "churchill #2"])
    #expect(list.logit(0, 2) - list.logit(0, 1) > 2.4)
  }

  @Test("a subsidiary's further words count against it")
  func subsidiary() {
    let list = NameList(["corvus", "corvus", "corvus aviation leasing"])
    #expect(list.logit(0, 1) > list.logit(0, 2))
  }

  @Test("a former name is compared too, and the better one counts")
  func former() {
    let list = NameList(["corvus", "zeta", "zeta"], also: [1: "corvus"])
    #expect(list.matches == ["equal corvus=corvus"])
    #expect(list.logit(0, 1) > list.logit(0, 2))
  }

  @Test("a word in brackets weighs two fifths")
  func brackets() throws {
    let plain = try #require(NameList(["corvus leasing", "corvus"]).measured(.net))
    let aside = try #require(NameList(["corvus (leasing)", "corvus"]).measured(.net))
    let evidence = try #require(NameList(["corvus leasing", "corvus"]).measured(.evN))
    #expect(abs((evidence - aside) - 0.4 * (evidence - plain)) < 2e-4)
  }
}
