package import Basics
import JSON
import Platform
import Storage

extension DealChange {
  /// The letters of codes: none that looks like another.
  private static let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789".utf8)

  /// Mints a referral link for a partner, with a code that nobody has.
  ///
  /// - Parameters:
  ///   - partner: The partner.
  ///   - code: A code of one's own; nil for a random one.
  ///   - target: The page that it leads to.
  ///   - campaign: The campaign.
  /// - Returns: The link.
  /// - Throws: A problem of kind `refused` where the code is taken.
  package func link(
    _ partner: String, code: String?, target: String?, campaign: String?
  ) throws(Problem) -> PartnerLink {
    let taken = Set(
      try PartnerLink.all(in: change.connection).map { Identifier($0.code.lowercased()) })
    let minted: String
    if let code {
      guard !taken.contains(Identifier(code.lowercased())) else {
        throw Problem(
          .refused, code: "exists", "there is a link with the code '\(code)' already",
          hint: "tandem link list shows whose it is; leave --code out for a random one")
      }
      minted = code
    } else {
      minted = try freeCode(taken)
    }
    let link = PartnerLink(code: minted, partner: partner, target: target, campaign: campaign)
    try note(PartnerLink.kind, link.code, link.value)
    return link
  }

  private func freeCode(_ taken: Set<Identifier>) throws(Problem) -> String {
    for _ in 0..<100 {
      // 256 is a multiple of the letters' count, so that each is equally likely.
      let letters = try change.randomness.bytes(8).map { Self.letters[Int($0) % 32] }
      let code = String(decoding: letters, as: UTF8.self)
      if !taken.contains(Identifier(code.lowercased())) { return code }
    }
    throw Problem(.io, code: "no_randomness", "the system's random bytes repeat themselves")
  }
}

extension PartnerLink {
  /// The address to give to the partner: its page with the code, the campaign's marks and a place
  /// for the click's id, which a tracker fills in; nil without a page.
  package var address: String? {
    guard let target else { return nil }
    let (page, fragment) = Self.parts(target)
    let joint = page.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
    let marks = [
      "utm_source=\(Self.escaped(partner))", "utm_medium=partner",
      "utm_campaign=\(Self.escaped(campaign ?? "referral"))", "ref=\(Self.escaped(code))",
      "click_id={click_id}",
    ]
    return page + joint + marks.joined(separator: "&") + fragment
  }

  private static func parts(_ address: String) -> (page: String, fragment: String) {
    guard let mark = address.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (address, "") }
    return (String(address[..<mark]), String(address[mark...]))
  }

  /// A text as a query may hold it.
  private static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default:
        bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
