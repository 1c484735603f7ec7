public import Basics
public import Money

/// One approved payout with what a bank or a payment service needs to know of the payee.
public struct PaymentOrder: Hashable, Sendable {
  /// The payout's identifier.
  public var id: Identifier
  /// The payee's name.
  public var name: String
  /// The payee's address of electronic mail.
  public var email: String
  /// The payee's number at the payment service, if it has one.
  public var recipientID: String
  /// The payee's bank account.
  public var account: BankAccount?
  /// How much.
  public var amount: Money
  /// What the payee reads beside it.
  public var reference: String

  /// An order.
  public init(
    id: Identifier, name: String, email: String = "", recipientID: String = "",
    account: BankAccount? = nil, amount: Money, reference: String
  ) {
    self.id = id
    self.name = name
    self.email = email
    self.recipientID = recipientID
    self.account = account
    self.amount = amount
    self.reference = reference
  }
}

/// A bank account.
public struct BankAccount: Hashable, Sendable {
  /// The number: an IBAN where it looks like one, else as the bank writes it.
  public var number: String
  /// The bank's BIC, where it is known.
  public var bic: String?

  /// An account.
  public init(number: String, bic: String? = nil) {
    self.number = number
    self.bic = bic
  }

  /// The number without blanks, and whether it is an IBAN by its form and its check digits.
  public var normal: (number: String, isIBAN: Bool) {
    let bytes = number.utf8.filter { $0 != 0x20 }
    let compact = String(decoding: bytes, as: UTF8.self)
    guard (15...34).contains(bytes.count), BankAccount.remainder(bytes) == 1 else {
      return (compact, false)
    }
    return (compact, true)
  }

  /// Whether the number begins as an IBAN does, and is as long as one: letters, digits of check.
  var looksLikeIBAN: Bool {
    let bytes = normal.number.utf8
    guard (15...34).contains(bytes.count) else { return false }
    return bytes.prefix(2).allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      && bytes.dropFirst(2).prefix(2).allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
  }

  /// The number modulo 97 as ISO 7064 has it; nil where it is not two letters, two digits and then
  /// letters and digits.
  private static func remainder(_ bytes: [UInt8]) -> Int? {
    var rest = 0
    for (index, byte) in (bytes[4...] + bytes[..<4]).enumerated() {
      let isCountry = (bytes.count - 4..<bytes.count - 2).contains(index)
      let isCheck = index >= bytes.count - 2
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where !isCountry:
        rest = (rest * 10 + Int(byte) - 48) % 97
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !isCheck:
        rest = (rest * 100 + Int(byte) - 55) % 97
      default: return nil
      }
    }
    return rest
  }
}

/// Why a file of payments can't be written.
public enum PaymentFileFlaw: Error, Hashable, Sendable {
  /// There is nothing to pay.
  case empty
  /// An amount is not above zero.
  case notPositive(Identifier)
  /// Nothing says where the money goes; names what is missing.
  case missing(Identifier, String)
  /// A text has a form that the receiver refuses.
  case refused(Identifier, field: String, value: String)
  /// Two orders have the same identifier.
  case repeated(Identifier)
  /// The total does not fit.
  case overflow
}

extension [PaymentOrder] {
  /// Refuses what no receiver takes.
  func check() throws(PaymentFileFlaw) {
    guard !isEmpty else { throw .empty }
    var seen: Set<Identifier> = []
    for order in self {
      guard seen.insert(order.id).inserted else { throw .repeated(order.id) }
      guard order.amount.minor > .zero else { throw .notPositive(order.id) }
      guard !order.name.isEmpty else { throw .missing(order.id, "name") }
    }
  }
}
