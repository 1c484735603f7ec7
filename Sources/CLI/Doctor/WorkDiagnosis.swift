import Basics
import JSON
import Program
import Scoring
import Storage
import Workspace

/// What the doctor finds of what is kept in a sound workspace: all of it notices.
struct WorkDiagnosis {
  private(set) var findings: [Finding] = []

  private let workspace: Workspace
  private let today: CivilDate

  /// Looks at evidence, papers, accounts and overlaps.
  init(of workspace: Workspace, _ context: Context) throws(Problem) {
    self.workspace = workspace
    today = try KeptProgram.today(in: RecordBook(workspace.connection), context)
    let program = try KeptProgram.inForce(in: workspace, context) ?? .standard
    try lookAtEvidence(program.scoring)
    try lookAtPapers(.document, "documents")
    try lookAtPapers(.asset, "assets")
    try lookAtAccounts()
    try lookAtOverlaps()
    try lookAtAlarms()
    try lookAtDecisions()
    try lookAtDeals(DealRules(program), try context.present())
  }

  /// Registrations that end soon, and disputes that are due or overdue; silent without deals.
  private mutating func lookAtDeals(_ rules: DealRules, _ now: Instant) throws(Problem) {
    let book = try DealBook(in: workspace.connection, rules: rules, at: .now(now))
    guard !book.deals.isEmpty else { return }
    let rows = DealConflicts(book).rows
    let expiring = rows.filter { $0.code == "expiring_registration" }
    note("registrations", expiring.count, fine: "none ends within 14 days") {
      (
        Self.counted(expiring.count, "registration", "registrations") + " about to end, the first "
          + "\(expiring[0].who): \(expiring[0].what)", expiring[0].next ?? ""
      )
    }
    let due = rows.filter { ["dispute_due", "dispute_overdue"].contains($0.code) }
    note("disputes", due.count, fine: "none is due") {
      (
        Self.counted(due.count, "dispute", "disputes") + " due or overdue, the first of "
          + "\(due[0].who): \(due[0].what)", due[0].next ?? ""
      )
    }
  }

  private mutating func lookAtEvidence(_ terms: ScoringTerms) throws(Problem) {
    var stale: [(candidate: String, field: InputField, date: CivilDate)] = []
    for record in try RecordBook(workspace.connection).all(.candidate) {
      for field in InputField.allCases where record.value[field.rawValue] != nil {
        guard let date = record.date(field.rawValue + "_date"), let days = terms.staleAfter(field)
        else { continue }
        var evidence = Evidence()
        evidence.date = date
        if evidence.isStale(on: today, after: days) { stale.append((record.id, field, date)) }
      }
    }
    note("evidence", stale.count, fine: "none is older than the program allows") {
      let first = stale[0]
      let option = first.field.rawValue.map { $0 == "_" ? "-" : $0 }
      return (
        Self.counted(stale.count, "stale input", "stale inputs") + " of candidates, the first "
          + "\(first.field.rawValue) of \(first.candidate), of \(first.date.text)",
        "tandem candidate edit \(ShellWord.quoted(first.candidate)) --\(String(option))-date DATE"
      )
    }
  }

  private mutating func lookAtPapers(
    _ definition: RecordDefinition, _ name: String
  ) throws(Problem) {
    let today = today
    let expired = try RecordBook(workspace.connection).all(definition).filter { record in
      record.date("expires").map { $0 < today } ?? false
    }
    note(name, expired.count, fine: "none has expired") {
      let first = expired[0]
      return (
        Self.counted(expired.count, definition.name, definition.plural) + " expired, the first "
          + "\(first.id) of \(first.text("partner") ?? "-") on \(first.text("expires") ?? "-")",
        "tandem \(definition.name) edit \(first.id) --expires DATE"
      )
    }
  }

  private mutating func lookAtAccounts() throws(Problem) {
    var unmapped = 0
    var first: (list: Int64, key: String)?
    try AccountTable(workspace.connection).visitWithoutDomain { (list, account) in
      guard !Self.isUsable(account.name) else { return }
      unmapped += 1
      if first == nil { first = (list, account.key) }
    }
    let lists = try AccountListTable(workspace.connection).all()
    note("accounts", unmapped, fine: "each has a domain or a name to be matched by") {
      let holder = lists.first { $0.number == first?.list }?.holder ?? ""
      let whose = holder.isEmpty ? "ours" : holder
      return (
        Self.counted(unmapped, "account", "accounts") + " without a domain and a name, the first "
          + "'\(first?.key ?? "")' of \(whose)",
        "mend the list, then tandem accounts import FILE "
          + (holder.isEmpty ? "--ours" : "--partner \(ShellWord.quoted(holder))")
      )
    }
  }

  /// Whether a name has anything by which it can be compared.
  private static func isUsable(_ name: String) -> Bool {
    name.unicodeScalars.contains { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private mutating func lookAtOverlaps() throws(Problem) {
    let lists = try AccountListTable(workspace.connection).all()
    guard let ours = lists.first(where: { $0.holder.isEmpty }) else { return }
    var outdated: [String] = []
    for list in lists where !list.holder.isEmpty {
      let kept = try PartnerOverlap.kept(
        list.holder, ours: ours, theirs: list, in: workspace.connection)
      if kept == nil { outdated.append(list.holder) }
    }
    note("overlaps", outdated.count, fine: "all are of the lists as they are") {
      (
        Self.counted(outdated.count, "overlap", "overlaps") + " to compute anew, the first "
          + "with \(outdated[0])", "tandem overlap"
      )
    }
  }

  private mutating func lookAtAlarms() throws(Problem) {
    var standing: [(partner: String, alarm: ProbingAlarm)] = []
    for list in try AccountListTable(workspace.connection).all() where !list.holder.isEmpty {
      let alarms = try StandingAlarms(about: list.holder, in: workspace.connection).alarms
      standing += alarms.map { (list.holder, $0) }
    }
    note("probing", standing.count, fine: "no partner's list looks as if it were made to probe") {
      let first = standing[0]
      return (
        Self.counted(standing.count, "alarm", "alarms") + " nobody has looked into, the first of "
          + "\(first.partner): \(first.alarm.text)", AlarmWords.mend(first.partner)
      )
    }
  }

  private mutating func lookAtDecisions() throws(Problem) {
    let connection = workspace.connection
    var loose: [PairDecision] = []
    for one in try PairDecision.all(in: connection) {
      let (ours, theirs) = try one.accounts(in: connection)
      if ours == nil || theirs == nil { loose.append(one) }
    }
    note("decisions", loose.count, fine: "each is about accounts that are there") {
      (
        Self.counted(loose.count, "decision", "decisions") + " about an account that is gone, the "
          + "first about '\(loose[0].ours)' and '\(loose[0].theirs)' of \(loose[0].partner)",
        "tandem overlap decide \(ShellWord.quoted(loose[0].partner)) --list"
      )
    }
  }

  private mutating func note(
    _ check: String, _ count: Int, fine: String, _ words: () -> (found: String, mend: String)
  ) {
    guard count > 0 else { return findings.append(Finding(check, .fine, fine)) }
    let (found, mend) = words()
    findings.append(Finding(check, .notice, found, mend: mend))
  }

  private static func counted(_ count: Int, _ one: String, _ several: String) -> String {
    "\(count) \(count == 1 ? one : several)"
  }
}
