import CommissionCore
import JSON

/// One operation of `tandem calc`: reads its input, asks the core, writes its result.
///
/// An initialiser throws a `Problem` where the input does not fit and a `CommissionError` where
/// a rule says no. Nothing is written before everything is known, so an answer is never half.
protocol CalcOperation: SendableMetatype {
  /// The name under `op`.
  static var name: String { get }
  /// The fields that it reads, for naming those that nobody reads.
  static var fields: [String] { get }

  /// Reads the input and computes the result.
  init(_ input: JSONCursor, _ context: inout CalcContext) throws

  /// Writes the members of the result.
  func write(to json: inout JSONWriter)
  /// The steps that led to the result.
  var reasons: [Reason] { get }
}

/// The operations by name.
enum CalcOperations {
  static let all: [any CalcOperation.Type] = [
    SplitOperation.self, SplitRefundOperation.self, RateOperation.self, TierOperation.self,
    ClawbackOperation.self, RefundOperation.self, RegistrationOperation.self,
    AttributionOperation.self, VolumeTierOperation.self, HybridOperation.self, FXOperation.self,
    TrueUpOperation.self, PeriodOperation.self, PayableOnOperation.self,
    PayoutRunOperation.self, ScoreOperation.self, LedgerOperation.self,
  ]

  private static let byName = Dictionary(
    uniqueKeysWithValues: all.map { operation in (operation.name, operation) })

  /// The operation that a cursor names.
  static func named(by cursor: JSONCursor) throws -> any CalcOperation.Type {
    if case .string(let name) = cursor.value {
      if let operation = byName[name] { return operation }
    }
    _ = try cursor.oneOf(all.map { operation in operation.name })
    throw cursor.problem("this is no operation")
  }
}
