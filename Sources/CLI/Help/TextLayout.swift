/// Lays out the text of the help pages in 80 columns.
enum TextLayout {
  static let width = 80

  /// The words of a text in lines of at most `width` columns, each after `indent` spaces.
  ///
  /// A word that is longer than a line stands alone on one.
  static func wrap(_ text: String, indent: Int = 0, width: Int = width) -> [String] {
    let room = max(width - indent, 1)
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > room {
        lines.append(margin + line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { lines.append(margin + line) }
    return lines
  }

  /// Paragraphs set apart by an empty line; a line that begins with a space stays as it is.
  static func paragraphs(_ text: String, indent: Int = 0) -> [String] {
    var lines: [String] = []
    var running = ""
    func end() {
      lines += wrap(running, indent: indent)
      running = ""
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty || line.hasPrefix(" ") {
        end()
        lines.append(line.isEmpty ? "" : String(repeating: " ", count: indent) + line)
      } else {
        running += (running.isEmpty ? "" : " ") + line
      }
    }
    end()
    return lines
  }

  /// A command line, folded with a backslash at blanks outside quotes so that it still runs.
  static func commandLine(_ line: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var current = margin
    var isFirst = true
    for word in words(of: line) {
      // Two columns stay free for the backslash and the blank before it.
      if !isFirst, current.count + 1 + word.count > width - 2 {
        lines.append(current + " \\")
        current = margin + "  " + word
      } else {
        current += (isFirst ? "" : " ") + word
      }
      isFirst = false
    }
    return lines + [current]
  }

  /// The words of a command line; what stands in quotes is one.
  private static func words(of line: String) -> [String] {
    var words = [""]
    var quote: Character?
    for character in line {
      if character == " ", quote == nil {
        words.append("")
        continue
      }
      if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else if character == quote {
        quote = nil
      }
      words[words.count - 1].append(character)
    }
    return words
  }

  /// Two columns: names on the left, what they mean on the right.
  ///
  /// A name that is too long for its column has its line to itself.
  static func table(_ rows: [(name: String, meaning: String)], indent: Int = 2) -> [String] {
    let longest = rows.map(\.name.count).max() ?? 0
    let column = indent + min(longest, 24) + 2
    let margin = String(repeating: " ", count: indent)
    return rows.flatMap { row -> [String] in
      let meaning = wrap(row.meaning, indent: column)
      let name = margin + row.name
      guard let first = meaning.first else { return [name] }
      if name.count + 2 > column { return [name] + meaning }
      let gap = String(repeating: " ", count: column - name.count)
      return [name + gap + first.dropFirst(column)] + meaning.dropFirst()
    }
  }
}
