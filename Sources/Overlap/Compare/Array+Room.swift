extension Array {
  /// Up to so many elements little is lost by asking for too much.
  private static var few: Int { 1 << 20 }

  /// Makes room for so many more elements; where there is none, for several times all.
  ///
  /// Room that is never written to takes no memory that anything else could use, but it is promised:
  /// of large arrays no more than twice their size is asked for.
  mutating func makeRoom(for more: Int) {
    let needed = count + more
    guard capacity < needed else { return }
    reserveCapacity(needed < Self.few ? 4 * needed : 2 * needed)
  }
}
