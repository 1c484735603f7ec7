import Basics
import CoSell
import CommissionCore

/// Brings touches and conversions to the deals that they belong to.
struct DealAssembly {
  /// A deal that is being put together.
  struct Draft {
    let kept: KeptDeal?
    let account: String
    let customer: String
    let key: AccountKey
    var record: DealRecord
  }

  private(set) var drafts: [Draft] = []
  private let partners: [Identifier: PartnerTier]
  private var byDomain: [Identifier: [Int]] = [:]
  private var byName: [Identifier: [Int]] = [:]

  init(_ kept: [KeptDeal], _ loader: DealLoader) throws(Problem) {
    partners = loader.partners.agreed
    for deal in kept {
      add(
        Draft(
          kept: deal, account: deal.account, customer: deal.customer, key: AccountKey(deal),
          record: try loader.record(of: deal)))
    }
  }

  private mutating func add(_ draft: Draft) {
    if let domain = draft.key.domain {
      byDomain[Identifier(domain), default: []].append(drafts.count)
    }
    if !draft.key.name.isEmpty {
      byName[Identifier(draft.key.name), default: []].append(drafts.count)
    }
    drafts.append(draft)
  }

  /// Takes the rows of both books.
  ///
  /// A conversion brings along the click whose id it bears; else its code, referral or coupon,
  /// stands for a touch at that moment.
  mutating func take(_ rows: DealTouches, codes: [Identifier: Identifier]) {
    var clicks: [Identifier: [TouchRow]] = [:]
    for row in rows.touches where !row.click.isEmpty {
      clicks[Identifier(row.click), default: []].append(row)
    }
    for conversion in rows.conversions.sorted(by: Self.precedes) {
      take(conversion, clicks: clicks, codes: codes)
    }
    for row in rows.touches {
      if let key = row.account, let place = place(of: key, at: row.at) {
        add(row.touch(), to: place)
      }
    }
  }

  private mutating func take(
    _ conversion: ConversionRow, clicks: [Identifier: [TouchRow]],
    codes: [Identifier: Identifier]
  ) {
    let clicked = clicks[Identifier(conversion.click)] ?? []
    let partner = codes[Identifier(conversion.code.lowercased())]
    guard !conversion.account.isEmpty else { return }
    let key = AccountKey(conversion.account)
    let place: Int
    if let known = self.place(of: key, at: conversion.at) {
      place = known
    } else {
      guard !clicked.isEmpty || partner != nil else { return }
      place = drafts.count
      var record = DealRecord(
        deal: Identifier("conversion-\(conversion.number)"),
        account: Identifier(key.domain ?? conversion.account))
      record.partners = partners
      record.close = DealClose(
        at: conversion.at, recordedAt: conversion.at, sequence: conversion.sequence)
      add(
        Draft(
          kept: nil, account: conversion.account, customer: record.account.text, key: key,
          record: record))
    }
    let earlier = drafts[place].record.conversionAt
    drafts[place].record.conversionAt = min(earlier ?? conversion.at, conversion.at)
    if !clicked.isEmpty {
      for row in clicked { add(row.touch(), to: place) }
    } else if let partner {
      add(
        DealTouch(
          .click, id: Identifier("conversion-\(conversion.number)"), partner: partner,
          at: conversion.at, sequence: conversion.sequence), to: place)
    }
  }

  private mutating func add(_ touch: DealTouch, to place: Int) {
    guard !drafts[place].record.touches.contains(where: { $0.id == touch.id }) else { return }
    drafts[place].record.touches.append(touch)
  }

  /// The deal that something of a moment belongs to: the account's first one that had not been
  /// closed by then, else its last one.
  private func place(of key: AccountKey, at instant: Instant) -> Int? {
    let places = places(of: key)
    return places.first { place in
      drafts[place].record.close.map { $0.at >= instant } ?? true
    } ?? places.last { drafts[$0].kept == nil }
  }

  private func places(of key: AccountKey) -> [Int] {
    var found = key.domain.flatMap { byDomain[Identifier($0)] } ?? []
    for place in byName[Identifier(key.name)] ?? [] where !found.contains(place) {
      if drafts[place].key.isSame(as: key) { found.append(place) }
    }
    return found.sorted()
  }

  private static func precedes(_ a: ConversionRow, _ b: ConversionRow) -> Bool {
    a.at == b.at ? a.number < b.number : a.at < b.at
  }
}
