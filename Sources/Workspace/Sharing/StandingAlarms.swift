package import Basics
import JSON
package import Storage

/// The alarms about a partner's lists that nobody has acknowledged.
///
/// An alarm is journaled as soon as it is seen, so that it stands though a harmless list follows;
/// it goes when a person says, with a note, that it was looked into.
package struct StandingAlarms {
  /// How the journal calls what was seen; the record's name is the partner's id.
  static let kind = "probing_alarm"
  /// How it calls what was looked into.
  static let acknowledged = "probing_acknowledgement"

  /// The alarms that stand, the oldest list's first.
  package let alarms: [ProbingAlarm]
  fileprivate let raised: [ProbingAlarm]
  fileprivate let present: [ProbingAlarm]
  fileprivate let known: [ProbingAlarm]

  /// The alarms about a partner, by its id.
  package init(about partner: String, in connection: Connection) throws(Problem) {
    raised = try Self.alarms(Self.kind, partner, connection)
    known = try Self.alarms(Self.acknowledged, partner, connection)
    let list = try AccountListTable(connection).find(holder: partner)
    present =
      try list.map { (list) throws(Problem) in
        try ProbingAlarm.judge(list, in: connection)
      } ?? []
    let known = known
    alarms = Self.joined(raised, present).filter { one in
      !known.contains { $0.isSame(as: one) }
    }
  }

  fileprivate static func joined(_ a: [ProbingAlarm], _ b: [ProbingAlarm]) -> [ProbingAlarm] {
    a + b.filter { one in !a.contains { $0.isSame(as: one) } }
  }

  private static func alarms(
    _ kind: String, _ partner: String, _ connection: Connection
  ) throws(Problem) -> [ProbingAlarm] {
    guard let row = try RecordTable(connection).find(kind: kind, id: partner) else { return [] }
    let list = try RecordValue.of(row).field("alarms").array()
    var alarms: [ProbingAlarm] = []
    for index in 0..<list.count {
      let word = try list[index].field("kind")
      guard let kind = ProbingAlarm.Kind(rawValue: try word.string()) else {
        throw word.problem("this is no alarm")
      }
      let counts = 0...Int64(Int32.max)
      alarms.append(
        ProbingAlarm(
          kind: kind, sequence: try list[index].field("import").int64(in: 1...Int64.max),
          count: Int(try list[index].field("count").int64(in: counts)),
          whole: Int(try list[index].field("whole").int64(in: counts))))
    }
    return alarms
  }

  fileprivate static func value(_ alarms: [ProbingAlarm]) -> JSONObject.Member {
    let list = alarms.map { alarm in
      JSONObject([
        .init(key: "kind", value: .string(alarm.kind.rawValue)),
        .init(key: "import", value: .integer(alarm.sequence)),
        .init(key: "count", value: .integer(Int64(alarm.count))),
        .init(key: "whole", value: .integer(Int64(alarm.whole))),
      ]).map { JSONValue.object($0) } ?? .null
    }
    return .init(key: "alarms", value: .array(list))
  }
}

extension Change {
  /// Journals the alarms about a partner's list that were not journaled yet.
  ///
  /// - Returns: All that nobody has acknowledged.
  @discardableResult
  package func raiseAlarms(about partner: String) throws(Problem) -> [ProbingAlarm] {
    let standing = try StandingAlarms(about: partner, in: connection)
    let all = StandingAlarms.joined(standing.raised, standing.present)
    if all.count > standing.raised.count {
      // What was seen stays seen: no change that undo knows.
      let value = JSONObject([StandingAlarms.value(all)]) ?? .empty
      try note(StandingAlarms.kind + ".shown", id: partner, .object(value))
    }
    return standing.alarms
  }

  /// Journals that a person has looked into all alarms about a partner that stand.
  ///
  /// - Throws: A problem of kind `refused` where none stands.
  package func acknowledgeAlarms(
    about partner: String, note text: String
  ) throws(Problem) -> [ProbingAlarm] {
    let alarms = try raiseAlarms(about: partner)
    guard !alarms.isEmpty else {
      throw Problem(
        .refused, code: "nothing_to_acknowledge", "no alarm about this partner's list stands")
    }
    let known = try StandingAlarms(about: partner, in: connection).known
    let value = JSONObject([
      StandingAlarms.value(known + alarms), .init(key: "by", value: .string(name)),
      .init(key: "note", value: .string(text)),
    ])
    try set(StandingAlarms.acknowledged, id: partner, .object(value ?? .empty))
    return alarms
  }

  /// Lets a partner's figures move at the next report, however recently they did.
  package func releaseFigures(of partner: String) throws(Problem) {
    var figures = try ShownFigures.of(partner, in: connection)
    let before = figures
    figures.release()
    if figures != before { try note(PartnerView.kind + ".shown", id: partner, figures.value) }
  }
}
