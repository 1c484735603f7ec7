/// When a partner's registrations look as if they were only meant to keep others out.
///
/// Two plain measures, made for showing to a person, never for deciding. *Idle*: many live
/// registrations, nearly all without any movement for weeks. *Bulk*: many registrations within
/// minutes, one of them on an account that a rival registered soon after.
public struct SquattingMeasures: Hashable, Sendable {
  /// From how many live registrations on a partner is looked at.
  public var fewestLive = 5
  /// For how many days a registration must have lain still to be idle.
  public var idleDays = 30
  /// From which percentage of its live registrations a partner's idleness is remarked on.
  public var idlePercent = 80
  /// From how many registrations on they are a bulk.
  public var fewestInBulk = 5
  /// Within how many seconds registrations are one bulk.
  public var bulkSeconds: Int64 = 600
  /// Within how many seconds after it a rival's registration makes a bulk remarkable.
  public var rivalSeconds: Int64 = 3_600

  /// The usual measures; set what the program has otherwise.
  public init() {}
}
