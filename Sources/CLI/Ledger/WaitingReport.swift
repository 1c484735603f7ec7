import Basics
import JSON
import Money
import Settlement
import Storage
import Workspace

/// Events that are kept and wait, with the rows from which they came (R-41).
struct WaitingReport {
  /// How many are told one by one.
  static let most = 50

  /// One of them.
  struct Line {
    let waiting: WaitingEvent
    let origin: RevenueOrigin?

    /// What it is, and why it waits.
    var words: String {
      var words = TerminalText.visible(waiting.event.key.text)
      if let base = waiting.base { words += ", \(base)" }
      words += " of \(waiting.event.day)"
      if let file = origin?.file, let line = origin?.line {
        words += " (\(TerminalText.visible(file)):\(line))"
      }
      return words + ": " + TerminalText.visible(why)
    }

    /// Why it waits, and what ends that.
    var why: String {
      let (what, hint) = SettlementMessage(waiting.cause).words
      return "\(what); \(hint)"
    }
  }

  /// The first of them.
  let lines: [Line]
  /// How many there are.
  let count: Int

  /// Events without their rows.
  init(_ events: [WaitingEvent]) {
    lines = events.prefix(Self.most).map { Line(waiting: $0, origin: nil) }
    count = events.count
  }

  /// Events with the rows of the first ones.
  init(_ events: [WaitingEvent], _ connection: Connection) throws(Problem) {
    var lines: [Line] = []
    for event in events.prefix(Self.most) {
      let origin = try RevenueOrigin.find(event.event.key.text, in: connection)
      lines.append(Line(waiting: event, origin: origin))
    }
    self.lines = lines
    count = events.count
  }

  /// For people; nothing where nothing waits.
  var text: String {
    guard count > 0 else { return "" }
    var text = "waiting, and posted when it fits what is known: \(Plural.of(count, "event"))\n"
    for line in lines { text += "  \(line.words)\n" }
    if count > lines.count { text += "  and \(count - lines.count) more\n" }
    return text
  }

  /// For programs.
  func member(of writer: inout JSONWriter) {
    writer.member("waiting_count", count)
    writer.objects("waiting", lines) { writer, line in
      writer.member("event", line.waiting.event.key.text)
      writer.member("day", line.waiting.event.day.text)
      writer.member("code", line.waiting.cause.code)
      writer.member("why", line.why)
      writer.member("currency", line.waiting.base?.currency.code)
      writer.member("base", line.waiting.base.map { $0.minor.text(in: $0.currency) })
      writer.texts("deals", line.waiting.deals.map(\.text))
      writer.member("file", line.origin?.file)
      writer.member("line", line.origin?.line)
    }
  }
}
