public import CommissionCore
public import Money

/// Which affiliate platform to choose, by the decision tree (§11).
public struct PlatformAdvice: Hashable, Sendable {
  /// A question and its answer.
  public struct Step: Hashable, Sendable {
    /// The question.
    public let question: PlatformGuide.Question
    /// The answer; nil where it is not known.
    public let answer: Bool?
  }

  /// The monthly recurring revenue; nil where it is not known.
  public let revenue: Minor?
  /// The stage of the tree; nil where the revenue is not known or has none.
  public let stage: PlatformGuide.Stage?
  /// The questions in order, up to the first yes.
  public let steps: [Step]
  /// The platform that is chosen, whatever is still unknown; nil where none is.
  public let chosen: PlatformGuide.Platform?
  /// The platforms between which it is open; empty where one is chosen.
  public let open: [PlatformGuide.Platform]
  /// Whether every answer is no and the tree leaves it at that.
  public let isUnresolved: Bool
  /// The question that decides next.
  public let ask: NextQuestion?
  /// The answers to questions that this stage does not ask, by id.
  public let unused: [String]

  /// Each step of the way, in order.
  public var reasons: [Reason] {
    var reasons: [Reason] = []
    if let revenue, stage != nil {
      reasons.append(Reason("§11", "stage", [.init("monthly_revenue", .minor(revenue))]))
    }
    reasons += steps.map { step in
      let answer = step.answer.map { $0 ? "yes" : "no" } ?? "unknown"
      return Reason(
        "§11", "answer",
        [.init("question", .text(step.question.id)), .init("answer", .text(answer))])
    }
    if let chosen { reasons.append(Reason("§11", "chosen", [.init("platform", .text(chosen.id))])) }
    if isUnresolved {
      let ids = open.map(\.id).joined(separator: ", ")
      reasons.append(Reason("§11", "unresolved", [.init("platforms", .text(ids))]))
    }
    if let ask { reasons.append(ask.reason("§11")) }
    return reasons
  }
}

extension PlatformGuide {
  /// Every question of the tree, each once and in the order of the stages.
  public var questions: [Question] {
    var found: [Question] = []
    for question in stages.flatMap(\.questions)
    where !found.contains(where: { $0.id == question.id }) {
      found.append(question)
    }
    return found
  }

  /// Which platform to choose: the questions in order, the first yes decides (§11).
  ///
  /// An answer that is missing is asked for, unless what follows leads to the same platform anyway.
  public func advice(revenue: Minor?, answers: [String: Bool]) -> PlatformAdvice {
    guard let revenue, let stage = stage(at: revenue) else {
      let outcomes = stages.map { NextQuestion.Outcome($0.monthlyRevenue, leadsTo: $0.candidates) }
      return PlatformAdvice(
        revenue: revenue, stage: nil, steps: [], chosen: nil, open: [], isUnresolved: false,
        ask: revenue == nil ? NextQuestion("mrr", outcomes) : nil, unused: [])
    }
    let ends = stage.ends(answers, from: stage.questions[...])
    let isUnresolved = ends == [nil]
    let chosen = ends.count == 1 ? ends[0].flatMap { platform($0) } : nil
    var open: [String] = []
    for end in ends where chosen == nil {
      for id in end.map({ [$0] }) ?? stage.candidates where !open.contains(id) { open.append(id) }
    }
    let asked = Set(stage.questions.map(\.id))
    let unused = questions.map(\.id).filter { answers[$0] != nil && !asked.contains($0) }
    return PlatformAdvice(
      revenue: revenue, stage: stage, steps: stage.steps(answers), chosen: chosen,
      open: open.compactMap { platform($0) }, isUnresolved: isUnresolved,
      ask: ends.count > 1 ? stage.ask(answers) : nil, unused: unused)
  }
}

extension PlatformGuide.Stage {
  /// The questions up to the first yes.
  fileprivate func steps(_ answers: [String: Bool]) -> [PlatformAdvice.Step] {
    let yes = questions.firstIndex { answers[$0.id] == true } ?? questions.count
    return questions.prefix(yes + 1).map { .init(question: $0, answer: answers[$0.id]) }
  }

  /// The platforms that the answers still allow, each once; nil is "unresolved".
  fileprivate func ends(
    _ answers: [String: Bool], from questions: ArraySlice<PlatformGuide.Question>
  ) -> [String?] {
    var ends: [String?] = []
    func add(_ end: String?) { if !ends.contains(end) { ends.append(end) } }
    for question in questions {
      switch answers[question.id] {
      case false?: continue
      case true?:
        add(question.yes)
        return ends
      case nil: add(question.yes)
      }
    }
    add(otherwise)
    return ends
  }

  /// The first question without an answer, and where each answer leads.
  fileprivate func ask(_ answers: [String: Bool]) -> NextQuestion? {
    guard let index = questions.firstIndex(where: { answers[$0.id] == nil }) else { return nil }
    let question = questions[index]
    let rest = ends(answers, from: questions[(index + 1)...])
    let ids = rest.flatMap { end in end.map { [$0] } ?? ["unresolved"] }
    return NextQuestion(
      question.id, [.init("yes", leadsTo: [question.yes]), .init("no", leadsTo: ids)])
  }
}
