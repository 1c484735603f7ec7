import Basics

/// Payments whose commissions depend on each other, in four steps (R-22…R-24).
///
/// Volume, then what is paid once for a customer, then the cap of a customer or deal, then the cap
/// of a stretch. In each step a payment belongs to at most one bucket, whose members count in
/// their order.
struct Links {
  /// The steps in the order of computation.
  enum Step: Int, CaseIterable {
    /// The rate, or the bands of volume.
    case volume
    /// The flat amount.
    case flat
    /// The cap of a customer or deal.
    case cap
    /// The cap of a stretch.
    case period
  }

  /// What tells buckets apart.
  struct Key: Hashable {
    let step: Int
    /// The owner, or for volume the version.
    let who: NameID
    /// The customer or the deal.
    let whom: NameID
    /// The first month of the stretch.
    let month: YearMonth?
  }

  /// Payments that count one after the other.
  struct Bucket {
    var members: [Int32] = []
    /// The volume, or what the members before stand at.
    var sum: Int64 = 0
    /// What the volume has earned.
    var earned: Int64 = 0
    /// Whether the flat amount has been paid.
    var isTaken = false
    /// Whether a cap has taken anything away.
    var isTight = false
  }

  var buckets: [Bucket] = []
  private var places: [Key: Int32] = [:]
  /// For each step the bucket of each payment; -1 for none.
  private(set) var bucketOf: [[Int32]]
  /// For each step what each payment stands at after it.
  var values: [[Int64]]

  init(count: Int) {
    bucketOf = Step.allCases.map { _ in Array(repeating: -1, count: count) }
    values = Step.allCases.map { _ in Array(repeating: 0, count: count) }
  }

  /// Puts a new payment into the bucket of a key, as its last member.
  mutating func join(_ payment: Int, _ step: Step, _ key: Key) {
    let place: Int32
    if let known = places[key] {
      place = known
    } else {
      place = Int32(clamping: buckets.count)
      places[key] = place
      buckets.append(Bucket())
    }
    buckets[Int(place)].members.append(Int32(clamping: payment))
    bucketOf[step.rawValue][payment] = place
  }
}
