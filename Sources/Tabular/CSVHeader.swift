import Basics

/// What the first line tells before it is read as a header.
enum CSVHeader {
  /// The delimiters that are told apart, the likeliest first.
  static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09]

  /// The delimiter of the input, and the length of a first line `sep=;` that does nothing else.
  ///
  /// Of the three the most frequent one outside quotes counts, in the first line that isn't
  /// blank; the comma where they are equally frequent. Spreadsheet programs write and take the
  /// `sep=` line.
  static func sniff(_ buffer: inout InputBuffer) throws(Problem) -> (delimiter: UInt8, length: Int)
  {
    var head = firstLine(buffer)
    while head == nil, try buffer.refillWhole() == .more {
      head = firstLine(buffer)
    }
    let line = head ?? buffer.bytes[buffer.start..<buffer.end]
    if line.startIndex == buffer.start, line.count == 5, line.starts(with: "sep=".utf8),
      let last = line.last,
      delimiters.contains(last)
    {
      let rest = buffer.bytes[line.endIndex..<buffer.end]
      return (last, line.count + (rest.starts(with: [0x0D, 0x0A]) ? 2 : min(rest.count, 1)))
    }
    var counts = Array(repeating: 0, count: delimiters.count)
    var isQuoted = false
    for byte in line {
      if byte == 0x22 {
        isQuoted.toggle()
      } else if !isQuoted, let index = delimiters.firstIndex(of: byte) {
        counts[index] += 1
      }
    }
    let most = counts.max() ?? 0
    return (delimiters[counts.firstIndex(of: most) ?? 0], 0)
  }

  /// A name without the blanks around it: spaces, tabs, and the no-break space.
  static func trimmed(_ name: String) -> String {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r", "\u{A0}"]
    let scalars = name.unicodeScalars
    guard let first = scalars.firstIndex(where: { !blanks.contains($0) }),
      let last = scalars.lastIndex(where: { !blanks.contains($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The first line with something on it, when its end is in the buffer, too.
  private static func firstLine(_ buffer: InputBuffer) -> ArraySlice<UInt8>? {
    let bytes = buffer.bytes[buffer.start..<buffer.end]
    var isQuoted = false
    let start = bytes.firstIndex { $0 != 0x0A && $0 != 0x0D } ?? bytes.endIndex
    for index in start..<bytes.endIndex {
      switch bytes[index] {
      case 0x22: isQuoted.toggle()
      case 0x0A where !isQuoted: return bytes[start..<index]
      case 0x0D where !isQuoted && (index + 1 < bytes.endIndex || buffer.isAtEnd):
        return bytes[start..<index]
      default: break
      }
    }
    return buffer.isAtEnd ? bytes[start...] : nil
  }
}
