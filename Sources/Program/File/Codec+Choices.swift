import Basics
import CommissionCore
import JSON
import Money

/// A value that the file says as a word, or as one number with a name: `"lifetime"`,
/// `{ first_months: 12 }`.
private func choice<Value>(
  words: [String: Value], numbers: [String: (Int) -> Value],
  write: @escaping (Value) -> (name: String, number: Int?)
) -> Codec<Value> {
  let names = words.keys.sorted() + numbers.keys.sorted().map { "{ \($0): N }" }
  let expected = "one of " + names.joined(separator: ", ")
  return Codec(
    read: { cursor, _, reading in
      if case .object = cursor.value {
        for problem in cursor.unknownFields(besides: numbers.keys.sorted()) {
          reading.note(problem)
          return nil
        }
        let members = (try? cursor.members()) ?? []
        guard members.count == 1, let make = numbers[members[0].key] else {
          reading.note(cursor.problem("this says not one thing", expected: expected))
          return nil
        }
        return Codec<Int>.count.read(members[0].value, 0, &reading).map(make)
      }
      return reading.attempt { () throws(Problem) in
        let word = try cursor.string()
        guard let value = words[word] else {
          throw cursor.problem(
            "this is none of the known values", expected: expected,
            hint: Suggestion.nearest(to: word, among: words.keys.sorted() + numbers.keys.sorted())
              .map { "did you mean '\($0)'?" })
        }
        return value
      }
    },
    write: { value, _ in
      let (name, number) = write(value)
      guard let number else { return .scalar(.string(name)) }
      return .record([
        .init(key: name, comment: nil, value: .scalar(.integer(Int64(number))))
      ])
    })
}

extension Codec where Value == EarningWindow {
  /// The payments that a cell pays on.
  static var window: Codec {
    choice(
      words: ["lifetime": .lifetime, "first_payment": .firstPayment],
      numbers: ["first_months": { .firstMonths($0) }],
      write: { window in
        switch window {
        case .lifetime: ("lifetime", nil)
        case .firstPayment: ("first_payment", nil)
        case .firstMonths(let months): ("first_months", months)
        }
      })
  }
}

extension Codec where Value == ClawbackPolicy {
  /// What comes back on churn.
  static var clawback: Codec {
    choice(
      words: ["none": .none],
      numbers: [
        "full_through_day": { .full(throughDay: $0) }, "pro_rata_days": { .proRata(overDays: $0) },
      ],
      write: { policy in
        switch policy {
        case .none: ("none", nil)
        case .full(let day): ("full_through_day", day)
        case .proRata(let days): ("pro_rata_days", days)
        }
      })
  }
}

extension Codec where Value == PayableDate {
  /// When commission is due.
  static var payable: Codec {
    choice(
      words: ["after_month": .afterMonth], numbers: ["net_days": { .net(days: $0) }],
      write: { date in
        switch date {
        case .afterMonth: ("after_month", nil)
        case .net(let days): ("net_days", days)
        }
      })
  }
}

extension Codec where Value == TierRequirement {
  /// What a tier requires.
  static var requirement: Codec {
    let plain: [TierRequirement] = [
      .agreementSigned, .onboardingDone, .liveIntegration, .coMarketingCommitment,
      .dedicatedMember, .quarterlyReview,
    ]
    return choice(
      words: Dictionary(uniqueKeysWithValues: plain.map { ($0.name, $0) }),
      numbers: ["joint_customers": { .jointCustomers($0) }],
      write: { requirement in
        if case .jointCustomers(let least) = requirement { return (requirement.name, least) }
        return (requirement.name, nil)
      })
  }
}
