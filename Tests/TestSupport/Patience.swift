import Glibc

/// Waiting for what another process does.
public enum Patience {
  /// Looks every millisecond until something holds; false when it does not within a minute, which
  /// a busy machine may well need.
  public static func waits(for condition: () -> Bool) -> Bool {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(60)
    while clock.now < end {
      if condition() { return true }
      usleep(1_000)
    }
    return condition()
  }
}
