import Basics
import JSON
import Platform
import Program
import Settlement
import Storage
import TestSupport
import Testing

@testable import CLI
@testable import Workspace

@Suite("Payout gates (R-4, R-46)") struct PayoutGatesTests {
  /// A workspace with one partner and its documents.
  static func gates(
    partner: [String: String] = [:], documents: [[String: String]], on day: String = "2026-03-01"
  ) throws -> [ShutGate] {
    let folder = try TemporaryFolder()
    let moment = try #require(Instant(seconds: 1_750_000_000))
    let author = Author(name: "ann", moment: moment, clock: .given)
    try Workspace.create(in: Folder(folder.path), by: author)
    let workspace = try Workspace.open(Folder(folder.path))
    func object(_ members: [String: String]) throws -> JSONObject {
      try #require(
        JSONObject(
          members.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: .string($0.value)) }))
    }
    let acme = try object(partner.merging(["name": "Acme"]) { a, _ in a })
    let papers = try documents.map {
      try object($0.merging(["partner": "acme", "title": "paper"]) { a, _ in a })
    }
    try workspace.change(by: author) { (change) throws(Problem) in
      _ = try change.add(.partner, id: "acme", acme)
      for paper in papers { _ = try change.add(.document, id: nil, paper) }
    }
    let date = try #require(CivilDate(day))
    return try PayoutGates(of: RecordBook(workspace.connection), on: date, .standard)
      .shut(for: "acme")
  }

  static let all = ["agreement", "disclosure", "tax_form"].map {
    ["type": $0, "accepted": "2026-01-01"]
  }

  @Test("nothing is shut where all papers hold")
  func open() throws {
    #expect(try Self.gates(documents: Self.all) == [])
    // A signed agreement may stand with the partner too.
    #expect(
      try Self.gates(
        partner: ["agreement_signed": "2026-03-01"], documents: Array(Self.all.dropFirst())) == [])
  }

  @Test("each missing paper shuts its own gate and names the command that opens it")
  func missing() throws {
    let found = try Self.gates(documents: [])
    #expect(found.map(\.gate) == [.agreementSigned, .disclosureAccepted, .taxForm])
    #expect(
      found.map(\.opens) == [
        "tandem document add Agreement --partner acme --type agreement --accepted DATE",
        "tandem document add Disclosure --partner acme --type disclosure --accepted DATE",
        "tandem document add 'Tax form' --partner acme --type tax_form --accepted DATE",
      ])
  }

  @Test(
    "a paper holds from its first day through its last",
    arguments: [
      ("2026-03-01", "2026-03-01", true), ("2026-03-02", "2026-12-31", false),
      ("2026-01-01", "2026-02-28", false), ("2026-01-01", "2026-03-01", true),
    ])
  func days(_ from: String, _ to: String, _ holds: Bool) throws {
    let form = ["type": "tax_form", "accepted": from, "expires": to]
    let found = try Self.gates(documents: Self.all.dropLast() + [form])
    #expect(found.map(\.gate) == (holds ? [] : [.taxForm]))
  }

  @Test(
    "a regulated vertical needs the record of the partner's type (R-4)",
    arguments: [
      ("affiliate", "approval"), ("reseller", "licence"), ("technology", "data_sharing"),
    ])
  func regulated(_ type: String, _ record: String) throws {
    let partner = ["type": type, "vertical": "forex"]
    let found = try Self.gates(partner: partner, documents: Self.all)
    #expect(found.map(\.gate) == [.regulatedRecord])
    #expect(found[0].opens.contains("--type \(record) "))
    let paper = ["type": record, "accepted": "2026-01-01"]
    #expect(try Self.gates(partner: partner, documents: Self.all + [paper]) == [])
  }

  @Test("a regulated partner of no known type waits; a type that needs no record does not")
  func unknownType() throws {
    let found = try Self.gates(partner: ["vertical": "igaming"], documents: Self.all)
    #expect(found.map(\.opens) == ["tandem partner edit acme --type TYPE"])
    #expect(
      try Self.gates(partner: ["vertical": "igaming", "type": "agency"], documents: Self.all) == [])
  }
}
