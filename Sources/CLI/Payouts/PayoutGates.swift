import Basics
import JSON
import Program
import Settlement
import Storage
import Workspace

/// Which gates are shut for whom on a day, from documents, partners and disputes.
struct PayoutGates {
  /// What the payout engine asks.
  private(set) var gates = Gates()
  private var shut: [Identifier: [ShutGate]] = [:]
  private var disputes: [Identifier: [(id: String, deal: String)]] = [:]

  private let day: CivilDate
  private let program: PartnerProgram

  /// Looks at everything that a workspace holds.
  ///
  /// - Parameters:
  ///   - book: The records.
  ///   - day: The day of the run: documents must hold on it.
  ///   - program: Which gates there are, and what regulated verticals need.
  /// - Throws: A problem when the file can't be read.
  init(of book: RecordBook, on day: CivilDate, _ program: PartnerProgram) throws(Problem) {
    self.day = day
    self.program = program
    let documents = try book.all(.document)
    for partner in try book.all(.partner) {
      let own = documents.filter { ByteOrder.same($0.text("partner") ?? "", partner.id) }
      let found = missing(partner, own)
      guard !found.isEmpty else { continue }
      shut[Identifier(partner.id)] = found
      for one in found { gates.shut(one.gate, for: Identifier(partner.id)) }
    }
    guard wants(.noOpenDispute) else { return }
    for dispute in try book.openDisputes() {
      gates.dispute(deal: Identifier(dispute.deal))
      disputes[Identifier(dispute.deal), default: []].append(dispute)
    }
  }

  /// What is shut for a partner, whatever it is owed.
  func shut(for partner: Identifier) -> [ShutGate] { shut[partner] ?? [] }

  /// Why postings of a partner wait behind a gate, with the command that opens it.
  ///
  /// - Parameters:
  ///   - gate: The gate.
  ///   - partner: The partner.
  ///   - deals: The deals of the postings, each once.
  /// - Returns: What is missing, each with its command.
  func why(_ gate: Gate, _ partner: Identifier, _ deals: [Identifier]) -> [ShutGate] {
    let known = shut(for: partner).filter { $0.gate == gate }
    if !known.isEmpty { return known }
    switch gate {
    case .noOpenDispute:
      return deals.flatMap { deal in
        (disputes[deal] ?? []).map { dispute in
          ShutGate(
            gate: gate, why: "dispute \(dispute.id) about deal \(deal) is open",
            opens: "tandem dispute resolve \(dispute.id) --note TEXT")
        }
      }
    case .splitAgreed:
      return deals.map { deal in
        ShutGate(
          gate: gate, why: "no split of deal \(deal) was agreed before its close",
          opens: "tandem split amend \(ShellWord.quoted(deal.text)) TERMS --with NAME --reason TEXT"
        )
      }
    default:
      return [
        ShutGate(
          gate: gate, why: "there is no agreement with '\(partner)'",
          opens: "tandem agreement add \(ShellWord.quoted(partner.text))")
      ]
    }
  }

  private func wants(_ gate: Gate) -> Bool {
    program.payouts.gates.contains { $0.rawValue == gate.rawValue }
  }

  // MARK: One partner

  private func missing(_ partner: Record, _ documents: [Record]) -> [ShutGate] {
    var found: [ShutGate] = []
    if wants(.agreementSigned), partner.flag("agreement_signed", on: day) != true,
      !holds("agreement", documents)
    {
      found.append(
        gate(.agreementSigned, "no signed agreement holds", "Agreement", "agreement", partner))
    }
    let type = partner.text("type").flatMap(program.partnerType)
    if wants(.disclosureAccepted), !holds("disclosure", documents) {
      let title = type?.id == "affiliate" ? "Endorsement disclosure" : "Disclosure"
      found.append(
        gate(
          .disclosureAccepted, "no accepted \(title.lowercasedFirst) holds", title, "disclosure",
          partner))
    }
    if wants(.taxForm), !holds("tax_form", documents) {
      found.append(gate(.taxForm, "no tax form holds", "Tax form", "tax_form", partner))
    }
    if let regulated = regulated(partner, type, documents) { found.append(regulated) }
    return found
  }

  /// Whether one of the documents of a type holds on the day.
  private func holds(_ type: String, titled title: String? = nil, _ documents: [Record]) -> Bool {
    documents.contains { document in
      document.text("type") == type
        && (title.map { document.text("title") == $0 } ?? true)
        && (document.date("accepted").map { $0 <= day } ?? false)
        && (document.date("expires").map { day <= $0 } ?? true)
    }
  }

  private func gate(
    _ gate: Gate, _ why: String, _ title: String, _ type: String, _ partner: Record
  ) -> ShutGate {
    ShutGate(
      gate: gate, why: why + " on \(day)",
      opens: "tandem document add \(ShellWord.quoted(title)) --partner "
        + "\(ShellWord.quoted(partner.id)) --type \(type) --accepted DATE")
  }

  /// The record that a regulated vertical needs and that is missing.
  ///
  /// A partner of no known type may be of any, so it waits until its type is told.
  private func regulated(
    _ partner: Record, _ type: PartnerType?, _ documents: [Record]
  ) -> ShutGate? {
    guard wants(.regulatedRecord), let vertical = partner.text("vertical"),
      program.regulation.verticals.contains(vertical)
    else { return nil }
    guard let type else {
      return ShutGate(
        gate: .regulatedRecord,
        why: "which record \(vertical) needs depends on its type, which is not known",
        opens: "tandem partner edit \(ShellWord.quoted(partner.id)) --type TYPE")
    }
    guard let record = program.regulation.record(for: type.id) else { return nil }
    let types = ["approval", "licence", "data_sharing"]
    let known = types.first { record.hasPrefix($0) }
    if holds(known ?? "other", titled: known == nil ? record : nil, documents) { return nil }
    return gate(
      .regulatedRecord, "\(vertical) needs a record '\(record)', and none holds", record,
      known ?? "other", partner)
  }
}

extension RecordBook {
  /// The disputes that are not resolved, with their deals.
  func openDisputes() throws(Problem) -> [(id: String, deal: String)] {
    var open: [(id: String, deal: String)] = []
    for row in try others(KeptDispute.kind) {
      let dispute = try KeptDispute(id: row.id, row.body)
      if dispute.resolved == nil { open.append((dispute.id, dispute.deal)) }
    }
    return open.sorted { Identifier($0.id) < Identifier($1.id) }
  }
}
