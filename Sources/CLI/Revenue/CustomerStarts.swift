import Basics
import Settlement
import Workspace

/// The first payments of customers who left, as far as they are known.
struct CustomerStarts {
  private var fields = BookFields(count: Book.revenue.columns.count)
  private var deals = NameTable()
  /// The customer of each deal, and the first day of each customer.
  private var customerOfDeal: [Int] = []
  private var customers = NameTable()
  private var first: [CivilDate?] = []

  /// - Parameters:
  ///   - churns: The rows that say who left.
  ///   - known: The deals, by which payments name customers.
  init(_ churns: [String], _ known: RevenueDeals) {
    for body in churns {
      let customer = Identifier(BookLine.fields(body)[6])
      let place = Int(customers.add(customer).index)
      guard place == first.count else { continue }
      first.append(nil)
      for deal in known.ids(ofCustomer: customer) {
        if Int(deals.add(Identifier(deal)).index) == customerOfDeal.count {
          customerOfDeal.append(place)
        }
      }
    }
  }

  /// Whether nobody left.
  var isEmpty: Bool { first.isEmpty }

  /// Looks at a row of revenue, whatever it is.
  mutating func see(_ body: Span<UInt8>) {
    let found = fields.read(body) { fields, text -> (place: Int, day: CivilDate)? in
      guard let deal = deals.find(text.extracting(fields.range(5))),
        let day = CivilDate.parse(text.extracting(fields.range(3)))
      else { return nil }
      return (customerOfDeal[Int(deal.index)], day)
    }
    guard let found else { return }
    first[found.place] = min(first[found.place] ?? found.day, found.day)
  }

  /// Whether a customer is known to have paid by a day.
  func hasStarted(_ customer: String, by day: CivilDate) -> Bool {
    guard let place = customers.find(Identifier(customer)), let start = first[Int(place.index)]
    else { return false }
    return start <= day
  }
}
