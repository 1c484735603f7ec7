import TestSupport

/// A Markdown document of the project, with the commands that it shows.
///
/// What stands in a block that begins with three backquotes and `console` is a session of one shell:
///
/// - A line that begins with `$ ` is typed. Where it ends with a backslash, or hands in a text by
///   `<<'END'`, lines that begin with `> ` belong to it.
/// - The lines below are what the terminal then shows, both output streams, to the letter. A line
///   `...` stands for any lines. Lines that tell a journal's entry and head are left out of what is
///   compared, for a head is another one each time.
/// - A command that doesn't exit with 0 is followed by `$ echo $?`, which shows the status.
///
/// All blocks of a document are one session, in a folder of its own that has `datasets/`.
struct GuideDocument {
  /// A typed line and what is shown below it.
  struct Step {
    var line: String
    var shown: [String] = []
    /// The lines of the document at which `shown` stands.
    var place: Range<Int>

    /// Whether the shell would ask for more.
    var isOpen: Bool {
      shown.isEmpty
        && (line.hasSuffix("\\") || line.contains("<<'END'") && !line.hasSuffix("\nEND"))
    }
  }

  /// The path within the project.
  let path: String
  private let lines: [String]
  private(set) var steps: [Step] = []
  /// The lines of blocks that are `sh`: what is typed where the project is built.
  private(set) var builds: [String] = []
  /// The lines of blocks that are `swift`.
  private(set) var code: [String] = []

  init(_ path: String) throws {
    self.path = path
    lines = try Disk.text(TestFile.packageRoot + "/" + path).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    var block: String?
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        block = block == nil ? String(line.dropFirst(3)) : nil
      } else if block == "sh", !line.isEmpty {
        builds.append(line)
      } else if block == "swift", !line.isEmpty {
        code.append(line)
      } else if block == "console" {
        read(line, at: number)
      }
    }
  }

  private mutating func read(_ line: String, at number: Int) {
    if line.hasPrefix("$ ") {
      steps.append(Step(line: String(line.dropFirst(2)), place: number + 1..<number + 1))
      return
    }
    guard var step = steps.popLast() else { return }
    if step.isOpen, line.hasPrefix("> ") {
      step.line += "\n" + line.dropFirst(2)
      step.place = number + 1..<number + 1
    } else {
      step.shown.append(line)
      step.place = step.place.lowerBound..<number + 1
    }
    steps.append(step)
  }

  /// What the document says in backquotes that looks like a path of the project, and its links.
  var paths: Set<String> {
    let roots = ["Tests/", "Sources/", "Benchmarks/", "docs/", "Fuzz/", "datasets/", "templates/"]
    let text = lines.joined(separator: "\n")
    var found: Set<String> = []
    for piece in text.split(separator: "`") where roots.contains(where: { piece.hasPrefix($0) }) {
      if !piece.contains(where: { " *<…\n".contains($0) }) { found.insert(String(piece)) }
    }
    let folder = path.contains("/") ? "docs/" : ""
    for piece in text.split(separator: "](", omittingEmptySubsequences: false).dropFirst() {
      let link = piece.prefix { $0 != ")" && $0 != "#" }
      if !link.isEmpty, !link.contains(":") { found.insert(folder + link) }
    }
    return found
  }

  /// The document with what was seen in place of what it shows, where these differ.
  func text(seeing seen: [[String]]) -> String {
    var new = lines
    for (step, seen) in zip(steps, seen).reversed() where !Self.fits(step.shown, seen) {
      new.replaceSubrange(step.place, with: seen)
    }
    return new.joined(separator: "\n")
  }

  /// Whether what is shown, in which `...` stands for any lines, is what was seen.
  static func fits(_ shown: [String], _ seen: [String]) -> Bool {
    let parts = shown.split(separator: "...", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      return shown == seen
    }
    var rest = seen[...]
    guard rest.starts(with: first) else { return false }
    rest = rest.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() {
      guard let start = rest.indices.first(where: { rest[$0...].starts(with: part) }) else {
        return part.isEmpty
      }
      rest = rest[(start + part.count)...]
    }
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }
}
