/// A run of `*` or `_` that may begin or end emphasis.
struct Delimiter {
  let mark: UInt8
  /// The run of text that the delimiters are.
  let inline: Int
  /// How many delimiters are left.
  var count: Int
  /// How many there were.
  let original: Int
  let canOpen: Bool
  let canClose: Bool
  var previous = -1
  var next = -1

  init(mark: UInt8, inline: Int, count: Int, canOpen: Bool, canClose: Bool) {
    self.mark = mark
    self.inline = inline
    self.count = count
    original = count
    self.canOpen = canOpen
    self.canClose = canClose
  }

  /// Which closers find no opener where this one found none: 0 to 11.
  fileprivate var family: Int {
    (mark == UInt8(ascii: "_") ? 6 : 0) + (canOpen ? 3 : 0) + original % 3
  }

  /// Whether this run may open what another closes: the rule of multiples of three.
  fileprivate func opens(_ closer: Delimiter) -> Bool {
    guard mark == closer.mark, canOpen else { return false }
    guard closer.canOpen || canClose else { return true }
    return closer.original % 3 == 0 || (original + closer.original) % 3 != 0
  }
}

/// The runs of delimiters of a leaf that are still to be matched, in their order.
///
/// They stay at their places in an array while links lead past those that are done, so that their
/// places tell their order.
struct DelimiterList {
  private var delimiters: [Delimiter] = []
  /// The last run that is left; -1 where there is none.
  private(set) var last = -1

  mutating func append(_ delimiter: Delimiter) {
    delimiters.append(delimiter)
    let index = delimiters.count - 1
    delimiters[index].previous = last
    if last >= 0 { delimiters[last].next = index }
    last = index
  }

  mutating func removeAll() {
    delimiters.removeAll(keepingCapacity: true)
    last = -1
  }

  /// Matches the runs behind one, and removes them all.
  ///
  /// For each family of closers it remembers below which place there is no opener, so that none is
  /// looked for twice.
  ///
  /// - Returns: the number of steps made.
  mutating func process(above bottom: Int, in inlines: inout [Inline]) -> Int {
    var steps = 0
    var bottoms = [Int](repeating: bottom, count: 12)
    var closer = bottom >= 0 ? delimiters[bottom].next : firstAbove(bottom, &steps)
    while closer >= 0 {
      steps += 1
      guard delimiters[closer].canClose else {
        closer = delimiters[closer].next
        continue
      }
      let family = delimiters[closer].family
      var opener = delimiters[closer].previous
      while opener > bottoms[family], !delimiters[opener].opens(delimiters[closer]) {
        opener = delimiters[opener].previous
        steps += 1
      }
      if opener > bottoms[family] {
        match(opener, closer, in: &inlines)
        if delimiters[closer].count == 0 {
          let next = delimiters[closer].next
          remove(closer)
          closer = next
        }
      } else {
        bottoms[family] = max(bottom, delimiters[closer].previous)
        let next = delimiters[closer].next
        if !delimiters[closer].canOpen { remove(closer) }
        closer = next
      }
    }
    while last > bottom { remove(last) }
    return steps
  }

  private func firstAbove(_ bottom: Int, _ steps: inout Int) -> Int {
    var index = last
    while index > bottom, delimiters[index].previous > bottom {
      index = delimiters[index].previous
      steps += 1
    }
    return index
  }

  /// Makes emphasis of what stands between two runs, and takes the delimiters that it needs.
  private mutating func match(_ opener: Int, _ closer: Int, in inlines: inout [Inline]) {
    let isStrong = delimiters[opener].count >= 2 && delimiters[closer].count >= 2
    let used = isStrong ? 2 : 1
    let left = delimiters[opener].inline
    let right = delimiters[closer].inline
    delimiters[opener].count -= used
    delimiters[closer].count -= used
    let marks = inlines[left].text.suffix(used)
    inlines[left].text = inlines[left].text.dropLast(used)
    inlines[right].text = inlines[right].text.dropLast(used)
    wrap(left, right, Inline(isStrong ? .strong : .emphasis, marks), in: &inlines)
    delimiters[opener].next = closer
    delimiters[closer].previous = opener
    if delimiters[opener].count == 0 { remove(opener) }
  }

  /// Makes an inline of all that stands between two.
  private func wrap(_ left: Int, _ right: Int, _ inline: Inline, in inlines: inout [Inline]) {
    let index = inlines.count
    var wrapped = inline
    let first = inlines[left].next
    if first != right {
      wrapped.first = first
      inlines[first].previous = -1
      inlines[inlines[right].previous].next = -1
    }
    wrapped.previous = left
    wrapped.next = right
    inlines.append(wrapped)
    inlines[left].next = index
    inlines[right].previous = index
  }

  private mutating func remove(_ index: Int) {
    let (previous, next) = (delimiters[index].previous, delimiters[index].next)
    if previous >= 0 { delimiters[previous].next = next }
    if next >= 0 { delimiters[next].previous = previous } else { last = previous }
  }
}
