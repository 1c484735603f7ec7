import Basics
import CoSell
import CommissionCore
import TestSupport
import Testing

@Suite struct RegistrationHistoryTests {
  @Test("any earlier state can be had again, by sequence and by instant (R-41)")
  func asOf() throws {
    let days = try (1...5).map { try Given.instant("2026-01-0\($0)T00:00:00Z") }
    let moves: [Registration.Move] = [.register, .submit, .review, .approve]
    let history = try RegistrationHistory(
      id: "r1", partner: "acme", tier: .solution, rules: RegistrationRules(zone: .utc),
      events: zip(moves, days).enumerated().map {
        RegistrationWalk.event($1.0, Int64($0 * 10 + 10), $1.1)
      })
    let states = [.draft, .submitted, .inReview, .approved] as [Registration.Status]
    #expect(history.through(sequence: 9).standing(on: days[4]) == nil)
    #expect(history.through(sequence: 9).claim == nil)
    for (index, state) in states.enumerated() {
      let sequence = Int64(index * 10 + 10)
      #expect(history.through(sequence: sequence).standing(on: days[4])?.status == state)
      #expect(history.through(sequence: sequence + 9).standing(on: days[4])?.status == state)
      #expect(history.through(days[index]).standing(on: days[4])?.status == state)
    }
    #expect(history.through(days[0]).claim?.status == .draft)
  }

  @Test("a close is known from when the system learned of it")
  func closeKnown() throws {
    let at = try Given.instant("2026-01-01T00:00:00Z")
    let learned = try Given.instant("2026-02-01T00:00:00Z")
    let history = try RegistrationWalk.history(
      [.register, .submit, .review, .approve], at: at
    ).closing(DealClose(at: at, recordedAt: learned, sequence: 9))
    #expect(history.through(sequence: 8).close == nil)
    #expect(history.through(sequence: 9).close != nil)
    #expect(history.through(at).close == nil)
    #expect(history.through(learned).close != nil)
    #expect(throws: RegistrationError.self) {
      try history.closing(DealClose(at: at, recordedAt: at, sequence: 4))
    }
  }

  @Test("won and lost registrations are the approved claims they were")
  func ended() throws {
    let at = try Given.instant("2026-01-01T00:00:00Z")
    for status in [Registration.Status.won, .lost] {
      let history = try RegistrationWalk.history(RegistrationWalk.path(to: status), at: at)
      #expect(history.claim?.status == .approved)
      #expect(history.standing(on: at)?.status == status)
    }
  }

  @Test("the claim is dated by when it was handed in, not by its draft")
  func handedIn() throws {
    let drafted = try Given.instant("2026-01-01T00:00:00Z")
    let submitted = try Given.instant("2026-01-09T00:00:00Z")
    let history = try RegistrationWalk.history([.register], at: drafted)
      .adding(RegistrationWalk.event(.submit, 5, submitted))
    #expect(history.claim?.registeredAt == submitted)
    #expect(history.claim?.sequence == 5)
  }

  @Test(
    "random walks agree with a naive reading of the rules, at every step and every cut",
    arguments: 1...12 as ClosedRange<UInt64>)
  func walks(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let zone = try Given.zone(random.pick(["UTC", "America/New_York", "Pacific/Auckland"]))
    for round in 0..<40 {
      var at = try Given.instant("2026-02-20T07:00:00Z")
      var history = try RegistrationHistory(
        id: "r1", partner: "acme", tier: .integration, rules: RegistrationRules(zone: zone))
      var twin = NaiveRegistration(zone: zone)
      for step in 1...30 {
        let gap = random.pick([0, 3_600, 86_400, 119 * 86_400, 120 * 86_400, 121 * 86_400])
        at = try #require(at.adding(seconds: Int64(random.oneIn(2) ? 0 : gap)))
        if history.close == nil, !history.events.isEmpty, random.oneIn(12) {
          let back = Int64(random.pick([0, 86_400, 130 * 86_400]))
          let close = DealClose(
            at: try #require(at.adding(seconds: -back)), isWon: !random.oneIn(3),
            recordedAt: at, sequence: Int64(step * 2))
          history = try history.closing(close)
          twin.close = close
        }
        let path: [Registration.Move] = [.register, .submit, .review, .approve]
        let move = random.oneIn(3) ? random.pick(Registration.Move.allCases) : random.pick(path)
        let event = RegistrationWalk.event(move, Int64(step * 2 + 1), at)
        let refusal = RegistrationWalk.refusal(of: event, by: history)
        let note: Comment = "seed \(seed), round \(round), step \(step), \(move)"
        #expect((refusal == nil) == twin.take(move, at), note)
        if refusal == nil { history = try history.adding(event) }
        #expect(history.standing(on: at)?.status.rawValue == twin.status(on: at), note)
        #expect(history.claim?.registeredAt == twin.claimedAt, note)
      }
      for event in history.events {
        let cut = history.through(sequence: event.sequence)
        #expect(cut.events.last == event)
        let folded = try RegistrationHistory(
          id: "r1", partner: "acme", tier: .integration, rules: RegistrationRules(zone: zone),
          close: cut.close, events: cut.events)
        #expect(folded == cut, "seed \(seed), round \(round)")
      }
    }
  }
}

/// R-30 once more, in plain steps over names.
struct NaiveRegistration {
  let zone: Zone
  var close: DealClose?
  private var state = ""
  private var drafted: Instant?
  private var submissions: [(at: Instant, days: Int)] = []
  private var renewals = 0

  init(zone: Zone) {
    self.zone = zone
  }

  /// When the claim that counts was handed in.
  var claimedAt: Instant? {
    if let close, let known = submissions.last(where: { $0.at <= close.at }) { return known.at }
    return close == nil ? submissions.last?.at ?? drafted : submissions.first?.at ?? drafted
  }

  func status(on day: Instant) -> String? {
    if state == "" { return nil }
    let waiting = ["submitted", "in_review", "action_required", "approved"]
    guard waiting.contains(state), let (at, days) = submissions.last else { return state }
    let age = number(day) - number(at)
    if let close, number(close.at) - number(at) <= days { return state }
    return age > days ? "expired" : state
  }

  /// Does a move, or says that it may not be done.
  mutating func take(_ move: Registration.Move, _ at: Instant) -> Bool {
    let now = status(on: at) ?? "none"
    switch "\(now) \(move.rawValue)" {
    case "none register":
      drafted = at
      state = "draft"
    case "draft edit", "submitted edit", "action_required edit", "approved edit": break
    case "draft submit":
      state = "submitted"
      submissions.append((at, 120))
    case "submitted review", "action_required act": state = "in_review"
    case "in_review request_action": state = "action_required"
    case "in_review approve": state = "approved"
    case "in_review reject", "action_required reject", "approved reject": state = "rejected"
    case "in_review mark_duplicate": state = "duplicate"
    case "draft withdraw", "submitted withdraw", "in_review withdraw", "action_required withdraw",
      "approved withdraw":
      state = "withdrawn"
    case "approved extend":
      if renewals == 1 { return false }
      renewals = 1
      submissions[submissions.count - 1].days = 240
    case "expired reregister":
      if renewals == 1 { return false }
      renewals = 1
      state = "submitted"
      submissions.append((at, 120))
    case "approved won":
      if close?.isWon != true { return false }
      state = "won"
    case "approved lost":
      if close?.isWon != false { return false }
      state = "lost"
    default: return false
    }
    return true
  }

  /// The local day by counting seconds.
  private func number(_ at: Instant) -> Int {
    Int((at.seconds + Int64(zone.offset(at: at))) / 86_400)
  }
}
