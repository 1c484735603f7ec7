import Testing

@testable import Overlap

@Suite struct FormCutterTests {
  /// What is left of a folded name, and the forms that were cut off.
  private func cut(_ name: String) -> String {
    let read = ReadWords(name)
    var words = read.words
    var cutter = FormCutter()
    var found = words.mutableSpan
    let kept = cutter.cut(&found, read.words.count, read.bytes.span)
    let left = kept.map { String(decoding: read.bytes[found[$0].range], as: UTF8.self) }
    return left.joined(separator: " ") + ": "
      + cutter.forms.forms.map { "\($0)" }.joined(separator: " ")
  }

  @Test(
    "forms are cut from the end, the front and inside",
    arguments: [
      ("one word", "acme inc", "acme: inc"),
      ("several words", "acme sp. z o.o.", "acme: llc"),
      ("the longest form wins", "acme co ltd", "acme: ltd"),
      ("and does not count", "acme gmbh & co. kg", "acme: kg"),
      ("also at the front of a form", "acme & co", "acme: co"),
      ("again and again", "acme sa de cv ltd ord shs", "acme: ltd sa"),
      ("a share class", "acme inc cl b", "acme: inc"),
      ("a numbered share", "acme pref 12", "acme: "),
      ("but not a numbered series", "acme series 12", "acme series 12: "),
      ("an article behind", "acme company, the", "acme: co"),
      ("the front", "aktiebolaget acme", "acme: ab"),
      ("two at the front", "the oao acme", "acme: jsc"),
      ("three words at the front", "joint stock company acme", "acme: jsc"),
      ("inside", "acme ltd deutschland", "acme deutschland: ltd"),
      ("in brackets", "acme (ag) works", "acme works: ag"),
      ("the first word stays", "limited brands", "limited brands: "),
      ("a significant word stays", "the company", "company: "),
      ("one word is never a form", "inc", "inc: "),
      ("nothing", "", ": "),
    ])
  func cuts(_ it: String, _ name: String, _ expected: String) {
    #expect(cut(name) == expected, "\(it)")
  }
}
