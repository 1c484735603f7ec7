import Basics
import JSON
import Storage
import Workspace

/// What `journal verify` found.
struct VerifyReport {
  /// The chain of entries.
  let chain: JournalCheck
  /// The tables against the journal.
  let replay: Replay
  /// What SQLite says of its own pages; empty where all is well.
  let pages: [String]
  /// Whether clocks that went back count as a fault.
  let isStrict: Bool

  private static let most = 50

  /// Whether all is as the journal wrote it.
  var isGood: Bool {
    chain.findings.isEmpty && replay.differences.isEmpty && replay.stopped == nil
      && pages.isEmpty && chain.containsHead != false && !(isStrict && chain.backwardClocks > 0)
  }

  /// One JSON document.
  var document: String {
    JSONWriter.document { writer in
      writer.member("ok", isGood)
      writer.member("entries", Int(chain.entries))
      writer.object("head") { writer in
        writer.member("sequence", Int(chain.head.sequence))
        writer.member("hash", chain.head.hash.text)
      }
      if let contains = chain.containsHead { writer.member("contains_head", contains) }
      writer.member("backward_clocks", Int(chain.backwardClocks))
      writer.objects("findings", chain.findings) { writer, finding in
        writer.member("entry", Int(finding.sequence))
        writer.member("flaw", Self.name(finding.flaw))
      }
      writer.object("tables") { writer in
        writer.member("agreeing", replay.agreeing)
        writer.objects("differences", replay.differences) { writer, difference in
          writer.member("kind", difference.kind)
          writer.member("id", difference.id)
          writer.member("manner", difference.manner.rawValue)
        }
        writer.member("stopped", replay.stopped.map { Self.words($0) })
      }
      writer.texts("pages", pages)
    }
  }

  /// Sentences for people: what is wrong, the first of it in full, then the sum.
  var text: String {
    var lines = chain.findings.prefix(Self.most).map {
      "entry \($0.sequence): \(Self.sentence($0.flaw))"
    }
    if chain.findings.count > Self.most {
      lines.append("and \(chain.findings.count - Self.most) more findings")
    }
    lines += replay.differences.prefix(Self.most).map {
      "table \($0.kind), \(TerminalText.quoted($0.id)): \(Self.sentence($0.manner))"
    }
    if replay.differences.count > Self.most {
      lines.append("and \(replay.differences.count - Self.most) more rows")
    }
    if let stopped = replay.stopped {
      lines.append("the tables can't be followed to the end: \(Self.words(stopped))")
    }
    lines += pages.prefix(Self.most).map { "file: \($0)" }
    if chain.containsHead == false {
      lines.append("no entry has the hash that was asked for: this is another history")
    }
    if chain.backwardClocks > 0 {
      let times = chain.backwardClocks == 1 ? "once" : "\(chain.backwardClocks) times"
      lines.append("the clock had gone back \(times) when an entry was written")
    }
    lines.append(sum)
    return lines.map { TerminalText.visible($0) + "\n" }.joined()
  }

  private var sum: String {
    let entries = chain.entries == 1 ? "1 entry" : "\(chain.entries) entries"
    let rows = replay.agreeing == 1 ? "1 row" : "\(replay.agreeing) rows"
    let verdict = isGood ? "as they were written" : "NOT as they were written"
    return "\(verdict): \(entries), \(rows) that follow; head \(chain.head.hash.text)"
  }

  private static func name(_ flaw: JournalCheck.Finding.Flaw) -> String {
    switch flaw {
    case .unreadable: "unreadable"
    case .gap: "gap"
    case .brokenLink: "broken_link"
    case .altered: "altered"
    case .timeWentBack: "time_went_back"
    }
  }

  private static func sentence(_ flaw: JournalCheck.Finding.Flaw) -> String {
    switch flaw {
    case .unreadable: "holds what the journal never writes"
    case .gap(let expected): "follows where entry \(expected) should stand"
    case .brokenLink: "does not follow from the entry before it"
    case .altered: "was altered after it was written"
    case .timeWentBack: "is recorded earlier than the entry before it"
    }
  }

  private static func sentence(_ manner: Replay.Difference.Manner) -> String {
    switch manner {
    case .missing: "the journal has it, the table does not"
    case .unfounded: "the table has it, the journal does not"
    case .altered: "is not as the journal has it"
    }
  }

  private static func words(_ problem: Problem) -> String {
    let place = problem.place.path.map { $0 + ": " } ?? ""
    return place + ProblemMessage.sentence(problem)
  }
}
