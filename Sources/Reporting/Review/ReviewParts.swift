package import Basics
package import Exact
package import Money

/// Something that one side promised the other.
package struct Promise: Equatable, Sendable {
  /// What became of it.
  package enum State: String, Sendable {
    /// It was done.
    case done
    /// It will not be done.
    case dropped
    /// It is open, and there is time.
    case open
    /// It is open, and its day is over.
    case overdue
  }

  /// What was promised.
  package var text: String
  /// Whether it is our promise; nil where nobody said whose it is.
  package var isOurs: Bool?
  /// Who sees to it.
  package var owner: String?
  /// The day by which it is due.
  package var due: CivilDate?
  /// What became of it.
  package var state: State
  /// When it was done.
  package var doneOn: CivilDate?
  /// Why it was not done.
  package var reason: String?

  /// A promise.
  package init(_ text: String, _ state: State) {
    self.text = text
    self.state = state
  }
}

/// What a partner sourced, influenced and delivered in a quarter: never added together.
package struct CreditedQuarter: Equatable, Sendable {
  /// The quarter of the closes.
  package var quarter: Quarter
  /// Revenue of deals that it sourced.
  package var sourced: Money
  /// Revenue of deals that it influenced.
  package var influenced: Money
  /// Revenue of deals that it delivered.
  package var delivered: Money

  /// A quarter's revenue in one currency.
  package init(_ quarter: Quarter, sourced: Money, influenced: Money, delivered: Money) {
    self.quarter = quarter
    self.sourced = sourced
    self.influenced = influenced
    self.delivered = delivered
  }
}

/// An open registration, as the partner knows it.
package struct PipelineDeal: Equatable, Sendable {
  /// The registration.
  package var id: String
  /// The account, as the partner named it.
  package var account: String
  /// How far the registration is.
  package var stage: String
  /// What the partner said that it is worth.
  package var amount: Money?
  /// When it was registered; nil for a draft.
  package var registered: CivilDate?
  /// How many days ago that was.
  package var age: Int?
  /// The last day on which it is valid.
  package var lastDay: CivilDate?
  /// What comes next, in words.
  package var next: String

  /// An open registration.
  package init(id: String, account: String, stage: String, next: String) {
    self.id = id
    self.account = account
    self.stage = stage
    self.next = next
  }
}

/// The partner's own deals that were closed in the quarter.
package struct Outcome: Equatable, Sendable {
  /// A deal.
  package struct Deal: Equatable, Sendable {
    /// The account, as the partner named it.
    package var account: String
    /// The day of the close.
    package var closed: CivilDate
    /// Whether it was won.
    package var isWon: Bool
    /// What it is worth.
    package var value: Money?
    /// How many days it took from the registration on.
    package var days: Int?

    /// A closed deal.
    package init(account: String, closed: CivilDate, isWon: Bool, value: Money?, days: Int?) {
      self.account = account
      self.closed = closed
      self.isWon = isWon
      self.value = value
      self.days = days
    }
  }

  /// The deals, by their closes.
  package var deals: [Deal] = []
  /// The median of the days that won deals took; nil where none is known.
  package var medianDays: Fraction?

  /// No deal.
  package init() {}

  /// How many were won.
  package var won: Int { deals.count(where: \.isWon) }
  /// The share of closed deals that were won; nil where none was closed.
  package var winRate: Fraction? {
    deals.isEmpty ? nil : Fraction(reducing: Int64(won), over: Int64(deals.count))
  }
}

/// What both lists have in common, as far as the partner may know.
package struct SharedAccounts: Equatable, Sendable {
  /// A population of ours.
  package struct Population: Equatable, Sendable {
    /// Its name.
    package var name: String
    /// How many companies of it are on the partner's list; nil where they are too few to tell.
    package var companies: Int?
    /// Whether the count is exact, and not rounded down.
    package var isExact: Bool

    /// A population.
    package init(_ name: String, companies: Int?, isExact: Bool) {
      self.name = name
      self.companies = companies
      self.isExact = isExact
    }
  }

  /// An account in common, where names are shared.
  package struct Account: Equatable, Sendable {
    /// The partner's own key.
    package var key: String
    /// The partner's own name of it.
    package var name: String
    /// Our population.
    package var population: String

    /// An account in common.
    package init(key: String, name: String, population: String) {
      self.key = key
      self.name = name
      self.population = population
    }
  }

  /// The populations that are shown.
  package var populations: [Population]
  /// The steps in which counts go that are not exact.
  package var step: Int
  /// The first accounts in common, where names are shared.
  package var accounts: [Account]
  /// How many accounts are in common by name.
  package var named: Int

  /// What is shown.
  package init(_ populations: [Population], step: Int, accounts: [Account], named: Int) {
    self.populations = populations
    self.step = step
    self.accounts = accounts
    self.named = named
  }
}

/// How far the integration with a partner is.
package struct Integration: Equatable, Sendable {
  /// A task of the playbook.
  package struct Step: Equatable, Sendable {
    /// What is done.
    package var task: String
    /// The phase that it belongs to.
    package var phase: String?
    /// Its first day.
    package var from: CivilDate
    /// Its last day.
    package var to: CivilDate
    /// Whether it is done.
    package var isDone: Bool
    /// Who does it.
    package var owner: String?

    /// A task.
    package init(
      _ task: String, phase: String?, from: CivilDate, to: CivilDate, isDone: Bool, owner: String?
    ) {
      self.task = task
      self.phase = phase
      self.from = from
      self.to = to
      self.isDone = isDone
      self.owner = owner
    }
  }

  /// Since when it is live; nil where it is not.
  package var liveSince: CivilDate?
  /// How many customers both sides have; nil where nobody said.
  package var jointCustomers: Int?
  /// The tasks, by their first days.
  package var steps: [Step] = []

  /// Nothing begun.
  package init() {}
}

/// A partner's tier, and what it lacks for the next.
package struct TierStanding: Equatable, Sendable {
  /// The tier that it holds; nil where it holds none.
  package var held: String?
  /// The tier above; nil at the top.
  package var next: String?
  /// What the next one requires, each with whether it is met; nil where that is not known.
  package var needs: [(what: String, isMet: Bool?)]

  /// A standing.
  package init(held: String?, next: String?, needs: [(what: String, isMet: Bool?)]) {
    self.held = held
    self.next = next
    self.needs = needs
  }

  /// Whether both say the same.
  package static func == (a: TierStanding, b: TierStanding) -> Bool {
    a.held == b.held && a.next == b.next
      && a.needs.elementsEqual(b.needs) { $0.what == $1.what && $0.isMet == $1.isMet }
  }
}

/// Budgets and claims of co-marketing money.
package struct CoMarketing: Equatable, Sendable {
  /// A claim.
  package struct Claim: Equatable, Sendable {
    /// What was done.
    package var activity: String
    /// How much it cost.
    package var amount: Money
    /// How far it is.
    package var state: String
    /// What proves it.
    package var proof: String?

    /// A claim.
    package init(_ activity: String, _ amount: Money, state: String) {
      self.activity = activity
      self.amount = amount
      self.state = state
    }
  }

  /// The quarter's budget.
  package var budget: Money
  /// What approved claims took.
  package var spent: Money
  /// What is left.
  package var left: Money
  /// The claims.
  package var claims: [Claim]

  /// A budget and its claims.
  package init(budget: Money, spent: Money, left: Money, claims: [Claim]) {
    self.budget = budget
    self.spent = spent
    self.left = left
    self.claims = claims
  }
}

/// What the next quarter is to bring.
package struct NextQuarter: Equatable, Sendable {
  /// A target.
  package struct Target: Equatable, Sendable {
    /// What is counted.
    package var metric: String
    /// How much it is to be.
    package var value: String

    /// A target.
    package init(_ metric: String, value: String) {
      self.metric = metric
      self.value = value
    }
  }

  /// The quarter.
  package var quarter: Quarter?
  /// Its targets.
  package var targets: [Target] = []
  /// What we are to do.
  package var ours: [Promise] = []
  /// What the partner is to do.
  package var theirs: [Promise] = []
  /// What nobody has taken yet.
  package var unclaimed: [Promise] = []
  /// The tasks that fall into it.
  package var steps: [Integration.Step] = []

  /// Nothing planned.
  package init() {}
}

/// What something was taken from.
package struct Source: Equatable, Sendable {
  /// What it is.
  package var name: String
  /// How it stands: its counts, its version.
  package var what: String
  /// The day on which it held.
  package var asOf: CivilDate?

  /// A source.
  package init(_ name: String, _ what: String, asOf: CivilDate? = nil) {
    self.name = name
    self.what = what
    self.asOf = asOf
  }
}
