import Basics
import CommissionCore
import Money
import Testing

@Suite struct LedgerEventTests {
  @Test(
    "accounts are written with their currency, as the contract shows them",
    arguments: [
      (.payable("acme"), "USD", "payable:acme|USD"), (.cash, "EUR", "cash|EUR"),
      (.commissionExpense, "JPY", "expense:commission|JPY"),
      (.exchangeDifference, "USD", "expense:exchange|USD"), (.payable(""), "USD", "payable:|USD"),
    ] as [(LedgerAccount.Name, String, String)])
  func text(name: LedgerAccount.Name, code: String, text: String) throws {
    #expect(LedgerAccount(name, try #require(Currency(code))).text == text)
  }

  @Test("the kinds are named as in the contract")
  func kinds() {
    #expect(LedgerEvent.Kind.allCases.map(\.rawValue) == ["accrue", "reverse", "payout"])
  }
}
