import CoSell
import CommissionCore
import Testing

@Suite struct CreditTests {
  // All sixteen parts that a partner can have, decided by reading R-38: winner, active direct
  // opportunity, eligible touch, implemented → sourced, influenced, delivered.
  static let table: [(String, String)] = [
    ("----", "---"), ("---d", "--D"), ("--t-", "-I-"), ("--td", "-ID"), ("-a--", "---"),
    ("-a-d", "--D"), ("-at-", "-I-"), ("-atd", "-ID"), ("w---", "S--"), ("w--d", "S-D"),
    ("w-t-", "S--"), ("w-td", "S-D"), ("wa--", "-I-"), ("wa-d", "-ID"), ("wat-", "-I-"),
    ("watd", "-ID"),
  ]

  @Test("sourced, influenced and delivered (R-38)", arguments: table)
  func credit(part: String, expected: String) {
    let credit = Credit(
      Credit.Facts(
        isWinner: part.contains("w"), wasActiveDirect: part.contains("a"),
        hasEligibleTouch: part.contains("t"), implementedOrResold: part.contains("d")))
    #expect(credit.sourced == expected.contains("S"))
    #expect(credit.influenced == expected.contains("I"))
    #expect(credit.delivered == expected.contains("D"))
    // Never both the source and an influence.
    #expect(!(credit.sourced && credit.influenced))
  }

  @Test("the credit explains itself (R-38)")
  func reasons() {
    let facts = Credit.Facts(
      isWinner: true, wasActiveDirect: true, hasEligibleTouch: false, implementedOrResold: true)
    #expect(Credit(facts).reasons == [Reason("R-38", "influenced"), Reason("R-38", "delivered")])
    let nothing = Credit.Facts(
      isWinner: false, wasActiveDirect: false, hasEligibleTouch: false, implementedOrResold: false)
    #expect(Credit(nothing).reasons == [Reason("R-38", "no_credit")])
  }
}
