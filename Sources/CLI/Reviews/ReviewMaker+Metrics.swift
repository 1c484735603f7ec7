import Basics
import Exact
import Money
import Reporting
import Settlement
import Workspace

extension ReviewMaker {
  /// The figures of the quarter, each with the four quarters before it and its target.
  func metrics(_ credited: CreditedRevenueTable) throws(Problem) -> [Metric] {
    var metrics: [Metric] = []
    for currency in credited.currencies {
      let both = [
        metric("Sourced revenue") { .money(credited.sourced($0, currency)) },
        metric("Influenced revenue") { .money(credited.influenced($0, currency)) },
      ]
      // A currency in which nothing came for five quarters is no figure of this partner.
      metrics += both.filter { metric in
        metric.points.contains { $0.value?.number.isZero == false }
      }
    }
    let outcomes = Dictionary(
      quarters.map { ($0, outcome(of: $0)) }, uniquingKeysWith: { a, _ in a })
    metrics.append(metric("Deals registered") { .count(registered(in: $0)) })
    metrics.append(metric("Deals won") { .count(outcomes[$0]?.won ?? 0) })
    metrics.append(metric("Win rate") { outcomes[$0]?.winRate.map { .share($0) } })
    metrics.append(
      metric("Days to close", isMoreBetter: false) { outcomes[$0]?.medianDays.map { .days($0) } })
    for (currency, months) in try earned() {
      metrics.append(
        metric("Commission earned", isMoreBetter: nil) { quarter in
          .money(Money(months[quarter] ?? .zero, currency))
        })
    }
    return metrics + ownTargets(besides: metrics.map(\.name))
  }

  private func metric(
    _ name: String, isMoreBetter: Bool? = true, _ value: (Quarter) -> Metric.Value?
  ) -> Metric {
    let points = quarters.map { Metric.Point($0, value($0)) }
    let kind = points.last?.value ?? points.compactMap(\.value).last
    let target = targets.first { Self.isSame($0.text("metric"), name) }
    return Metric(
      name, target: target.flatMap { Self.target($0, like: kind) }, points: points,
      isMoreBetter: isMoreBetter)
  }

  /// The targets of the quarter.
  private var targets: [Record] {
    desk.records(.target, of: partner.id).filter { $0.text("quarter") == quarter.text }
  }

  /// Targets of other things, with what people noted as their actual values.
  private func ownTargets(besides known: [String]) -> [Metric] {
    targets.compactMap { record in
      guard let name = record.text("metric"), !known.contains(where: { Self.isSame($0, name) })
      else { return nil }
      func number(_ field: String) -> Metric.Value? {
        record.text(field).flatMap { Fraction($0) }.map { .number($0, unit: record.text("unit")) }
      }
      return Metric(name, target: number("value"), points: [.init(quarter, number("actual"))])
    }
  }

  private static func isSame(_ a: String?, _ b: String) -> Bool {
    guard let a else { return false }
    return ByteOrder.same(a.lowercased(), b.lowercased())
  }

  /// A target on the scale of the value that it is for; nil where it can't be that.
  private static func target(_ record: Record, like value: Metric.Value?) -> Metric.Value? {
    guard let number = record.text("value").flatMap({ Fraction($0) }) else { return nil }
    let unit = record.text("unit")
    switch value {
    case .money(let money):
      guard unit == nil || unit == money.currency.code,
        let decimal = number.decimalText, let amount = Minor(decimal, in: money.currency)
      else { return nil }
      return .money(Money(amount, money.currency))
    case .count: return number.isWhole ? number.numerator.int64.map { .count(Int($0)) } : nil
    case .share: return .share(number.divided(by: Fraction(100 as Int64)) ?? number)
    case .days: return .days(number)
    case .number, nil: return .number(number, unit: unit)
    }
  }

  /// What was earned, by currency and quarter of posting.
  private func earned() throws(Problem) -> [(currency: Currency, sums: [Quarter: Minor])] {
    let books = desk.payouts.books
    guard let own = books.names.find(id) else { return [] }
    var sums: [Currency: [Quarter: Int128]] = [:]
    for posting in books.postings where posting.payee == own {
      sums[posting.currency, default: [:]][posting.period.quarter, default: 0] +=
        Int128(posting.minor)
    }
    return sums.sorted { $0.key < $1.key }.map { currency, quarters in
      (currency, quarters.mapValues { Minor(Int64(clamping: $0)) })
    }
  }
}
