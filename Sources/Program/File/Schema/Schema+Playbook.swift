import JSON
import Money
import Scoring

extension Codec where Value == Playbook {
  /// The integration playbook: its weeks, its rhythms, and a line for each step.
  static var playbook: Codec {
    let weeks = Codec<Playbook.Weeks>.section([
      .at("discovery", \.discovery, .whole(1...520)), .at("build", \.build, .whole(1...520)),
      .at("launch", \.launch, .whole(1...520)),
    ])
    let rhythm = Codec<Playbook.Rhythm>.element([
      .at("id", \.id, .id), .at("every_months", \.everyMonths, .whole(1...120)),
      .at("count", \.count, .whole(0...120)),
    ])
    let step = Codec<Playbook.Step>.element([
      .at("id", \.id, .id), .at("title", \.title, .text), .at("when", \.time, .time),
      .at("part", \.part, .word, absent: .whole), .at("owner", \.owner, .text),
      .at("after", \.after, .ids, absent: []),
    ])
    return .section([
      .at("weeks", \.weeks, weeks),
      .at(
        "rhythms", \.rhythms,
        rhythm.list(
          like: .init("", everyMonths: 1, count: 0), .orderedKeys(["id"]), atLeast: 0)),
      .at(
        "steps", \.steps,
        step.list(
          like: .init("", "", .phase(.discovery), owner: ""), .orderedKeys(["id"]), atLeast: 0)),
    ])
  }
}

extension Codec where Value == Playbook.Time {
  /// The name of a phase or of a rhythm.
  fileprivate static var time: Codec {
    let id = Codec<String>.id
    return Codec(
      read: { cursor, _, reading in id.read(cursor, "", &reading).map { Playbook.Time($0) } },
      write: { time, currency in id.write(time.name, currency) })
  }
}

extension Codec where Value == LaunchTimeline {
  /// The launch of an affiliate program: a list of its steps.
  static var launch: Codec {
    let steps = Codec<LaunchTimeline.Step>.step.list(
      like: .init("", "", days: 1...1, owner: "", checklist: []), .orderedKeys(["id"]))
    return Codec(
      read: { cursor, _, reading in
        steps.read(cursor, [], &reading).map { LaunchTimeline($0) }
      },
      write: { timeline, currency in steps.write(timeline.steps, currency) })
  }
}

extension Codec where Value == LaunchTimeline.Step {
  fileprivate static var step: Codec {
    Codec.element([
      .at("id", \.id, .id), .at("title", \.title, .text),
      .at("from_day", \.firstDay, .whole(1...36_525)),
      .at("to_day", \.lastDay, .whole(1...36_525)), .at("owner", \.owner, .text),
      .at("checklist", \.checklist, .steps),
    ]).checked { step, cursor, reading in
      if step.lastDay < step.firstDay {
        reading.note(
          cursor.problem(
            "this step ends before it starts", expected: "'to_day' from \(step.firstDay) on"))
      }
    }
  }
}
