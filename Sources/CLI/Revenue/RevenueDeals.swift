import Basics
import Money
import Settlement
import Workspace

/// The deals and customers that revenue may be of.
struct RevenueDeals {
  /// A deal as far as revenue has to fit it.
  struct Deal {
    let currency: Currency?
    let customer: Identifier
    let isWon: Bool
  }

  private var names = NameTable()
  private var deals: [Deal] = []
  private var customers: Set<Identifier> = []
  private(set) var ids: [String] = []

  init(_ book: DealBook) {
    for deal in book.deals {
      let id = names.add(Identifier(deal.id))
      guard Int(id.index) == deals.count else { continue }
      deals.append(
        Deal(
          currency: deal.currency, customer: Identifier(deal.customer),
          isWon: deal.isWon == true))
      ids.append(deal.id)
      customers.insert(Identifier(deal.customer))
    }
  }

  /// The deal of an id; nil where there is none.
  func find(_ id: Span<UInt8>) -> Deal? {
    names.find(id).map { deals[Int($0.index)] }
  }

  /// Whether a deal is of this customer.
  func knows(customer: String) -> Bool { customers.contains(Identifier(customer)) }

  /// The customers, by their bytes.
  var customerNames: [String] { customers.sorted().map(\.text) }
}
