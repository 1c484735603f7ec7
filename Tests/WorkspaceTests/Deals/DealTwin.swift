/// A naive twin of deals: the rules of read word by word, with days as whole
/// numbers, and no history to fold.
struct DealTwin: Equatable {
  struct Life: Equatable {
    var at: Int64
    var sequence: Int64
    var days = 120
    var status = "submitted"
  }

  struct Claim: Equatable {
    var id: String
    var partner: String
    var begun: Int64
    /// When the partner says that it first met the customer.
    var met: Int64?
    var lives: [Life] = []
    var status = "draft"
    var renewals = 0
  }

  struct Version: Equatable {
    var text: String
    var at: Int64
    var isAmendment: Bool
  }

  struct Close: Equatable {
    var at: Int64
    var isWon: Bool
    var entry: Int64
  }

  var claims: [Claim] = []
  var contacts: [Int64] = []
  var versions: [Version] = []
  var close: Close?
  /// The first close that there ever was.
  var frozenAt: Int64?

  static let tiers = ["acme": "solution", "bolt": "integration", "cora": "referral"]

  static func day(_ seconds: Int64) -> Int64 { seconds / 86_400 }

  private static let live = ["submitted", "in_review", "action_required", "approved"]

  /// How a claim stands at a moment.
  func status(_ claim: Claim, at now: Int64) -> String {
    guard let life = claim.lives.last, Self.live.contains(life.status) else { return claim.status }
    let last = Self.day(life.at) + Int64(life.days)
    guard Self.day(now) > last else { return claim.status }
    if let close, Self.day(close.at) <= last { return claim.status }
    return "expired"
  }

  /// What is legal: state, move, next state.
  private static let table = [
    "draft submit submitted", "draft withdraw withdrawn", "submitted review in_review",
    "submitted withdraw withdrawn", "in_review request_action action_required",
    "in_review approve approved", "in_review reject rejected",
    "in_review mark_duplicate duplicate", "in_review withdraw withdrawn",
    "action_required act in_review", "action_required reject rejected",
    "action_required withdraw withdrawn", "approved reject rejected",
    "approved withdraw withdrawn", "approved extend approved", "expired reregister submitted",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Does a move; false where it is not legal.
  mutating func act(_ place: Int, _ move: String, at now: Int64, sequence: Int64) -> Bool {
    let before = status(claims[place], at: now)
    guard let row = Self.table.first(where: { $0[0] == before && $0[1] == move }) else {
      return false
    }
    if move == "extend" || move == "reregister" {
      guard claims[place].renewals == 0 else { return false }
      claims[place].renewals = 1
    }
    if move == "submit" || move == "reregister" {
      claims[place].lives.append(Life(at: now, sequence: sequence))
    }
    let newest = claims[place].lives.count - 1
    if move == "extend" { claims[place].lives[newest].days += 120 }
    if newest >= 0 { claims[place].lives[newest].status = row[2] }
    claims[place].status = row[2]
    return true
  }

  /// The claim that owns the deal, judged as if it closed at `now` where it is open.
  func owner(at now: Int64) -> Claim? {
    let closed = close?.at ?? now
    let direct = contacts.min()
    var best: (claim: Claim, life: Life)?
    for claim in claims {
      let counted = claim.lives.last { close == nil || $0.at <= closed } ?? claim.lives.first
      guard let life = counted, ["approved", "won", "lost"].contains(life.status) else { continue }
      guard life.at <= closed, Self.day(closed) - Self.day(life.at) <= Int64(life.days) else {
        continue
      }
      let met = claim.met ?? life.at
      if let direct, life.at > direct {
        let gone = Self.day(life.at) - Self.day(met)
        guard Self.tiers[claim.partner] != "referral", met <= direct, (0...14).contains(gone) else {
          continue
        }
      }
      let isEarlier =
        best.map { held in
          let heldMet = held.claim.met ?? held.life.at
          if life.at != held.life.at { return life.at < held.life.at }
          return met != heldMet ? met < heldMet : life.sequence < held.life.sequence
        } ?? true
      if isEarlier { best = (claim, life) }
    }
    return best?.claim
  }

  /// What shares the pool: the newest amendment, else the newest agreement before the close.
  var inForce: Version? {
    guard let close else { return versions.last }
    let late = versions.filter { $0.at >= close.at && $0.isAmendment }
    return late.last ?? versions.last { $0.at < close.at }
  }

  /// How the pool is shared.
  func sharing(at now: Int64) -> String {
    guard let owner = owner(at: now) else { return "nobody" }
    if inForce != nil { return "agreed" }
    return Self.tiers[owner.partner] == "solution" ? "held" : "weights"
  }
}
