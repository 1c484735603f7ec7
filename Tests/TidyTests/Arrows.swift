import TestSupport

/// Which module may know which: the arrows of docs/ARCHITECTURE.md.
enum Arrows {
  /// The modules without I/O.
  static let pure: Set<String> = [
    "Basics", "Exact", "JSON", "Money", "Tabular", "Overlap", "Scoring", "CommissionCore",
    "CoSell", "Settlement", "ICS", "CommonMark", "Mustache", "Program", "Reporting",
  ]

  /// The modules that count money, where no number may float.
  static let exact: Set<String> = [
    "Exact", "Money", "CommissionCore", "CoSell", "Settlement", "Scoring",
    "Program", "Reporting",
  ]

  /// What each module may import of the others.
  static let allowed: [String: Set<String>] = [
    "Basics": [],
    "Exact": [],
    "JSON": ["Basics", "Exact"],
    "Money": ["Exact"],
    "Tabular": ["Basics", "JSON"],
    "ICS": ["Basics"],
    "CommonMark": ["Basics"],
    "Mustache": ["Basics", "Exact", "JSON", "Money", "Tabular", "ICS"],
    "Overlap": ["Basics"],
    "Scoring": ["Basics", "Exact"],
    "CommissionCore": ["Basics", "Exact", "Money"],
    "CoSell": ["Basics", "Exact", "Money", "CommissionCore"],
    "Settlement": ["Basics", "Exact", "Money", "CommissionCore", "CoSell"],
    "Program": ["Basics", "Exact", "JSON", "Money", "Scoring", "CommissionCore", "CoSell"],
    "Reporting": ["Basics", "CommonMark", "Exact", "JSON", "Money", "Mustache", "Scoring"],
    "Platform": ["CMalloc", "Basics", "Glibc", "Synchronization"],
    "Storage": ["CSQLite", "Basics", "JSON"],
    "Workspace": [
      "Basics", "Exact", "JSON", "Money", "Overlap", "CommissionCore", "CoSell", "Settlement",
      "Platform", "Storage",
    ],
    "CLI": [
      "Basics", "Exact", "JSON", "Money", "Tabular", "Overlap", "Scoring", "CommissionCore",
      "CoSell", "Settlement", "ICS", "CommonMark", "Mustache", "Program", "Reporting", "Platform",
      "Storage", "Workspace",
    ],
    "tandem": ["CBuild", "CLI"],
  ]

  /// The module that a line imports; nil for a line that imports nothing.
  static func imported(by line: String) -> String? {
    var words = line.split(separator: " ").map(String.init)
    while let first = words.first, first != "import" {
      guard first.hasPrefix("@") || ["public", "package", "internal", "private"].contains(first)
      else { return nil }
      words.removeFirst()
    }
    guard words.count >= 2 else { return nil }
    let kinds: Set<String> = ["func", "struct", "class", "enum", "var", "let", "protocol"]
    let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
    return String(name.split(separator: ".")[0])
  }

  /// The imports of a file that its module may not have.
  static func forbidden(in file: SourceTree.File) -> [String] {
    let known = allowed[file.module] ?? []
    return file.lines.compactMap(imported).filter { !known.contains($0) }
  }
}
