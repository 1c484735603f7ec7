import JSON
import Storage

/// The accounts that an import adds, changes and takes away, to be shown one by one.
struct ImportChanges {
  /// One of them.
  struct Line {
    /// `added`, `changed` or `gone`.
    let manner: String
    let key: String
    let name: String
    /// What changes: a field with what it said and what it says.
    var fields: [(name: String, old: String, new: String)] = []
  }

  /// How many of each manner people are shown.
  static let most = 20

  private let sheet: AccountSheet
  private let keepsAll: Bool
  private(set) var lines: [Line] = []
  private var counts: [String: Int] = [:]

  /// - Parameters:
  ///   - sheet: What is imported.
  ///   - keepsAll: Whether all are kept, for a program, or the first of each manner.
  init(_ sheet: AccountSheet, keepsAll: Bool) {
    self.sheet = sheet
    self.keepsAll = keepsAll
  }

  /// Notes what happens to an account.
  mutating func note(_ meeting: AccountDifference.Meeting, _ old: AccountRow?) {
    switch meeting {
    case .unchanged: return
    case .added(let row):
      guard wants("added") else { return }
      lines.append(Line(manner: "added", key: sheet.key(row), name: sheet.text(row, .name)))
    case .gone:
      guard wants("gone"), let old else { return }
      lines.append(Line(manner: "gone", key: old.key, name: old.name))
    case .changed(let row):
      guard wants("changed"), let old else { return }
      lines.append(
        Line(
          manner: "changed", key: old.key, name: old.name, fields: fields(row, old)))
    }
  }

  private mutating func wants(_ manner: String) -> Bool {
    counts[manner, default: 0] += 1
    return keepsAll || counts[manner, default: 0] <= Self.most
  }

  private func fields(_ row: Int, _ old: AccountRow) -> [(name: String, old: String, new: String)] {
    let figures = sheet.figures(row)
    let pairs = [
      ("name", old.name, sheet.text(row, .name)),
      ("website", old.website, sheet.text(row, .website)),
      ("country", old.country, sheet.text(row, .country)),
      ("domain", old.domain, sheet.domain(row)),
      ("population", old.population, sheet.populations[figures.population]),
      ("owner", old.owner, sheet.text(row, .owner)),
      ("stage", old.stage, sheet.text(row, .stage)),
      (
        "amount", AmountText.of(old.amount, old.currency),
        AmountText.of(figures.amount, sheet.currencies[figures.currency])
      ),
    ]
    return pairs.filter { !$0.1.utf8.elementsEqual($0.2.utf8) }.map { ($0.0, $0.1, $0.2) }
  }

  /// The lines for people, with how many more there are of each manner.
  var text: String {
    var text = ""
    for manner in ["added", "changed", "gone"] {
      for line in lines where line.manner == manner {
        text += "  \(manner) \(TerminalText.visible(line.key))"
        text += line.name.isEmpty ? "" : " " + TerminalText.quoted(line.name)
        let fields = line.fields.map {
          "\($0.name) \(TerminalText.quoted($0.old)) to \(TerminalText.quoted($0.new))"
        }
        text += (fields.isEmpty ? "" : ": " + fields.joined(separator: ", ")) + "\n"
      }
      let more = counts[manner, default: 0] - lines.count { $0.manner == manner }
      if more > 0 { text += "  and \(more) more \(manner); --json gives all\n" }
    }
    return text
  }

  /// The lines as a member of a document.
  func members(_ writer: inout JSONWriter) {
    writer.objects("changes", lines) { writer, line in
      writer.member("change", line.manner)
      writer.member("key", line.key)
      writer.member("name", line.name)
      guard !line.fields.isEmpty else { return }
      writer.objects("fields", line.fields) { writer, field in
        writer.member("field", field.name)
        writer.member("old", field.old)
        writer.member("new", field.new)
      }
    }
  }
}
