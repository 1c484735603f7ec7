import Workspace

/// How alarms about a partner's lists are told wherever they stand.
enum AlarmWords {
  /// Tells those that nobody has acknowledged, and how that is done.
  static func warn(_ alarms: [ProbingAlarm], _ partner: String, _ context: Context) {
    for alarm in alarms { context.warn("\(partner): \(alarm.text)") }
    if !alarms.isEmpty {
      context.warn("when that was looked into: \(mend(partner))")
    }
  }

  /// The command that acknowledges them.
  static func mend(_ partner: String) -> String {
    "tandem overlap share \(ShellWord.quoted(partner)) --acknowledge --note TEXT"
  }
}
