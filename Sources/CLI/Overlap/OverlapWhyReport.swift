import Basics
import JSON
import Storage
import Workspace

/// Where an overlap's counts come from.
struct OverlapWhyReport {
  private let overlap: PartnerOverlap
  private let run: OverlapTable.Run?
  private let decisions: Int

  init(_ overlap: PartnerOverlap, in connection: Connection) throws(Problem) {
    self.overlap = overlap
    let table = OverlapTable(connection)
    run = try table.find(PartnerOverlap.basis(overlap.ours, overlap.theirs))
    decisions = try PairDecision.all(of: overlap.partner, in: connection).count
  }

  /// For people.
  var text: String {
    var text = "\(overlap.summary.shared) of our accounts are shared with \(overlap.name)\n"
    text +=
      "  our list: \(overlap.ours.accounts) accounts, journal entry \(overlap.ours.sequence)\n"
    text += "  their list: \(overlap.theirs.accounts) accounts, journal entry"
    text += " \(overlap.theirs.sequence)\n"
    text +=
      "  matching version \(run?.engine ?? "unknown"), \(Plural.of(decisions, "decision")) of people\n"
    text += "  counted is each account of ours once a cell, with a pair that is exact, strong or"
    text += " confirmed\n"
    for cell in overlap.summary.cells {
      let pairs = cell.pairs.map { "\($0.count) \($0.manner)" }.joined(separator: ", ")
      text +=
        "our \(cell.ours) at their \(cell.theirs): \(Plural.of(cell.accounts, "account")) by pairs: \(pairs)\n"
      text += "  tandem overlap list \(OverlapReport.word(overlap.name))"
      text += " --ours \(OverlapReport.word(cell.ours))"
      text += " --theirs \(OverlapReport.word(cell.theirs))\n"
    }
    text += "a pair: tandem overlap why \(OverlapReport.word(overlap.name)) OURS THEIRS\n"
    return TerminalText.visible(text, keepingLines: true)
  }

  /// For programs.
  var document: String {
    JSONWriter.document { writer in
      writer.member("partner", overlap.name)
      writer.member("partner_id", overlap.partner)
      writer.member("shared_accounts", overlap.summary.shared)
      writer.object("our_list") { Self.members(overlap.ours, &$0) }
      writer.object("their_list") { Self.members(overlap.theirs, &$0) }
      writer.member("matching_version", run?.engine)
      writer.member("decisions", decisions)
      writer.objects("cells", overlap.summary.cells) { writer, cell in
        writer.member("ours", cell.ours)
        writer.member("theirs", cell.theirs)
        writer.member("accounts", cell.accounts)
        writer.object("pairs") { writer in
          for pairs in cell.pairs { writer.member(pairs.manner, pairs.count) }
        }
      }
    }
  }

  private static func members(_ list: AccountListTable.Row, _ writer: inout JSONWriter) {
    writer.member("accounts", Int(list.accounts))
    writer.member("entry", Int(list.sequence))
  }
}
