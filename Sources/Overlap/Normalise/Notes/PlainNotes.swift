import Basics

/// Tells names without any note, at a glance: nearly all are.
///
/// Where a note may stand, the searches for each kind of it have the last word.
struct PlainNotes: Sendable {
  private let formerNotes = FormerNote.beginnings
  private let tickers = TickerNote.beginnings

  /// Whether a note may stand in a name.
  func mayStand(in name: PlainName, _ bytes: Span<UInt8>) -> Bool {
    mayTellFormerName(name, bytes)
      || name.slashes != 0 && mayEndInFilingMark(name)
      || name.openings != 0 && mayTellTicker(name, bytes)
      || name.text.digits != 0 && mayTellNominalValue(name)
  }

  @inline(__always)
  private func mayTellFormerName(_ name: PlainName, _ bytes: Span<UInt8>) -> Bool {
    // Words at the very front tell no former name, and single letters only do before a slash.
    var left = name.runs & ~1 & (name.text.inWords &>> 1 | name.slashes &>> 1)
    while left != 0 {
      let start = left.trailingZeroBitCount
      left &= left &- 1
      if formerNotes.has(bytes[start], bytes[start &+ 1]),
        FormerNote.mayBegin(bytes.word(atMostFrom: start) | ByteLanes.all(0x20))
      {
        return true
      }
    }
    return false
  }

  /// Whether the last word is as long as a filing mark.
  private func mayEndInFilingMark(_ name: PlainName) -> Bool {
    let last = 63 - name.runs.leadingZeroBitCount
    return 2...3 ~= name.runEnd(last) - last
  }

  private func mayTellTicker(_ name: PlainName, _ bytes: Span<UInt8>) -> Bool {
    var left = name.openings
    while left != 0 {
      let behind = name.runs & (0 &- (left & (0 &- left)))
      left &= left &- 1
      let start = behind.trailingZeroBitCount
      if start + 1 < bytes.count, tickers.has(bytes[start], bytes[start + 1]) { return true }
    }
    return false
  }

  /// Whether there is a decimal comma, or two letters before a number at the end.
  private func mayTellNominalValue(_ name: PlainName) -> Bool {
    let text = name.text
    if name.commas << 1 & text.digits != 0 { return true }
    let end = 64 - (text.inWords | text.signs).leadingZeroBitCount
    let digits = text.digits &<< UInt64(truncatingIfNeeded: 64 - end)
    let numberStart = end - (~digits).leadingZeroBitCount
    guard numberStart < end, numberStart > 2 else { return false }
    let codeEnd = numberStart - (text.isSpace(numberStart - 1) ? 1 : 0)
    return codeEnd > 2 && text.isSpace(codeEnd - 3)
  }
}
