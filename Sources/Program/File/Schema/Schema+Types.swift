import CommissionCore

extension Codec where Value == PartnerProgram {
  /// The tables of domain §1 and §2.
  static var types: [Field<PartnerProgram>] {
    let like = PartnerProgram.standard
    return [
      .at(
        "partner_types", \.partnerTypes,
        Codec<PartnerType>.partnerType.list(like: like.partnerTypes[0], .keys(["id"])),
        """
        The kinds of partnership. 'default_tier' is where a partner starts unless its agreement \
        says otherwise; 'role' counts for the mix of year one; self-serve types onboard \
        themselves. What is paid is set by each agreement, not by the type.
        """),
      .at(
        "regulation", \.regulation, .regulation,
        """
        In these verticals each type needs its record. Without it commission accrues, but the \
        payout is blocked and says so.
        """),
      .at(
        "value_bands", \.valueBands,
        Codec<ValueBand>.valueBand.list(like: like.valueBands[0], .place),
        """
        Which types to start with and to add later, by contract value a year. 'from' and 'up_to' \
        belong to a band, 'below' and 'above' don't; bands must touch, without gap or overlap.
        """),
      .at(
        "second_opinions", \.secondOpinions, .secondOpinions,
        "Other views, printed beside the table above and never averaged in."),
      .at(
        "layering", \.layering, .layering,
        """
        How many types to run at once. Year one is ideally one type for acquisition and one for \
        value; another mix is warned of. Some types wait until deal size pays for headcount.
        """),
      .at(
        "combinations", \.combinations,
        Codec<TypeCombination>.combination.list(like: like.combinations[0], .keys(["how"])),
        "Types that work well together."),
      .at(
        "comparison", \.comparison,
        Codec<ComparisonRow>.comparison.list(like: like.comparison[0], .keys(["aspect"])),
        "Reselling against building together, to print side by side."),
      .at(
        "cohort", \.cohort, .cohort,
        "The first partners, and how long they are watched before recruiting wider."),
    ]
  }
}

extension Codec where Value == PartnerType {
  fileprivate static var partnerType: Codec {
    .element([
      .at("id", \.id, .id),
      .at("aliases", \.aliases, .texts, absent: []),
      .at("default_tier", \.defaultTier, .word),
      .at("role", \.role, .word),
      .at("self_serve", \.isSelfServe, .flag),
      .at("partner", \.partner, .text),
      .at("volume", \.volume, .text),
      .at("value", \.value, .text),
      .at("usual_payout", \.usualPayout, .text),
      .at("fits", \.fits, .text),
      .at("onboarding", \.onboarding, .steps),
    ])
  }
}

extension Codec where Value == Regulation {
  fileprivate static var regulation: Codec {
    let record = Codec<Regulation.Requirement>.element([
      .at("type", \.type, .id), .at("record", \.record, .id),
    ])
    return .section([
      .at("verticals", \.verticals, .ids),
      .at(
        "records", \.records,
        record.list(like: .init(type: "", record: ""), .keys(["type"]), atLeast: 0)),
    ])
  }
}

extension Codec where Value == ValueBand {
  fileprivate static var valueBand: Codec {
    .element([
      .at("annual_value", \.annualValue, .amounts),
      .at("motion", \.motion, .text),
      .at("first", \.first, .order),
      .at("later", \.later, .order),
      .at("also", \.also, .texts, absent: []),
    ])
  }
}

extension Codec where Value == SecondOpinions {
  fileprivate static var secondOpinions: Codec {
    typealias Opinion = SecondOpinions.Opinion
    let opinion = Codec<Opinion>.element([
      .at("id", \.id, .id),
      .at("when", \.when, .text),
      .at(
        "monthly_price", \.monthlyPrice, Codec<AmountRange>.amounts.orNull(like: .init()),
        absent: nil),
      .at("types", \.types, .order, absent: []),
      .at("says", \.says, .text),
    ])
    let opinions = opinion.list(
      like: Opinion(id: "", when: "", monthlyPrice: nil, types: [], says: ""), .keys(["id"]),
      atLeast: 0)
    return .section([
      .at("monthly", \.monthly, opinions, "By the price a month; there may be gaps."),
      .at("monthly_otherwise", \.monthlyOtherwise, .text, "For prices in none of them."),
      .at("shape", \.shape, opinions, "By the shape of the product and its market."),
      .at("selling", \.selling, opinions, "By what sells the product."),
    ])
  }
}

extension Codec where Value == Layering {
  fileprivate static var layering: Codec {
    .section([
      .at("first_year", \.firstYear, .whole(1...100)),
      .at("later_years", \.laterYears, .whole(1...100)),
      .at("ideal_acquisition", \.idealAcquisition, .whole(0...100)),
      .at("ideal_value", \.idealValue, .whole(0...100)),
      .at("need_headcount", \.needHeadcount, .ids),
    ])
  }
}

extension Codec where Value == TypeCombination {
  fileprivate static var combination: Codec {
    .element([.at("types", \.types, .order), .at("how", \.how, .text)])
  }
}

extension Codec where Value == ComparisonRow {
  fileprivate static var comparison: Codec {
    .element([
      .at("aspect", \.aspect, .text), .at("reseller", \.reseller, .text),
      .at("co_creation", \.coCreation, .text),
    ])
  }
}

extension Codec where Value == Cohort {
  fileprivate static var cohort: Codec {
    .section([
      .at("size", \.size, .counts), .at("advised", \.advised, .counts),
      .at("calibration_days", \.calibrationDays, .days), .at("watch", \.watch, .texts),
    ])
  }
}
