package import Basics
package import Storage

/// When entries of the journal were recorded, and by whom: the only clock that decides.
package final class JournalMoments {
  /// The moment of an entry.
  package struct Moment: Equatable, Sendable {
    /// When it was recorded.
    package var at: Instant
    /// Who says to have done it.
    package var by: String
  }

  private let finder: Journal.MomentFinder
  private var known: [Int64: Moment] = [:]

  /// The moments of an open workspace.
  package init(_ connection: Connection) throws(Problem) {
    finder = try Journal(connection).momentFinder()
  }

  /// The moment of an entry.
  package func of(_ entry: Int64) throws(Problem) -> Moment {
    if let moment = known[entry] { return moment }
    guard let (milliseconds, actor) = try finder.find(entry),
      let at = Instant(milliseconds: milliseconds)
    else {
      throw Problem(
        .badInput, code: "damaged_workspace", "a deal tells of an entry that is not there",
        found: "entry \(entry)", hint: "tandem journal verify tells what is wrong")
    }
    let moment = Moment(at: at, by: actor)
    known[entry] = moment
    return moment
  }

  /// Tells of an entry that is about to be added.
  func foresee(_ entry: Int64, _ moment: Moment) { known[entry] = moment }
}

extension Instant {
  /// The instant of a journal's milliseconds; nil outside the years.
  package init?(milliseconds: Int64) {
    let seconds = milliseconds >= 0 ? milliseconds / 1_000 : -((999 - milliseconds) / 1_000)
    self.init(
      seconds: seconds, nanoseconds: UInt32(clamping: milliseconds - seconds * 1_000) * 1_000_000)
  }
}
