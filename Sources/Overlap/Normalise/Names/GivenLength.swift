/// How long a name is as it was given.
enum GivenLength {
  /// The number of letters (scalars) of a name, white space around it aside.
  static func of(_ name: Span<UInt8>, isASCII: Bool) -> UInt32 {
    let end = ScalarClass.skipSpaces(name, before: name.count)
    var index = ScalarClass.skipSpaces(name, from: 0)
    if isASCII { return UInt32(clamping: max(end - index, 0)) }
    var count = 0
    while index < end {
      index += name[index] < 0x80 ? 1 : UTF8Reader.scalar(name, at: index).length
      count += 1
    }
    return UInt32(clamping: count)
  }
}
