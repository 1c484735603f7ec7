import Basics
import CommissionCore
import Money
import Program
import Settlement
import Workspace

extension LedgerRules {
  /// What a program says about commission.
  init(_ program: PartnerProgram) {
    var clawback: [PartnerTier: ClawbackPolicy] = [:]
    var payable: [PartnerTier: PayableDate] = [:]
    for tier in PartnerTier.allCases {
      clawback[tier] = program.clawback.policy(of: tier)
      payable[tier] = program.payouts.payable(tier)
    }
    self.init(
      deals: DealRules(program), table: program.commissionTable, clawback: clawback,
      payable: payable, minimumPayout: Money(program.payouts.minimum, program.currency),
      holds: program.clawback.holdsUntilWindowEnd, rounding: program.payouts.rounding,
      maximumRateAge: program.exchange.maximumAgeDays,
      qualification: Qualification(
        disqualifying: Set(program.qualification.flags),
        minimum: program.qualification.minimum == .zero
          ? [:] : [program.currency: program.qualification.minimum]))
  }

  /// The rules of the program in force, and of those before it.
  static func inForce(_ book: RecordBook, _ context: Context) throws(Problem) -> LedgerRules {
    let programs = try KeptProgram.history(in: book, context)
    var rules = LedgerRules(programs.last?.program ?? .standard)
    for (program, next) in zip(programs, programs.dropFirst()) {
      guard let through = next.from.adding(days: -1) else { continue }
      rules.earlier.append(.init(through: through, rules: LedgerRules(program.program)))
    }
    return rules
  }
}
