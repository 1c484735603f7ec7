package import Basics

/// Where the present moment comes from.
///
/// The rules never look at a clock: a moment is passed down to them, and this is where it starts.
package enum Clock: Equatable, Sendable {
  /// The system's clock.
  case system
  /// The text of `--now` or `TANDEM_NOW`, which whoever asks for the moment reads.
  case given(String, by: String)
  /// A moment that a test set.
  case fixed(Timestamp)

  /// Milliseconds since the machine started, which nobody can turn back; nil where it can't tell.
  package static func millisecondsSinceStart() -> Int64? {
    System.millisecondsSinceStart()
  }

  /// The system's moment now.
  ///
  /// - Throws: A problem of kind `io` when the system has no clock to read.
  package static func systemNow() throws(Problem) -> Timestamp {
    do {
      return try System.clockGettime()
    } catch {
      throw Problem(.io, code: "no_clock", "can't read the system's clock", found: error.words)
    }
  }
}
