import Basics
import Money
import Settlement
import Workspace

/// The deals and customers that revenue may be of.
struct RevenueDeals {
  /// A deal as far as revenue has to fit it.
  struct Deal {
    let id: String
    let currency: Currency?
    let customer: Identifier
    let isWon: Bool
  }

  private var names = NameTable()
  /// The deal of each name; nil where several are called so.
  private var places: [Int?] = []
  private var deals: [Deal] = []
  private var customers: Set<Identifier> = []
  /// What deals may be called, for suggestions.
  private(set) var ids: [String] = []

  init(_ book: DealBook) {
    for deal in book.deals {
      let place = deals.count
      for name in Set([deal.id, deal.account, deal.customer].map { Identifier($0) }).sorted() {
        let id = Int(names.add(name).index)
        if id == places.count {
          places.append(place)
        } else {
          places[id] = nil
        }
      }
      deals.append(
        Deal(
          id: deal.id, currency: deal.currency, customer: Identifier(deal.customer),
          isWon: deal.isWon == true))
      ids += [deal.id, deal.account]
      customers.insert(Identifier(deal.customer))
    }
  }

  /// The deal of an id, or the only one of an account; nil where there is none.
  func find(_ name: Span<UInt8>) -> Deal? {
    names.find(name).flatMap { places[Int($0.index)] }.map { deals[$0] }
  }

  /// The deals of a customer.
  func ids(ofCustomer customer: Identifier) -> [String] {
    deals.filter { $0.customer == customer }.map(\.id)
  }

  /// Whether a deal is of this customer.
  func knows(customer: String) -> Bool { customers.contains(Identifier(customer)) }

  /// The customers, by their bytes.
  var customerNames: [String] { customers.sorted().map(\.text) }
}
