import Basics

/// Whose overlap a list is about, and how many rows it may have.
struct PartnerPage {
  let partner: String
  let limit: Int

  /// What the command line says.
  init(_ arguments: Arguments) throws(Problem) {
    partner = try arguments.required(OverlapListCommand.partner)
    limit = try arguments.whole(OverlapCommand.limit, in: 1...1_000_000_000) ?? 50
  }
}
