import Basics
import JSON
import Storage
import Workspace

/// The matrix of an overlap with what stands beside it, in words and as members of a document.
struct OverlapReport {
  let overlap: PartnerOverlap
  /// The populations of both lists, the usual ones first.
  private let ourPopulations: [String]
  private let theirPopulations: [String]
  private let theirCounts: [AccountListTable.Population]
  /// What the last import has brought and taken, where that is known.
  let change: OverlapChangeCounts?
  /// What is suspicious about their list, and was not looked into yet.
  let alarms: [ProbingAlarm]

  init(
    _ overlap: PartnerOverlap, in connection: Connection
  ) throws(Problem) {
    self.overlap = overlap
    let table = AccountListTable(connection)
    ourPopulations = Self.names(try table.populations(of: overlap.ours.number))
    theirCounts = try table.populations(of: overlap.theirs.number)
    theirPopulations = Self.names(theirCounts)
    change = try OverlapChangeCounts.kept(overlap, in: connection)
    alarms = try StandingAlarms(about: overlap.partner, in: connection).alarms
  }

  private static func names(_ populations: [AccountListTable.Population]) -> [String] {
    let own = populations.map(\.name)
    return PopulationNames.standard
      + own.filter { name in !PopulationNames.standard.contains { ByteOrder.same($0, name) } }
  }

  // MARK: For people

  /// Whole lines.
  func text(_ style: Style) -> String {
    let summary = overlap.summary
    var text = style.strong("\(TerminalText.visible(overlap.name)): ")
    text += "\(summary.shared) of our \(overlap.ours.accounts) accounts are among their"
    text += " \(overlap.theirs.accounts)\n"
    var table = TextTable(
      [.init("ours \\ theirs")] + theirPopulations.map { .init($0, .right) })
    for ours in ourPopulations {
      table.add([ours] + theirPopulations.map { String(summary.cell(ours, $0).accounts) })
    }
    text += table.text(indent: 2, style: style)
    text += "  an account of ours counts once in a cell, and may count in several of a row\n"
    text += revenue + whiteSpace
    if let change {
      text +=
        "  since the last import: \(change.added) more of our accounts, \(change.removed) fewer\n"
    }
    if summary.doubtful > 0 {
      text += "  \(Plural.of(summary.doubtful, "doubtful pair")): tandem overlap"
      text += " \(Self.word(overlap.name)) --review\n"
    }
    for alarm in alarms { text += "  careful: \(alarm.text)\n" }
    return text
  }

  private var revenue: String {
    var text = ""
    for cell in overlap.summary.cells where cell.withAmount > 0 {
      let sums = cell.amounts.map { amount in
        amount.minor.map { AmountText.of($0, amount.currency) }
          ?? "more \(amount.currency) than fits"
      }
      text += "  potential revenue, our \(cell.ours) at their \(cell.theirs):"
      text += " \(sums.joined(separator: ", ")) of \(Plural.of(cell.withAmount, "account"))\n"
    }
    return TerminalText.visible(text, keepingLines: true)
  }

  private var whiteSpace: String {
    let parts = theirCounts.map { population in
      let left = Int(population.accounts) - overlap.summary.sharedTheirs(in: population.name)
      return "\(TerminalText.visible(population.name)) \(left)"
    }
    return parts.isEmpty
      ? "" : "  white space, theirs that we don't have: \(parts.joined(separator: ", "))\n"
  }

  /// A name as one word of a command line.
  static func word(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    return isPlain && !name.isEmpty
      ? name
      : "'"
        + TerminalText.visible(name).split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
  }

  // MARK: For programs

  /// The members of the partner's object.
  func members(_ writer: inout JSONWriter) {
    let summary = overlap.summary
    writer.member("partner", overlap.name)
    writer.member("partner_id", overlap.partner)
    writer.object("matrix") { writer in
      for ours in ourPopulations {
        writer.object(ours) { writer in
          for theirs in theirPopulations {
            writer.member(theirs, summary.cell(ours, theirs).accounts)
          }
        }
      }
    }
    writer.member("shared_accounts", summary.shared)
    writer.member("our_accounts", Int(overlap.ours.accounts))
    writer.member("their_accounts", Int(overlap.theirs.accounts))
    writer.object("white_space") { writer in
      for population in theirCounts {
        writer.member(
          population.name,
          Int(population.accounts) - summary.sharedTheirs(in: population.name))
      }
    }
    writer.objects("potential_revenue", amounts) { writer, one in
      writer.member("ours", one.cell.ours)
      writer.member("theirs", one.cell.theirs)
      writer.member("currency", one.amount.currency)
      writer.key("minor")
      if let minor = one.amount.minor { writer.integer(minor) } else { writer.null() }
      writer.member("accounts_with_amount", one.cell.withAmount)
    }
    writer.member("doubtful", summary.doubtful)
    writer.member("confirmed", summary.confirmed)
    writer.member("refused", summary.refused)
    if let change {
      writer.object("since_last_import") { writer in
        writer.member("added", change.added)
        writer.member("removed", change.removed)
      }
    }
    writer.texts("alarms", alarms.map(\.text))
    writer.member("our_list_entry", Int(overlap.ours.sequence))
    writer.member("their_list_entry", Int(overlap.theirs.sequence))
  }

  private var amounts: [(cell: OverlapSummary.Cell, amount: OverlapSummary.Amount)] {
    overlap.summary.cells.flatMap { cell in cell.amounts.map { (cell, $0) } }
  }
}
