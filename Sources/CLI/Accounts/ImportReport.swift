import JSON
import Storage
import Workspace

/// What an import did, or would do, in words and as members of a document.
struct ImportReport {
  let name: String
  let result: AccountImport.Result
  let sheet: AccountSheet
  let fields: [(name: String, column: String)]
  /// The populations that no list had before, each with one whose name is like it.
  let newPopulations: [(name: String, near: String?)]
  let skipped: Int
  /// The single changes.
  let changes: ImportChanges

  /// How many rows that repeat a key are told one by one.
  private static let most = 50

  /// Whole lines for people.
  var text: String {
    var text =
      "\(TerminalText.visible(name)): \(Plural.of(result.accounts, "account")): \(result.added) added,"
    text += " \(result.changed) changed, \(result.gone) gone, \(result.unchanged) unchanged\n"
    if !result.populations.isEmpty {
      let counts = result.populations.map { "\(TerminalText.visible($0.name)) \($0.accounts)" }
      text += "  by population: \(counts.joined(separator: ", "))\n"
    }
    for new in newPopulations {
      text += "  new population: \(TerminalText.visible(new.name))"
      text += new.near.map { "; did you mean \(TerminalText.visible($0))?\n" } ?? "\n"
    }
    if skipped > 0 { text += "  rows that can't be used, and were left out: \(skipped)\n" }
    text += repeats
    if result.sharingDomains > 0 {
      text += "  domains that an account before has, too: \(result.sharingDomains)\n"
    }
    return text + DecisionReport(result.decisions).text + (result.isFirst ? "" : changes.text)
  }

  private var repeats: String {
    guard !result.repeats.isEmpty else { return "" }
    let differing = result.repeats.count { $0.differs }
    var text = "  rows that repeat the key of an earlier one, which counts: \(result.repeats.count)"
    text += differing > 0 ? ", of which \(differing) differ from it\n" : "\n"
    for one in result.repeats.prefix(Self.most) {
      text += "    line \(sheet.figures(one.row).line) repeats line"
      text += " \(sheet.figures(one.first).line): \(TerminalText.visible(sheet.key(one.row)))"
      text += one.differs ? ", and differs\n" : "\n"
    }
    let more = result.repeats.count - Self.most
    return text + (more > 0 ? "    and \(more) more\n" : "")
  }

  /// The same for programs.
  func members(_ writer: inout JSONWriter) {
    writer.member("list", name)
    writer.member("accounts", result.accounts)
    writer.member("added", result.added)
    writer.member("changed", result.changed)
    writer.member("gone", result.gone)
    writer.member("unchanged", result.unchanged)
    writer.member("skipped", skipped)
    writer.object("populations") { writer in
      for population in result.populations {
        writer.member(population.name, Int(population.accounts))
      }
    }
    writer.texts("new_populations", newPopulations.map(\.name))
    writer.object("columns") { writer in
      for (name, column) in fields { writer.member(name, column) }
    }
    writer.objects("repeats", result.repeats) { writer, one in
      writer.member("line", sheet.figures(one.row).line)
      writer.member("first_line", sheet.figures(one.first).line)
      writer.member("key", sheet.key(one.row))
      writer.member("differs", one.differs)
    }
    writer.member("sharing_domains", result.sharingDomains)
    DecisionReport(result.decisions).members(&writer)
    changes.members(&writer)
  }
}
