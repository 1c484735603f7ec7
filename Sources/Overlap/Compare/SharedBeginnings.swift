/// How many letters each of some sorted texts shares with the one before it, up to 255.
///
/// The texts around one that share so many letters with it are found by walking along these bytes,
/// by whole stretches where all of a stretch share enough: a million texts take a megabyte, and
/// the texts themselves are not touched.
struct SharedBeginnings: Sendable {
  private static let stretchBits = 6

  /// For each text the letters that it shares with the one before it.
  private let shared: [UInt8]
  /// The least of each 64 of these, and of each 4,096.
  private let leastOf64: [UInt8]
  private let leastOf4096: [UInt8]

  /// The letters that each text shares with the one before it, up to 255; zero for the first.
  init(_ shared: [UInt8]) {
    leastOf64 = Self.least(shared)
    leastOf4096 = Self.least(leastOf64)
    self.shared = shared
  }

  /// How many letters a text shares with the one before it, up to 255.
  func shared(_ text: Int) -> Int { Int(shared[text]) }

  /// The first text of those in front of `text` that share so many letters with it.
  func first(from text: Int, sharing least: UInt8) -> Int {
    var text = text
    while text > 0, shared[text] >= least {
      if text & 63 == 63 {
        // From the last of a stretch to the last of the one before it.
        if text & 4_095 == 4_095, leastOf4096[text >> 12] >= least, text >= 4_096 {
          text -= 4_096
          continue
        }
        if leastOf64[text >> 6] >= least, text >= 64 {
          text -= 64
          continue
        }
      }
      text -= 1
    }
    return text
  }

  /// The end of the texts behind `text` that share so many letters with it.
  func end(from text: Int, sharing least: UInt8) -> Int {
    var next = text + 1
    while next < shared.count, shared[next] >= least {
      if next & 63 == 0 {
        if next & 4_095 == 0, leastOf4096[next >> 12] >= least {
          next = min(next + 4_096, shared.count)
          continue
        }
        if leastOf64[next >> 6] >= least {
          next = min(next + 64, shared.count)
          continue
        }
      }
      next += 1
    }
    return next
  }

  /// The least of each 64 bytes.
  private static func least(_ bytes: [UInt8]) -> [UInt8] {
    var least: [UInt8] = []
    least.reserveCapacity(bytes.count >> stretchBits + 1)
    for index in bytes.indices {
      if index & 63 == 0 {
        least.append(bytes[index])
      } else {
        least[least.count - 1] = min(least[least.count - 1], bytes[index])
      }
    }
    return least
  }
}
