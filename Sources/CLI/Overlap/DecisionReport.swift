import JSON
import Workspace

/// What became of decisions whose accounts have left their list, in words and as members.
struct DecisionReport {
  private let carrying: DecisionCarrying

  /// How many are told one by one.
  private static let most = 50

  init(_ carrying: DecisionCarrying) {
    self.carrying = carrying
  }

  /// Whole lines for people; none where no decision is concerned.
  var text: String {
    let (carried, loose) = (carrying.carried, carrying.loose)
    var text = ""
    if !carried.isEmpty {
      text += "  decisions carried over to the new keys of their accounts: \(carried.count)\n"
      for one in carried.prefix(Self.most) {
        text += "    \(Self.pair(one.old)) is now \(Self.pair(one.new))\n"
      }
      text += Self.rest(carried.count)
    }
    if !loose.isEmpty {
      text += "  decisions that settle nothing any more, as an account is gone: \(loose.count)\n"
      for one in loose.prefix(Self.most) {
        text += "    \(TerminalText.visible(one.partner)): \(Self.pair(one))\n"
      }
      text += Self.rest(loose.count)
      text += "    tandem overlap decide PARTNER --list shows them\n"
    }
    return text
  }

  private static func rest(_ count: Int) -> String {
    count > most ? "    and \(count - most) more\n" : ""
  }

  private static func pair(_ decision: PairDecision) -> String {
    TerminalText.visible("\(decision.ours) and \(decision.theirs)")
  }

  /// The same for programs.
  func members(_ writer: inout JSONWriter) {
    writer.object("decisions") { writer in
      writer.objects("carried", carrying.carried) { writer, one in
        Self.members(one.old, &writer)
        writer.member("new_ours", one.new.ours)
        writer.member("new_theirs", one.new.theirs)
      }
      writer.objects("loose", carrying.loose) { writer, one in Self.members(one, &writer) }
    }
  }

  private static func members(_ decision: PairDecision, _ writer: inout JSONWriter) {
    writer.member("partner", decision.partner)
    writer.member("ours", decision.ours)
    writer.member("theirs", decision.theirs)
    writer.member("verdict", decision.isSame ? "same" : "different")
  }
}
