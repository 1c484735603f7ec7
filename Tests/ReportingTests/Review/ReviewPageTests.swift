import Basics
import Exact
import JSON
import Money
import Testing

@testable import Reporting

@Suite("A review as a page")
struct ReviewPageTests {
  /// A word that markup, Markdown, a table, a template and a spreadsheet would each take for theirs.
  private static let hostile = "=X<img src=x onerror=alert(1)>{{page.style}}|[a](javascript:b)`"

  private func shared(_ name: String) throws -> SharedReview {
    var review = SharedReview(
      partner: name, quarter: try #require(Quarter("2026Q1")),
      asOf: try #require(CivilDate("2026-04-02")))
    let money = try #require(Money("USD 1200.00"))
    review.host = name
    var promise = Promise(name, .overdue)
    promise.owner = name
    promise.reason = name
    promise.isOurs = true
    review.promises = [promise]
    review.metrics = [
      Metric(
        name, target: .count(3),
        points: [
          .init(try #require(Quarter("2025Q4")), .count(1)), .init(review.quarter, .count(2)),
        ])
    ]
    review.revenue = [
      CreditedQuarter(review.quarter, sourced: money, influenced: money, delivered: money)
    ]
    var deal = PipelineDeal(id: name, account: name, stage: name, next: name)
    deal.amount = money
    review.pipeline = [deal]
    review.outcome.deals = [
      .init(account: name, closed: review.asOf, isWon: true, value: money, days: 3)
    ]
    review.overlap = SharedAccounts(
      [.init(name, companies: 10, isExact: false)], step: 5,
      accounts: [.init(key: name, name: name, population: name)], named: 7)
    review.integration.steps = [
      .init(name, phase: name, from: review.asOf, to: review.asOf, isDone: true, owner: name)
    ]
    review.tier = TierStanding(held: name, next: name, needs: [(name, nil)])
    review.statements = [
      AccountStatement(
        currency: money.currency, opening: money, earned: money, returned: money, paid: money,
        closing: money,
        lines: [
          .init(day: review.asOf, what: name, deal: name, basis: name, amount: money, why: name)
        ], waiting: [WaitingAmount(money, why: name)])
    ]
    review.funds = CoMarketing(
      budget: money, spent: money, left: money, claims: [.init(name, money, state: name)])
    review.plan.quarter = review.quarter.next
    review.plan.targets = [.init(name, value: name)]
    review.plan.ours = [promise]
    review.plan.steps = review.integration.steps
    review.sources = [Source(name, name, asOf: review.asOf)]
    return review
  }

  private func own(_ name: String) -> OwnReview {
    var own = OwnReview(id: name)
    own.comparison = [Comparison(name, partner: name, partners: name, direct: name)]
    own.matrix = OverlapMatrix(
      [.init(name, name, accounts: 4, amounts: [name])], shared: 4, whiteSpace: 2, doubtful: 1)
    own.candidates = [
      ScoredCandidate(
        id: name, name: name, rank: 1, score: Fraction(70 as Int64), verdict: name,
        parts: [.init(name, points: nil, contribution: Fraction(70 as Int64))])
    ]
    own.risks = [Risk(name, name, next: name)]
    own.notes = [DatedNote(name, day: nil)]
    own.receipt = Receipt(sequence: 7, head: name)
    return own
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("whatever names say comes out as text", arguments: [true, false])
  func hostileNames(isInternal: Bool) throws {
    let shared = try shared(Self.hostile)
    let review = isInternal ? Review(shared, own(Self.hostile)) : Review(shared)
    let html = text(try ReviewPage(review, TemplateSet()).html())
    #expect(!html.contains("<img"))
    #expect(!html.contains("href=\"javascript"))
    #expect(html.contains("&lt;img src=x onerror=alert(1)&gt;{{page.style}}"))
    let markdown = text(try ReviewPage(review, TemplateSet()).markdown())
    // A backslash before it makes a sign text, in CommonMark.
    let live = markdown.replacing("\\<", with: "").replacing("\\[", with: "")
    #expect(!live.contains("<") && !live.contains("["))
    for line in markdown.split(separator: "\n") where line.hasPrefix("| ") {
      // A name adds no column: its pipes are escaped.
      #expect(line.hasSuffix(" |") || line.hasSuffix("|"), "\(line)")
    }
  }

  @Test("a partner's page has nothing of ours: no word, no name of a part")
  func partnerKnowsNothing() throws {
    let review = Review(try shared("Acme"))
    let page = ReviewPage(review, TemplateSet())
    for form in [text(try page.html()), text(try page.markdown())] {
      for word in ["internal", "our eyes", "Risks", "candidates", "receipt", "White space"] {
        #expect(!form.replacing(Self.style, with: "").contains(word), "\(word)")
      }
    }
    #expect(ReviewDocument.value(of: review)["internal"] == nil)
  }

  private static let style = DefaultTemplates.text(of: "style.css") ?? ""

  @Test("the page and the Markdown hold the same figures")
  func sameFigures() throws {
    let review = Review(try shared("Acme"), own("canary"))
    let page = ReviewPage(review, TemplateSet())
    for form in [text(try page.html()), text(try page.markdown())] {
      for figure in ["USD 1,200.00", "+1", "70", "canary", "2026-04-02"] {
        #expect(form.contains(figure), "\(figure)")
      }
    }
  }

  @Test("no template names anything that the data lack")
  func complete() throws {
    let review = Review(try shared("Acme"), own("canary"))
    let context = ReviewPage(review, TemplateSet()).context
    for name in ["review.html", "review.md"] {
      #expect(try TemplateSet().warnings(name, context) == [], "\(name)")
    }
  }

  @Test("a program gets no pictures and no tints")
  func plainData() throws {
    let data = ReviewDocument.value(of: Review(try shared("Acme"), own("canary")))
    var writer = JSONWriter()
    writer.value(.object(data))
    #expect(!writer.text.contains("<svg"))
    #expect(!writer.text.contains("\"tone\""))
  }
}
