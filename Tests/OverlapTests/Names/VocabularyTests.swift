import Testing

@testable import Overlap

@Suite struct VocabularyTests {
  private func facts(_ word: String) -> WordFacts {
    Vocabulary.shared.facts(of: Array(word.utf8).span)
  }

  @Test("every line of the legal forms is of a kind that is known, and each kind has forms")
  func kinds() {
    let kinds = TableText.lines(LegalFormWords.forms).map { LegalForm(name: $0.key) }
    #expect(!kinds.contains(nil))
    #expect(Set(kinds.compactMap { $0 }) == Set(LegalForm.allCases))
    for (name, _) in TableText.lines(LegalFormWords.prefixes) where name != "-" {
      #expect(LegalForm(name: name) != nil)
    }
  }

  @Test("no form and no abbreviation stands twice")
  func distinct() {
    let forms = TableText.lines(LegalFormWords.forms).flatMap { TableText.phrases($0.values) }
    #expect(Set(forms).count == forms.count)
    let short = (TableText.lines(Abbreviations.plain) + TableText.lines(Abbreviations.ambiguous))
      .flatMap { TableText.words($0.values) }
    #expect(Set(short).count == short.count)
  }

  @Test("all words of the tables are folded, so that names can hold them")
  func folded() {
    let tables = [
      LegalFormWords.forms, LegalFormWords.prefixes, LegalFormWords.anywhere, NameWords.small,
      NameWords.tails, Abbreviations.plain, Abbreviations.ambiguous, CommonWords.shares,
    ]
    for word in tables.flatMap(TableText.words) {
      var bytes: [UInt8] = []
      _ = LetterFolder.fold(Array(word.utf8).span, into: &bytes)
      #expect(bytes == Array(word.utf8), "\(word)")
    }
  }

  @Test("no form has more words than the cutter looks at")
  func longest() {
    let forms = TableText.lines(LegalFormWords.forms).flatMap { TableText.phrases($0.values) }
    let most = forms.map { TableText.words($0).count }.max()
    #expect(most == Vocabulary.longestForm)
  }

  @Test("a word may be several things")
  func word() {
    #expect(facts("co").legalForm == .co)
    #expect(facts("co").flags.contains([.anywhere, .insideForm]))
    #expect(facts("v").roman == 5 && facts("v").flags.contains(.classLetter))
    #expect(facts("co ltd").legalForm == .ltd)
    #expect(facts("the").prefix == 1 && facts("the").prefixForm == nil && facts("the").isSmall)
    #expect(facts("nonsense").form == 0 && facts("nonsense").flags == [])
  }

  @Test("an abbreviation is spelled out, or has a meaning, not both")
  func abbreviation() {
    var bytes: [UInt8] = []
    #expect(!Vocabulary.shared.appendPlain(facts("mfg"), to: &bytes))
    #expect(bytes == Array("manufacturing".utf8))
    #expect(Vocabulary.shared.appendPlain(facts("corpor"), to: &bytes))
    #expect(facts("mfg").meaning == 0 && facts("auto").plain == 0)
    #expect(NameMeanings.words[Int(facts("auto").meaning) - 1] == Array("automotive".utf8))
  }
}
