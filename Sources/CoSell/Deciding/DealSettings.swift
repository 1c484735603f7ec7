public import Basics
public import Money

/// A program's rules for deciding deals; the defaults are the domain's.
public struct DealSettings: Hashable, Sendable {
  /// Which touch makes a claim, where several do.
  public enum TouchChoice: String, CaseIterable, Hashable, Sendable {
    /// The earliest.
    case first
    /// The latest.
    case last
  }

  /// The zone in which days are counted.
  public var zone: Zone
  /// For how many days before a conversion a touch counts.
  public var windowDays = 90
  /// Which touch makes a claim.
  public var touch = TouchChoice.first
  /// Within how many days of its first contact a partner must register.
  public var registrationWindowDays = 14
  /// The registrant's part in multi-touch attribution.
  public var priority = Rate(basisPoints: 5_000)
  /// The programs, the strongest first.
  public var order = Precedence.standard
  /// How many days before its end a registration is said to expire soon.
  public var expiringSoonDays = 14
  /// How many days a claim may lie without any movement before it is remarked on.
  public var quietDays = 30
  /// Within how many seconds before a rival's a registration is remarked on.
  public var rivalSeconds: Int64 = 600
  /// Whether a losing partner may learn the date of our own contact.
  public var tellsDirectContactDate = false

  /// The domain's rules in a zone; set what the program has otherwise.
  public init(zone: Zone) {
    self.zone = zone
  }
}
