import Basics
import CoSell
public import Money
import Scoring

extension PartnerProgram {
  /// The defaults of the domain, in US dollars and UTC.
  public static let standard = standard(in: .usDollar)

  /// The defaults of the domain with their figures in another currency, not converted.
  public static func standard(in currency: Currency) -> PartnerProgram {
    let amounts = WholeAmounts(currency: currency)
    return PartnerProgram(
      name: "Partner program", version: 1, effectiveFrom: nil, zone: .utc, currency: currency,
      fiscalYearStartMonth: 1, numberStyle: .english,
      partnerTypes: StandardTypes.types, regulation: StandardTypes.regulation,
      valueBands: StandardMix.bands(amounts), secondOpinions: StandardMix.opinions(amounts),
      layering: StandardMix.layering, combinations: StandardMix.combinations,
      comparison: StandardMix.comparison, cohort: StandardMix.cohort,
      tiers: StandardTiers.tiers(amounts), commission: StandardTiers.commission,
      clawback: StandardDeals.clawback, attribution: StandardDeals.attribution,
      registration: StandardDeals.registration, precedence: Precedence.standard,
      disputes: StandardDeals.disputes, qualification: StandardDeals.qualification,
      exchange: StandardDeals.exchange, payouts: StandardDeals.payouts,
      marketingFunds: StandardDeals.marketingFunds,
      scoring: .standard, playbook: .standard, affiliateLaunch: .standard, assets: .standard,
      platforms: StandardPlatforms.guide(amounts), figures: StandardFigures.figures,
      reviewAgenda: StandardFigures.agenda)
  }
}
