import TestSupport
import Testing

/// A line of Data/digest-cases.txt, which Python wrote.
struct DigestCase {
  let bytes: [UInt8]
  let seed: UInt64
  let sha256: String
  let stableHash: UInt64

  /// All cases.
  static func all() throws -> [DigestCase] {
    let lines = try #require(TestFile.lines(TestFile.folder() + "/../Data/digest-cases.txt"))
    try #require(lines.count > 150)
    return try lines.map { line in
      let fields = line.split(separator: " ").map(String.init)
      let count = try #require(Int(fields[0]))
      let seed = try #require(Int(fields[1]))
      return DigestCase(
        bytes: (0..<count).map { UInt8(truncatingIfNeeded: seed + 167 * $0 + $0 * $0 / 8) },
        seed: UInt64(seed), sha256: fields[2],
        stableHash: try #require(UInt64(fields[3], radix: 16)))
    }
  }
}
