import Basics

/// The deals that are open, found by their accounts: what a file of registrations asks row by row.
///
/// Equal to asking `DealChange.deal(for:website:)` each time, which reads all deals for it.
package struct OpenDeals {
  private var deals: [KeptDeal] = []
  private var byID: [Identifier: Int] = [:]
  /// The first deal of each domain, of each name, and of each name among those without a domain.
  private var byDomain: [Identifier: Int] = [:]
  private var byName: [Identifier: Int] = [:]
  private var byBareName: [Identifier: Int] = [:]

  /// The open ones of some deals.
  ///
  /// - Parameter deals: In the order in which they were begun.
  package init(_ deals: [KeptDeal]) {
    for deal in deals where deal.close == nil { keep(deal) }
  }

  /// The first of the same account; nil where none is open.
  package func first(_ key: AccountKey) -> KeptDeal? {
    let name = key.name.isEmpty ? nil : Identifier(key.name)
    let place: Int?
    if let domain = key.domain {
      let places = [byDomain[Identifier(domain)], name.flatMap { byBareName[$0] }]
      place = places.compactMap(\.self).min()
    } else {
      place = name.flatMap { byName[$0] }
    }
    return place.map { deals[$0] }
  }

  /// Keeps a deal as it is now; a new one comes after all others.
  ///
  /// A deal's account and domain stay what they were when it was begun.
  package mutating func keep(_ deal: KeptDeal) {
    let id = Identifier(deal.id)
    if let place = byID[id] {
      deals[place] = deal
      return
    }
    let place = deals.count
    deals.append(deal)
    byID[id] = place
    let key = AccountKey(deal)
    if let domain = key.domain {
      Self.note(place, Identifier(domain), &byDomain)
    }
    guard !key.name.isEmpty else { return }
    let name = Identifier(key.name)
    Self.note(place, name, &byName)
    if key.domain == nil { Self.note(place, name, &byBareName) }
  }

  /// Notes a place where no earlier one is noted.
  private static func note(_ place: Int, _ key: Identifier, _ places: inout [Identifier: Int]) {
    if places[key] == nil { places[key] = place }
  }
}
