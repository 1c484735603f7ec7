import Basics
import CommissionCore
import Money

extension Codec where Value == PartnerProgram {
  /// The tables of domain §3 and §6 to §8.
  static var deals: [Field<PartnerProgram>] {
    let like = PartnerProgram.standard
    return [
      .at(
        "tiers", \.tiers,
        Codec<TierTerms>.tier.list(like: like.tiers[0], .orderedKeys(["tier"])),
        """
        The tiers from the lowest up. 'required' is what each adds to the one below and all that \
        gates it; 'expected' is a figure to look at, a quarter. Pay is in percent.
        """),
      .at(
        "commission", \.commission,
        Codec<CommissionRow>.commission.list(
          like: like.commission[0], .keys(["tier", "model", "option"])),
        """
        Commission in percent by tier and revenue model. Where a cell has a range, the agreement \
        pins a rate inside it; with none pinned the low end holds. Where a cell has options, one \
        is the default. 'pays_on' is { first_months: N }, "lifetime" or "first_payment".
        """),
      .at(
        "clawback", \.clawback, .terms,
        """
        What comes back when a customer leaves: all through a day, counted from the first cleared \
        payment as day 0; or pro rata over so many days; or "none".
        """),
      .at(
        "attribution", \.attribution, .terms,
        """
        For how many days a touch counts (outside 'usual_days' is warned of), which touch wins on \
        the Referral tier, what part the registrant has on the Integration tier, and what part of \
        the sourced rate influence may pay where an agreement says so.
        """),
      .at(
        "registration", \.registration, .terms,
        """
        Within how many days of first contact a deal must be registered, after how many days a \
        registration expires, how often it can be extended, and how many accounts a partner may \
        protect in a quarter.
        """),
      .at(
        "precedence", \.precedence,
        Codec<Identifier>.identifier.list(like: "", .orderedKeys([])),
        """
        Whose claim on a deal wins, the strongest first. Claims that a direct sale excludes are \
        out before.
        """),
      .at("disputes", \.disputes, .terms, "By when disputes are escalated and resolved."),
      .at(
        "qualification", \.qualification, .terms,
        """
        Which flags disqualify the payments that they are stuck to, and the least net payment that \
        counts, in this currency.
        """),
      .at(
        "exchange", \.exchange, .terms,
        "How many days an exchange rate may be old; null where any age will do."),
      .at(
        "payouts", \.payouts, .terms,
        """
        When each tier is paid: { net_days: N } after the payment cleared, or "after_month", once \
        that month is closed. Less than the minimum is carried over; each gate blocks a payout \
        while it is open.
        """),
      .at(
        "marketing_funds", \.marketingFunds, .terms,
        """
        Co-marketing funds: "accrual" or "discretionary", and the usual mix in percent, which \
        sums to 100. They are never part of commission.
        """),
    ]
  }
}

extension Codec where Value == TierTerms {
  fileprivate static var tier: Codec {
    .element([
      .at("tier", \.tier, .word),
      .at("pay_percent", \.pay, .percents),
      .at("pay_basis", \.payBasis, .text),
      .at(
        "required", \.required,
        Codec<TierRequirement>.requirement.list(like: .agreementSigned, .value, atLeast: 0)),
      .at("gives", \.gives, .texts),
      .at(
        "marketing_funds", \.marketingFunds, Codec<AmountRange>.amounts.orNull(like: .init()),
        absent: nil),
      .at("expected", \.expected, .counts),
      .at("expected_unit", \.expectedUnit, .text),
      .at("who", \.who, .texts),
      .at("tracking", \.tracking, .texts),
      .at("paid", \.paid, .text),
    ])
  }
}

extension Codec where Value == CommissionRow {
  fileprivate static var commission: Codec {
    .element([
      .at("tier", \.tier, .word),
      .at("model", \.model, .word),
      .at("option", \.option, Codec<String>.id.orNull(like: ""), absent: nil),
      .at("default", \.isDefault, .flag, absent: true),
      .at("percent", \.rate, .percents),
      .at("pays_on", \.window, .window),
    ])
  }
}

extension Codec where Value == ClawbackTerms {
  fileprivate static var terms: Codec {
    .section([
      .at("referral", \.referral, .clawback), .at("integration", \.integration, .clawback),
      .at("solution", \.solution, .clawback),
      .at(
        "hold_until_window_end", \.holdsUntilWindowEnd, .flag,
        "Whether to pay only once nothing can come back any more."),
    ])
  }
}

extension Codec where Value == AttributionTerms {
  fileprivate static var terms: Codec {
    .section([
      .at("window_days", \.windowDays, .days), .at("usual_days", \.usualDays, .counts),
      .at("touch", \.touch, .word), .at("priority_percent", \.priority, .percent),
      .at("influenced_percent", \.influencedShare, .percents),
    ])
  }
}

extension Codec where Value == RegistrationTerms {
  fileprivate static var terms: Codec {
    .section([
      .at("window_days", \.windowDays, .days), .at("expiry_days", \.expiryDays, .days),
      .at("extensions", \.extensions, .whole(0...100)),
      .at("protected_accounts", \.protectedAccounts, .count),
    ])
  }
}

extension Codec where Value == DisputeTerms {
  fileprivate static var terms: Codec {
    .section([
      .at("escalation_hours", \.escalationHours, .count),
      .at("resolution_business_days", \.resolutionBusinessDays, .days),
    ])
  }
}

extension Codec where Value == QualificationTerms {
  fileprivate static var terms: Codec {
    .section([
      .at("flags", \.flags, Codec<String>.id.list(like: "", .value, atLeast: 0)),
      .at("minimum", \.minimum, .amount),
    ])
  }
}

extension Codec where Value == ExchangeTerms {
  fileprivate static var terms: Codec {
    .section([
      .at("max_age_days", \.maximumAgeDays, Codec<Int>.days.orNull(like: 0))
    ])
  }
}

extension Codec where Value == PayoutTerms {
  fileprivate static var terms: Codec {
    .section([
      .at("referral", \.referral, .payable), .at("integration", \.integration, .payable),
      .at("solution", \.solution, .payable), .at("minimum", \.minimum, .amount),
      .at("rounding", \.rounding, .word),
      .at(
        "gates", \.gates,
        Codec<PayoutTerms.Gate>.word.list(like: .agreementSigned, .value, atLeast: 0)),
    ])
  }
}

extension Codec where Value == MarketingFunds {
  fileprivate static var terms: Codec {
    let use = Codec<MarketingFunds.Use>.element([
      .at("id", \.id, .id), .at("percent", \.share, .percent),
    ])
    return .section([
      .at("kind", \.kind, .word),
      .at("mix", \.mix, use.list(like: .init(id: "", share: .zero), .keys(["id"]))),
    ])
  }
}
