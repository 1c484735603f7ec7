import TestSupport

/// The rules of the house that can be read off a file: each returns what breaks it.
enum Rules {
  /// The most lines that a file may have; generated data apart.
  static let longestFile = 400
  /// The most lines that a function may have.
  static let longestFunction = 70

  /// Words that float, where money and scores are counted.
  static func floatingWords(in file: SourceTree.File) -> [String] {
    let words: Set<String> = ["Double", "Float", "Float16", "Float32", "Float64", "Float80"]
    return found(words.union(["Decimal", "CGFloat"]), in: file)
  }

  /// What input must never reach, and what is not finished.
  static func banned(in file: SourceTree.File) -> [String] {
    let pieces = ["try!", "as!", "fatalError(", "TODO", "FIXME", " print("]
    return numbered(file) { line in pieces.first { line.contains($0) } }
  }

  /// What puts the length of its file's path into the program, which then is another one in each
  /// folder that it is built in.
  static func pathDependent(in file: SourceTree.File) -> [String] {
    let pieces = ["withoutActuallyEscaping(", "#filePath"]
    return numbered(file) { line in pieces.first { line.contains($0) } }
  }

  /// Declarations that cross a module without a documentation comment.
  static func undocumented(in file: SourceTree.File) -> [String] {
    var found: [String] = []
    for (index, line) in file.lines.enumerated() {
      let trimmed = line.drop { $0 == " " }
      guard trimmed.hasPrefix("public ") || trimmed.hasPrefix("package "),
        !trimmed.contains("import ")
      else { continue }
      var above = index - 1
      while above >= 0, file.lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
      guard above >= 0, file.lines[above].drop(while: { $0 == " " }).hasPrefix("///") else {
        found.append("\(file.path):\(index + 1): \(trimmed)")
        continue
      }
    }
    return found
  }

  /// Functions longer than a screen, by the indentation of their closing brace.
  static func longFunctions(in file: SourceTree.File) -> [String] {
    var found: [String] = []
    for (index, line) in file.lines.enumerated() {
      let trimmed = line.drop { $0 == " " }
      let isFunction =
        trimmed.contains("func ")
        || trimmed.split(separator: " ").contains { $0.hasPrefix("init(") || $0.hasPrefix("init<") }
      guard isFunction, !trimmed.hasPrefix("//") else { continue }
      let indent = String(line.prefix { $0 == " " })
      let body = file.lines[(index + 1)...]
      guard let end = body.firstIndex(where: { $0.hasPrefix(indent + "}") }) else { continue }
      if end - index + 1 > longestFunction {
        found.append("\(file.path):\(index + 1): \(end - index + 1) lines")
      }
    }
    return found
  }

  /// The lines in which one of the words stands by itself.
  private static func found(_ words: Set<String>, in file: SourceTree.File) -> [String] {
    numbered(file) { line in
      line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
        .first { words.contains($0) }
    }
  }

  private static func numbered(
    _ file: SourceTree.File, _ search: (String) -> String?
  ) -> [String] {
    file.lines.enumerated().compactMap { index, line in
      search(line).map { "\(file.path):\(index + 1): \($0)" }
    }
  }
}
