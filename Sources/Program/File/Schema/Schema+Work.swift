import Basics
import Exact
import JSON
import Money

extension Codec where Value == PartnerProgram {
  /// The tables of domain §9 to §12.
  static var work: [Field<PartnerProgram>] {
    let like = PartnerProgram.standard
    return [
      .at("scoring", \.scoring, .scoring, "How candidate integrations are scored."),
      .at(
        "playbook", \.playbook, .playbook,
        """
        The integration playbook, in weeks from its start. A build estimate replaces the weeks of \
        the build and moves the launch. Rhythms count from the day after launch.
        """),
      .at(
        "affiliate_launch", \.affiliateLaunch,
        Codec<LaunchStep>.step.list(like: like.affiliateLaunch[0], .orderedKeys(["id"])),
        "The launch of an affiliate program, in days from 1; a shared day belongs to both steps."),
      .at(
        "assets", \.assets, .rules,
        """
        The register of co-marketing assets: their kinds, what each entry says, and how many days \
        before its expiry a review lists it.
        """),
      .at(
        "platforms", \.platforms, .guide,
        """
        The affiliate platforms, and how to choose one: at a monthly recurring revenue the \
        questions are asked in order and the first yes decides; with none, 'otherwise', or all \
        of them stay open. A price a month starts at 'from'.
        """),
      .at(
        "figures", \.figures, .figures,
        "The figures to judge a program by. Units are percent, times, days and count."),
      .at(
        "review_agenda", \.reviewAgenda,
        Codec<AgendaItem>.item.list(like: like.reviewAgenda[0], .orderedKeys(["topic"])),
        "The agenda of a quarterly business review."),
    ]
  }
}

extension Codec where Value == IntegrationPlaybook {
  fileprivate static var playbook: Codec {
    let phase = Codec<IntegrationPlaybook.Phase>.element([
      .at("phase", \.kind, .word), .at("weeks", \.weeks, .whole(1...520)),
      .at("tasks", \.tasks, .steps),
    ])
    let rhythm = Codec<IntegrationPlaybook.Rhythm>.element([
      .at("id", \.id, .id), .at("every_months", \.everyMonths, .whole(1...120)),
      .at("count", \.count, .whole(0...120)), .at("task", \.task, .text),
    ])
    return .section([
      .at(
        "phases", \.phases,
        phase.list(like: .init(kind: .build, weeks: 1, tasks: []), .orderedKeys(["phase"]))),
      .at(
        "rhythms", \.rhythms,
        rhythm.list(
          like: .init(id: "", everyMonths: 1, count: 0, task: ""), .keys(["id"]), atLeast: 0)),
    ])
  }
}

extension Codec where Value == LaunchStep {
  fileprivate static var step: Codec {
    Codec.element([
      .at("id", \.id, .id), .at("title", \.title, .text),
      .at("from_day", \.fromDay, .whole(1...36_525)),
      .at("to_day", \.toDay, .whole(1...36_525)), .at("checklist", \.checklist, .steps),
    ]).checked { step, cursor, reading in
      if step.toDay < step.fromDay {
        reading.note(
          cursor.problem(
            "this step ends before it starts", expected: "'to_day' from \(step.fromDay) on"))
      }
    }
  }
}

extension Codec where Value == AssetRules {
  fileprivate static var rules: Codec {
    .section([
      .at("kinds", \.kinds, .ids), .at("fields", \.fields, .ids),
      .at("notice_days", \.noticeDays, .days),
    ])
  }
}

extension Codec where Value == PlatformGuide {
  fileprivate static var guide: Codec {
    let words = Codec<String>.text.orNull(like: "")
    let platform = Codec<PlatformGuide.Platform>.element([
      .at("id", \.id, .id), .at("name", \.name, .text),
      .at("best_for", \.bestFor, words, absent: nil),
      .at(
        "monthly_price", \.monthlyPrice, Codec<AmountRange>.amounts.orNull(like: .init()),
        absent: nil),
      .at("price_note", \.priceNote, words, absent: nil),
      .at("strengths", \.strengths, .texts, absent: []),
      .at("limits", \.limits, .texts, absent: []),
    ])
    let question = Codec<PlatformGuide.Question>.element([
      .at("id", \.id, .id), .at("asks", \.asks, .text), .at("yes", \.yes, .id),
    ])
    let stage = Codec<PlatformGuide.Stage>.element([
      .at("monthly_revenue", \.monthlyRevenue, .amounts),
      .at(
        "questions", \.questions,
        question.list(like: .init(id: "", asks: "", yes: ""), .orderedKeys(["id"]))),
      .at("otherwise", \.otherwise, Codec<String>.id.orNull(like: ""), absent: nil),
    ])
    return .section([
      .at(
        "platforms", \.platforms,
        platform.list(like: PartnerProgram.standard.platforms.platforms[0], .keys(["id"]))),
      .at(
        "stages", \.stages,
        stage.list(like: PartnerProgram.standard.platforms.stages[0], .place)),
    ])
  }
}

extension Codec where Value == BenchmarkFigures {
  fileprivate static var figures: Codec {
    let figure = Codec<BenchmarkFigures.Figure>.element([
      .at("id", \.id, .id), .at("title", \.title, .text), .at("unit", \.unit, .word),
      .at("usual", \.usual, .span),
    ])
    let funnel = Codec<BenchmarkFigures.FunnelStage>.element([
      .at("id", \.id, .id), .at("unit", \.unit, .word), .at("usual", \.usual, .span),
      .at("note", \.note, Codec<String>.text.orNull(like: ""), absent: nil),
    ])
    let maturity = Codec<BenchmarkFigures.MaturityStage>.element([
      .at("from_month", \.fromMonth, .whole(0...1_200)),
      .at(
        "before_month", \.beforeMonth, Codec<Int>.whole(0...1_200).orNull(like: 0),
        absent: nil),
      .at("partners", \.partners, .counts),
      .at("revenue_percent", \.revenuePercent, .span),
    ])
    let like = StandardFigures.figures
    return .section([
      .at("figures", \.figures, figure.list(like: like.figures[0], .keys(["id"]))),
      .at(
        "funnel", \.funnel, funnel.list(like: like.funnel[0], .orderedKeys(["id"])),
        "From identified to performing."),
      .at(
        "maturity", \.maturity, maturity.list(like: like.maturity[0], .place),
        "What a program of so many months looks like."),
      .at(
        "directory_from", \.directoryFrom, .count,
        "From how many integrations a directory and a marketplace of one's own are worth it."),
      .at("marketplace_from", \.marketplaceFrom, .count),
    ])
  }
}

extension Codec where Value == AgendaItem {
  fileprivate static var item: Codec {
    .element([.at("topic", \.topic, .text), .at("minutes", \.minutes, .whole(1...1_440))])
  }
}
