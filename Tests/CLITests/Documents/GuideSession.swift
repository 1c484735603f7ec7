import TestSupport

/// A document's commands, typed into one shell.
struct GuideSession {
  /// What a step showed, and its exit status; nil where it was not reached.
  struct Seen {
    var lines: [String]
    var status: Int
  }

  /// What the steps showed, in their order; shorter where the shell gave up.
  let seen: [Seen]

  /// Between what is shown: the record separator, which no command prints.
  private static let mark: Character = "\u{1E}"

  /// Runs all steps in a new folder with the data that documents may use.
  init(_ document: GuideDocument) throws {
    let folder = try TemporaryFolder()
    for set in ["first-steps", "tutorial"] {
      let source = "\(TestFile.packageRoot)/datasets/\(set)"
      for file in Disk.files(below: source) {
        try Disk.write(Disk.bytes("\(source)/\(file)"), to: folder("datasets/\(set)/\(file)"))
      }
    }
    var script = "exec 2>&1\numask 077\nstatus=0\n"
    for step in document.steps {
      script += "(exit $status)\n\(step.line)\nstatus=$?\nprintf '\\036%s\\036' $status\n"
    }
    let output = try TandemBinary.shell(script, in: folder.path, seconds: 600).output
    let parts = output.split(separator: Self.mark, omittingEmptySubsequences: false)
    seen = stride(from: 0, to: parts.count - 1, by: 2).map { index in
      var lines = parts[index].split(separator: "\n", omittingEmptySubsequences: false)
      if lines.last == "" { lines.removeLast() }
      return Seen(
        lines: lines.map(String.init).filter { !Self.tellsHead($0) },
        status: Int(parts[index + 1]) ?? -1)
    }
  }

  /// Whether a line is the one that each change ends with: `journal entry 7, head 3f…`.
  private static func tellsHead(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return words.count == 5 && line.hasPrefix("journal entry ") && words[3] == "head"
      && words[4].utf8.count == 64
  }
}
