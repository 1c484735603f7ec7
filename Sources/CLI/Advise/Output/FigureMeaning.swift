import Program

/// What it means that a figure lies outside what is usual.
enum FigureMeaning {
  private static let meanings: [String: (below: String, above: String)] = [
    "referral_conversion": (
      "referrals hardly beat affiliate traffic: look at how they are qualified",
      "referrals are far stronger than affiliate traffic: invest in them"
    ),
    "sourced_revenue": (
      "partners bring less than in a mature program", "partners carry much: a strength and a risk"
    ),
    "influenced_revenue": (
      "partners touch few deals, or it is not tracked", "partners touch many deals: co-sell on plan"
    ),
    "partner_pipeline": (
      "the pipeline does not cover the target", "more than the target needs: check that it is real"
    ),
    "attach_rate": (
      "customers seldom take a partner's product up", "customers take partners' products up readily"
    ),
    "activation": (
      "onboarded partners stay idle: onboarding or the offer is at fault",
      "onboarding works better than usual"
    ),
    "first_referral": ("sooner than is usual", "partners start late: shorten onboarding"),
    "win_rate": (
      "partners do not help to win: look at their fit",
      "partners win far more: send them more deals"
    ),
    "top_partners": (
      "the program hangs on very few partners", "revenue is spread wider than is usual"
    ),
    "identified": ("the list of candidates is short", "a long list: qualify before recruiting"),
    "recruited": ("few join: look at offer and targeting", "recruiting works better than usual"),
    "onboarded": ("many join and stop: simplify onboarding", "onboarding holds partners well"),
    "activated": ("few become active: help with the first deal", "more are active than usual"),
    "performing": ("few perform: enable or prune", "more perform than usual"),
    "partners": ("few partners for this age", "many partners for this age: mind their activation"),
    "revenue_percent": ("little revenue for this age", "more revenue than usual at this age"),
  ]

  /// What a position means for a figure of this name.
  static func text(_ id: String, _ position: Position) -> String {
    switch position {
    case .within: "as is usual"
    case .below: meanings[id]?.below ?? "less than is usual"
    case .above: meanings[id]?.above ?? "more than is usual"
    }
  }
}
