/// Legal forms in the scripts of East Asia, which stand next to a name without a space.
enum LocalForms {
  private static let forms = TableText.words(LegalFormWords.local).map { form in
    var folded: [UInt8] = []
    _ = LetterFolder.fold(Array(form.utf8).span, into: &folded)
    return folded
  }

  /// Takes all such forms out of a folded text, which keeps a space for each.
  static func cut(from text: inout [UInt8]) {
    for form in forms {
      var index = 0
      while let start = ByteSearch.first(form, in: text.span, from: index) {
        text.replaceSubrange(start..<start + form.count, with: CollectionOfOne(0x20))
        index = start + 1
      }
    }
  }
}
