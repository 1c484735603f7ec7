/// Punycode (RFC 3492): labels in other scripts as ASCII.
///
/// Labels are short, so that the quadratic cost of the method does not matter; longer ones than a
/// host name may have are refused by its reader.
enum Punycode {
  private static let base: UInt32 = 36
  private static let leastThreshold: UInt32 = 1
  private static let greatestThreshold: UInt32 = 26
  private static let firstScalar: UInt32 = 0x80
  private static let firstBias: UInt32 = 72
  private static let hyphen = UInt8(ascii: "-")

  /// Appends the ASCII form of a label, without `xn--`; nothing where it would overflow.
  static func append(_ label: ArraySlice<UInt32>, to text: inout [UInt8]) {
    let start = text.count
    for scalar in label where scalar < 0x80 { text.append(UInt8(truncatingIfNeeded: scalar)) }
    let basicCount = UInt32(truncatingIfNeeded: text.count - start)
    if basicCount > 0 { text.append(hyphen) }
    var handled = basicCount
    var current = firstScalar
    var delta: UInt32 = 0
    var bias = firstBias
    while handled < label.count {
      guard let next = label.lazy.filter({ $0 >= current }).min() else { return }
      let (step, over) = (next - current).multipliedReportingOverflow(by: handled + 1)
      let (sum, overAgain) = delta.addingReportingOverflow(step)
      guard !over, !overAgain else { return text.removeSubrange(start...) }
      delta = sum
      for scalar in label {
        if scalar < next { delta &+= 1 }
        guard scalar == next else { continue }
        appendNumber(delta, bias: bias, to: &text)
        bias = adapted(delta, handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta &+= 1
      current = next + 1
    }
  }

  /// The scalars of a label that was encoded, without its `xn--`; nil where it is none.
  static func decode(_ text: Span<UInt8>) -> [UInt32]? {
    var cut = text.count
    while cut > 0, text[cut - 1] != hyphen { cut -= 1 }
    var label: [UInt32] = []
    for index in 0..<max(cut - 1, 0) { label.append(UInt32(text[index])) }
    var place: UInt32 = 0
    var scalar = firstScalar
    var bias = firstBias
    var index = cut
    while index < text.count {
      guard let step = number(text, at: &index, bias: bias) else { return nil }
      let count = UInt32(truncatingIfNeeded: label.count) + 1
      let (sum, over) = place.addingReportingOverflow(step)
      guard !over else { return nil }
      bias = adapted(step, count, isFirst: label.count == max(cut - 1, 0))
      let (next, overAgain) = scalar.addingReportingOverflow(sum / count)
      guard !overAgain, next <= 0x10FFFF, next >> 11 != 0x1B else { return nil }
      scalar = next
      label.insert(scalar, at: Int(sum % count))
      place = sum % count + 1
    }
    return label
  }

  private static func appendNumber(_ number: UInt32, bias: UInt32, to text: inout [UInt8]) {
    var rest = number
    var weight = base
    while true {
      let threshold = threshold(weight, bias)
      if rest < threshold { break }
      text.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      weight += base
    }
    text.append(digit(rest))
  }

  private static func number(_ text: Span<UInt8>, at index: inout Int, bias: UInt32) -> UInt32? {
    var number: UInt32 = 0
    var factor: UInt32 = 1
    var weight = base
    while index < text.count, let digit = value(text[index]) {
      index += 1
      let (part, over) = digit.multipliedReportingOverflow(by: factor)
      let (sum, overAgain) = number.addingReportingOverflow(part)
      guard !over, !overAgain else { return nil }
      number = sum
      let threshold = threshold(weight, bias)
      if digit < threshold { return number }
      let (larger, overOnce) = factor.multipliedReportingOverflow(by: base - threshold)
      guard !overOnce else { return nil }
      factor = larger
      weight += base
    }
    return nil
  }

  private static func threshold(_ weight: UInt32, _ bias: UInt32) -> UInt32 {
    weight <= bias
      ? leastThreshold : min(max(weight - bias, leastThreshold), greatestThreshold)
  }

  private static func adapted(_ delta: UInt32, _ count: UInt32, isFirst: Bool) -> UInt32 {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var weight: UInt32 = 0
    while delta > (base - leastThreshold) * greatestThreshold / 2 {
      delta /= base - leastThreshold
      weight += base
    }
    return weight + (base - leastThreshold + 1) * delta / (delta + 38)
  }

  private static func digit(_ value: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 26 ? value + 0x61 : value - 26 + 0x30)
  }

  private static func value(_ digit: UInt8) -> UInt32? {
    switch digit {
    case 0x61...0x7A: UInt32(digit) - 0x61
    case 0x41...0x5A: UInt32(digit) - 0x41
    case 0x30...0x39: UInt32(digit) - 0x30 + 26
    default: nil
    }
  }
}
