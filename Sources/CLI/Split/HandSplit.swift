import Basics
import CommissionCore
import Exact
import JSON
import Money
import Platform

/// One pool shared by terms that stand on the command line, with its working.
struct HandSplit {
  private let pool: Money
  private let shares: [SplitShare]

  /// Reads and checks the pool and the terms, and shares the pool.
  init(pool poolText: String, terms termsText: String) throws(Problem) {
    guard let pool = Money(poolText) else {
      throw AmountMessage.problem(poolText)
    }
    let terms: [SplitTerm]
    guard termsText.utf8.contains(where: { $0 != UInt8(ascii: " ") }) else {
      throw SplitTermsMessage(.empty, currency: pool.currency).problem
    }
    do {
      terms = try SplitTermsText.read(termsText, in: pool.currency)
    } catch {
      throw .badInput(
        "term \(error.term) can't be read", found: TerminalText.quoted(error.found),
        expected: error.expected)
    }
    do {
      let agreed = try SplitTerms(terms)
      try agreed.check(against: pool.minor)
      shares = try agreed.shares(of: pool.minor)
    } catch {
      throw SplitTermsMessage(error, currency: pool.currency).problem
    }
    self.pool = pool
  }

  /// Writes the shares with their working.
  func write(to output: OutputStream, _ context: Context) throws(Problem) {
    if context.format == .json {
      try output.write(document)
    } else {
      try output.write(text(Style(context.terminal)))
    }
  }

  private func text(_ style: Style) -> String {
    var table = TextTable([
      .init("payee"), .init("promised"), .init("exact", .right), .init(pool.currency.code, .right),
      .init("working"),
    ])
    for share in shares {
      table.add([
        share.term.payee.text, promise(share.term), exact(share.quota), amount(share.minor),
        working(share),
      ])
    }
    table.add(["", "", "", amount(pool.minor), "the whole pool"])
    return table.text(indent: 0, style: style)
      + style.faint(
        "Terms apply in order (R-19); units left over go to the largest remainders,"
          + " ties in order (R-18).") + "\n"
  }

  private var document: String {
    var json = JSONWriter(pretty: true)
    json.beginObject()
    json.key("version")
    json.integer(1)
    json.text("currency", pool.currency.code)
    json.minor("pool_minor", pool.minor)
    json.key("shares")
    json.beginArray()
    for share in shares {
      json.beginObject()
      json.text("payee", share.term.payee.text)
      json.minor("minor", share.minor)
      json.text("quota_minor", share.quota.description)
      json.text("promised", promise(share.term))
      json.key("stays_with_us")
      json.bool(share.term.staysWithUs)
      json.key("why")
      json.reasons(share.reasons)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.newline()
    return json.text
  }

  private func promise(_ term: SplitTerm) -> String {
    var text =
      switch term.amount {
      case .share(let rate):
        rate.fraction.isShownInPercent ? "\(rate.percentText) %" : "\(rate.fraction)"
      case .fixed(let minor): amount(minor)
      case .remaining: "remaining"
      }
    if let most = term.most { text += " max \(amount(most))" }
    if let least = term.least { text += " min \(amount(least))" }
    return text
  }

  private func working(_ share: SplitShare) -> String {
    let asked =
      switch share.term.amount {
      case .share(let rate): rate.exact(of: pool.minor)
      case .fixed(let minor): mirrored(minor.exact)
      case .remaining: share.quota
      }
    var notes: [String] = []
    if share.quota != asked {
      let limit =
        if mirrored(share.quota) < mirrored(asked) {
          share.term.most?.exact == mirrored(share.quota) ? "capped" : "what was left"
        } else {
          "raised to its floor"
        }
      notes.append("\(limit), not \(exact(asked))")
    }
    let rounded = share.minor.exact - share.quota
    if !rounded.isZero { notes.append(rounding(rounded)) }
    if share.term.staysWithUs { notes.append("stays with us") }
    return notes.joined(separator: "; ")
  }

  /// Terms are written for a positive pool, which a negative one mirrors.
  private func mirrored(_ amount: Fraction) -> Fraction {
    pool.minor.isNegative ? -amount : amount
  }

  /// Up and down would mislead below zero, where the shares mirror those of the positive pool.
  private func rounding(_ change: Fraction) -> String {
    if pool.minor.isNegative {
      return change.isNegative ? "rounded away from zero" : "rounded toward zero"
    }
    return change.isNegative ? "rounded down" : "rounded up"
  }

  private func amount(_ minor: Minor) -> String {
    minor.text(in: pool.currency)
  }

  private func exact(_ minor: Fraction) -> String {
    ExactAmount.text(minor, in: pool.currency)
  }
}

extension Fraction {
  /// Whether percent say it without a fraction of their own: 60 % does, a third doesn't.
  fileprivate var isShownInPercent: Bool { decimalText != nil }
}
