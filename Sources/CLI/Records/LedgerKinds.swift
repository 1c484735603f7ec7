import Basics
import JSON
import Settlement
import Workspace

/// `tandem flag`.
enum FlagKind: RecordKind {
  static let definition = RecordDefinition.flag
  static let summary = "Keep what disqualifies payments"
  static let discussion = """
    The codes of the program disqualify the payments of a deal, a customer or one event, by default \
    self_referral, brand_bidding, coupon_abuse and test_account: they earn nothing, and why says so \
    (R-47). Other codes are remarks. \
    The next run posts the difference.
    """
  static let adding = CommandSpec.Example(
    "tandem flag add self_referral --customer acme.example --reason 'Same owner'",
    "A customer whose payments do not count")
  static let example = "f14"
  static let editing = "--reason 'Found in the audit of May'"

  /// A flag is about something.
  static func check(_ object: JSONObject) throws(Problem) {
    guard ["deal", "customer", "event"].allSatisfy({ object[$0] == nil }) else { return }
    throw Problem(
      .usage, code: "missing_option", "it is not said what the flag is about",
      expected: "--deal, --customer or --event")
  }
}
