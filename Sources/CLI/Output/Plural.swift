/// Counted things in words.
enum Plural {
  /// `1 account`, `2 accounts`.
  static func of(_ count: some BinaryInteger, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)" + (noun.hasSuffix("ch") ? "es" : "s")
  }
}
