package import Basics
package import CoSell
package import CommissionCore

/// What a program says about deals, without the rest of it.
package struct DealRules: Sendable {
  /// How deals are decided.
  package var settings: DealSettings
  /// How long registrations live, for those that begin now.
  package var registrations: RegistrationRules
  /// When disputes are due.
  package var disputes: DisputeClock
  /// How many accounts a protected list may hold.
  package var protectedAccounts: Int
  /// The tier in which each type of partner starts, by all of the type's names.
  package var tiers: [Identifier: PartnerTier]

  /// The rules of a program; the defaults are the domain's.
  package init(
    settings: DealSettings = DealSettings(zone: .utc),
    registrations: RegistrationRules = RegistrationRules(zone: .utc),
    disputes: DisputeClock = DisputeClock(zone: .utc), protectedAccounts: Int = 50,
    tiers: [Identifier: PartnerTier] = [:]
  ) {
    self.settings = settings
    self.registrations = registrations
    self.disputes = disputes
    self.protectedAccounts = protectedAccounts
    self.tiers = tiers
  }

  /// The zone in which days are counted.
  package var zone: Zone { settings.zone }
}
