import Basics
import CoSell
import CommissionCore
import Program
import Workspace

extension DealRules {
  /// What a program says about deals.
  init(_ program: PartnerProgram) {
    let zone = program.zone
    var settings = DealSettings(zone: zone)
    settings.windowDays = program.attribution.windowDays
    settings.touch = program.attribution.touch == .first ? .first : .last
    settings.registrationWindowDays = program.registration.windowDays
    settings.priority = program.attribution.priority
    settings.order = program.precedence
    var tiers: [Identifier: PartnerTier] = [:]
    for type in program.partnerTypes {
      for name in [type.id] + type.aliases { tiers[Identifier(name)] = type.defaultTier }
    }
    self.init(
      settings: settings,
      registrations: RegistrationRules(
        zone: zone, expiryDays: program.registration.expiryDays,
        renewals: program.registration.extensions),
      disputes: DisputeClock(
        zone: zone, escalationHours: program.disputes.escalationHours,
        resolutionBusinessDays: program.disputes.resolutionBusinessDays),
      protectedAccounts: program.registration.protectedAccounts, tiers: tiers)
  }

  /// The rules of the program in force.
  static func inForce(_ book: RecordBook, _ context: Context) throws(Problem) -> DealRules {
    DealRules(try KeptProgram.rules(in: book, context))
  }
}

extension Context {
  /// The deals of an open workspace, decided, as `--as-of` asks or as they are.
  func deals(_ arguments: Arguments, _ workspace: Workspace) throws(Problem) -> DealBook {
    let rules = try DealRules.inForce(RecordBook(workspace.connection), self)
    return try DealBook(
      in: workspace.connection, rules: rules, at: try DealOptions.moment(arguments, self))
  }
}
