public import Basics

/// What must be there before a partner is paid.
public enum Gate: String, CaseIterable, Hashable, Sendable {
  /// The agreement is signed.
  case agreementSigned = "agreement_signed"
  /// The disclosure is accepted; of affiliates the endorsement disclosure.
  case disclosureAccepted = "disclosure_accepted"
  /// There is a tax form.
  case taxForm = "tax_form"
  /// There is the record that a regulated vertical needs.
  case regulatedRecord = "regulated_record"
  /// No dispute is open.
  case noOpenDispute = "no_open_dispute"
  /// The split was agreed in time.
  case splitAgreed = "split_agreed"
}

/// Which gates are shut, for whom.
public struct Gates: Hashable, Sendable {
  private var ofPartner: [Identifier: Set<Gate>] = [:]
  private var disputedDeals: Set<Identifier> = []

  /// Every gate open.
  public init() {}

  /// Shuts a gate for all that a partner is owed.
  public mutating func shut(_ gate: Gate, for partner: Identifier) {
    ofPartner[partner, default: []].insert(gate)
  }

  /// Holds what a deal earned while a dispute about it is open.
  public mutating func dispute(deal: Identifier) {
    disputedDeals.insert(deal)
  }

  /// The gates that block a posting, in the order of `Gate`.
  public func blocking(_ posting: Posting, _ names: NameTable) -> [Gate] {
    var shut = ofPartner[names[posting.payee]] ?? []
    if !disputedDeals.isEmpty, posting.deal.isSome, disputedDeals.contains(names[posting.deal]) {
      shut.insert(.noOpenDispute)
    }
    switch posting.hold {
    case .none: break
    case .splitNotAgreed: shut.insert(.splitAgreed)
    case .noAgreement: shut.insert(.agreementSigned)
    }
    return Gate.allCases.filter(shut.contains)
  }
}
