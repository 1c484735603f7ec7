/// The register of co-marketing assets (R-53a).
public struct AssetRules: Hashable, Sendable {
  /// The kinds of assets, in snake_case.
  public var kinds: [String]
  /// What each entry must say, in snake_case.
  public var fields: [String]
  /// How many days before its expiry an asset is listed as running out; 0 lists it only after.
  public var noticeDays: Int
}

extension AssetRules {
  /// The default register.
  static let standard = AssetRules(
    kinds: ["banner", "copy", "one_pager", "case_study"],
    fields: ["owner", "version", "approval", "expiry"], noticeDays: 0)
}
