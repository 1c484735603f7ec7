/// Why an amount can't be computed.
public enum MoneyError: Error, Hashable, Sendable {
  /// The result does not fit 64 bits of minor units.
  case overflow
  /// Two currencies met where only one may be.
  case currencyMismatch(Currency, Currency)
}
