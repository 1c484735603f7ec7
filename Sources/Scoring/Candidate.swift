public import Basics
public import Exact

/// An integration that could be built with a partner, with what is known of it.
public struct Candidate: Hashable, Sendable {
  /// What its points come from.
  public enum Basis: Hashable, Sendable {
    /// The inputs of domain §9.
    case inputs(CandidateInputs)
    /// Points as given, in the factors' order; nil is unknown.
    case points([Fraction?])

    /// The points by the standard table, in the factors' order; nil is unknown.
    public var points: [Fraction?] { points(by: .standard) }

    /// The points in the factors' order; nil is unknown.
    public func points(by table: PointTable) -> [Fraction?] {
      switch self {
      case .inputs(let inputs): table.points(of: inputs)
      case .points(let points): points
      }
    }
  }

  /// The name that is unique among the candidates.
  public let id: Identifier
  /// The name for people.
  public var name: String?
  /// What its points come from.
  public var basis: Basis
  /// Where its inputs come from.
  public var evidence: [InputField: Evidence] = [:]

  /// A candidate.
  public init(
    _ id: Identifier, name: String? = nil, _ basis: Basis,
    evidence: [InputField: Evidence] = [:]
  ) {
    self.id = id
    self.name = name
    self.basis = basis
    self.evidence = evidence
  }

  /// The points by the standard table, in the factors' order; nil is unknown.
  public var points: [Fraction?] { basis.points }

  /// The inputs, where the points come from some.
  public var inputs: CandidateInputs? {
    if case .inputs(let inputs) = basis { inputs } else { nil }
  }
}
