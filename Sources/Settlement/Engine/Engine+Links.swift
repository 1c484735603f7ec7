import Basics
import CommissionCore
import Money

extension Engine {
  /// A payment that depends on others changes, and others by it.
  ///
  /// A new payment comes last in each of its buckets, so only itself is worked out; a refund goes
  /// through each bucket that it touches again.
  mutating func changeLinked(_ payment: Int, by row: Int, _ lane: Lane) {
    let isNew = payment == row
    if isNew { join(payment, lane) }
    var touched: Set<Int32> = [Int32(clamping: payment)]
    for step in Links.Step.allCases {
      guard let next = isNew ? append(payment, step) : replay(touched, step) else {
        return refuse(row, .rule(.overflow))
      }
      touched = next
    }
    var changes: [(payment: Int, from: Int64)] = []
    for place in touched.map(Int.init).sorted() {
      let new = links.values[Links.Step.period.rawValue][place]
      guard payments.pool[place] != new else { continue }
      changes.append((place, payments.pool[place]))
      payments.pool[place] = new
    }
    pass(changes, by: row)
  }

  /// Puts a new payment into its buckets.
  private mutating func join(_ payment: Int, _ lane: Lane) {
    let day = facts.revenue.rows[payment].day
    let desk = desks[Int(payments.desk[payment])]
    if countsAsVolume(payment, lane) {
      links.join(
        payment, .volume,
        .init(
          step: 0, who: lane.version, whom: lane.partner, month: lane.volumeSpan.first(of: day)))
    }
    if lane.flat > 0, isRecurring(payment) {
      let whom = lane.isFlatPerDeal ? desk.id : desk.customer
      let step = lane.isFlatPerDeal ? 10 : 1
      links.join(payment, .flat, .init(step: step, who: lane.partner, whom: whom, month: nil))
    }
    if lane.cap != nil {
      let whom = lane.isCapPerDeal ? desk.id : desk.customer
      let step = lane.isCapPerDeal ? 20 : 2
      links.join(payment, .cap, .init(step: step, who: lane.partner, whom: whom, month: nil))
    }
    if lane.periodCap != nil {
      let step = 30 + (Stretch.allCases.firstIndex(of: lane.periodSpan) ?? 0)
      links.join(
        payment, .period,
        .init(
          step: step, who: lane.partner, whom: .none, month: lane.periodSpan.first(of: day)))
    }
  }

  /// Works a step out for a payment that comes last; nil where it overflows.
  private mutating func append(_ payment: Int, _ step: Links.Step) -> Set<Int32>? {
    let place = links.bucketOf[step.rawValue][payment]
    var bucket = place < 0 ? Links.Bucket() : links.buckets[Int(place)]
    // Members stay where they are: only the sums are carried on.
    if place >= 0 { links.buckets[Int(place)].members = [] }
    guard let value = value(of: payment, step, &bucket, isMember: place >= 0) else {
      if place >= 0 { links.buckets[Int(place)].members = bucket.members }
      return nil
    }
    if place >= 0 { links.buckets[Int(place)] = bucket }
    links.values[step.rawValue][payment] = value
    return [Int32(clamping: payment)]
  }

  /// Works a step out again for all that the touched payments touch; those that changed by it.
  private mutating func replay(_ touched: Set<Int32>, _ step: Links.Step) -> Set<Int32>? {
    // What did not change in this step may have changed in the one before: it goes on.
    var changed = touched
    var seen: Set<Int32> = []
    for payment in touched {
      let place = links.bucketOf[step.rawValue][Int(payment)]
      if place < 0 {
        var none = Links.Bucket()
        guard let value = value(of: Int(payment), step, &none, isMember: false) else { return nil }
        links.values[step.rawValue][Int(payment)] = value
      } else if seen.insert(place).inserted, !lower(touched, step, place) {
        let members = links.buckets[Int(place)].members
        var bucket = Links.Bucket()
        for member in members {
          guard let value = value(of: Int(member), step, &bucket, isMember: true) else {
            return nil
          }
          if links.values[step.rawValue][Int(member)] != value {
            links.values[step.rawValue][Int(member)] = value
            changed.insert(member)
          }
        }
        bucket.members = members
        links.buckets[Int(place)] = bucket
      }
    }
    return changed
  }

  /// Lowers a few payments under a cap that never took anything away; false where it can't.
  ///
  /// What is lowered leaves every sum before it and after it under the cap, so nobody else changes.
  private mutating func lower(_ touched: Set<Int32>, _ step: Links.Step, _ place: Int32) -> Bool {
    let isCap = step == .cap || step == .period
    guard isCap, touched.count <= 8, !links.buckets[Int(place)].isTight else { return false }
    let own = touched.filter { links.bucketOf[step.rawValue][Int($0)] == place }
    let isLower = own.allSatisfy { member in
      links.values[step.rawValue - 1][Int(member)] <= links.values[step.rawValue][Int(member)]
    }
    guard isLower else { return false }
    for member in own.map(Int.init) {
      let value = links.values[step.rawValue - 1][member]
      let change = links.values[step.rawValue][member].subtractingReportingOverflow(value)
      let sum = links.buckets[Int(place)].sum.subtractingReportingOverflow(change.partialValue)
      guard !change.overflow, !sum.overflow else { return false }
      links.buckets[Int(place)].sum = sum.partialValue
      links.values[step.rawValue][member] = value
    }
    return true
  }

  /// What a payment stands at after a step, carrying the sums of its bucket on.
  private func value(
    of payment: Int, _ step: Links.Step, _ bucket: inout Links.Bucket, isMember: Bool
  ) -> Int64? {
    let before = step == .volume ? 0 : links.values[step.rawValue - 1][payment]
    let lane = Int(payments.lane[payment])
    switch step {
    case .volume:
      guard isMember else { return share(of: payment) }
      return volume(payment, &bucket)
    case .flat:
      guard isMember, !bucket.isTaken, payments.remaining[payment] >= lanes[lane].flatMinimum else {
        return before
      }
      bucket.isTaken = true
      // An influenced deal earns its part of a flat amount too.
      let flat = flat(payment, lanes[lane])
      let (sum, overflow) = before.addingReportingOverflow(flat)
      return overflow ? nil : sum
    case .cap: return Engine.capped(before, isMember ? lanes[lane].cap : nil, &bucket)
    case .period: return Engine.capped(before, isMember ? lanes[lane].periodCap : nil, &bucket)
    }
  }

  /// What a payment adds to what its stretch's volume earns.
  private func volume(_ payment: Int, _ bucket: inout Links.Bucket) -> Int64? {
    let (sum, overflow) = bucket.sum.addingReportingOverflow(payments.remaining[payment])
    guard !overflow, let bands = bands[Int(payments.lane[payment])],
      let earned = bands.commission(on: sum)
    else { return nil }
    let (entry, tooFar) = earned.subtractingReportingOverflow(bucket.earned)
    guard !tooFar else { return nil }
    bucket.sum = sum
    bucket.earned = earned
    return entry
  }

  /// The flat amount of a payment's lane, or the influenced part of it.
  private func flat(_ payment: Int, _ lane: Lane) -> Int64 {
    guard desks[Int(payments.desk[payment])].isInfluenced else { return lane.flat }
    let part = facts.agreements[Int(payments.lane[payment])].terms.influenced ?? 0
    let rate = FineRate(basisPoints: part)
    return rate?.amount(of: lane.flat, rounding: lane.rounding) ?? 0
  }

  /// As much of an amount as still fits under a cap; what is below zero always does.
  private static func capped(
    _ amount: Int64, _ most: Int64?, _ bucket: inout Links.Bucket
  ) -> Int64? {
    guard let most else { return amount }
    let (room, overflow) = most.subtractingReportingOverflow(bucket.sum)
    guard !overflow else { return nil }
    let allowed = amount > 0 ? min(amount, max(room, 0)) : amount
    if allowed != amount { bucket.isTight = true }
    let (sum, tooFar) = bucket.sum.addingReportingOverflow(allowed)
    guard !tooFar else { return nil }
    bucket.sum = sum
    return allowed
  }

  /// Whether a payment adds to the volume of its stretch: influenced ones and other work don't.
  func countsAsVolume(_ payment: Int, _ lane: Lane) -> Bool {
    lane.hasVolume && isRecurring(payment) && !desks[Int(payments.desk[payment])].isInfluenced
  }

  private func isRecurring(_ payment: Int) -> Bool {
    let kind = facts.revenue.rows[payment].revenue
    return kind != .resold && kind != .services
  }
}
