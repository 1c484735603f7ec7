import Basics
import TestSupport
import Testing

@testable import Storage

@Suite("Packed keys, and runs of them side by side")
struct KeyMergeTests {
  /// Keys as a run has them: each once, in the order of their bytes.
  private static func draw(_ random: inout SplitMix64, _ count: Int) -> [String] {
    let keys = (0..<random.int(0...count)).map { _ in
      random.pick(["id:", "domain:", "é", ""]) + String(random.int(0...count))
        + String(repeating: "x", count: random.oneIn(9) ? random.int(100...300) : 0)
    }
    return Set(keys).sorted { ByteOrder.precedes($0, $1) }
  }

  private static func cursor(_ keys: [String]) -> KeyCursor {
    var sheets = KeySheets()
    for key in keys { sheets.append(key.utf8Span.span) }
    return cursor(sheets.sheets)
  }

  private static func cursor(_ sheets: [[UInt8]]) -> KeyCursor {
    var left = sheets[...]
    return KeyCursor { left.popFirst() }
  }

  @Test(
    "what is packed is read back, over as many sheets as it takes", arguments: [0, 1, 9, 20_000])
  func packed(_ count: Int) throws {
    let keys = (0..<count).map { String(1_000_000 + $0) }
    var cursor = Self.cursor(keys)
    var read: [String] = []
    while try cursor.advance() { read.append(cursor.text) }
    #expect(read == keys)
    #expect(try !cursor.advance())
  }

  @Test("sheets are cut at 32,768 bytes, and there is one where there are no keys")
  func sheets() {
    #expect(KeySheets().sheets == [[]])
    var sheets = KeySheets()
    let key = [UInt8](repeating: 65, count: 127)
    for _ in 0..<257 { sheets.append(key.span) }
    // 256 keys with the byte of their length fill a sheet.
    #expect(sheets.sheets.map(\.count) == [32_768, 128])
    sheets.append([UInt8](repeating: 65, count: 200).span)
    #expect(sheets.sheets[1].suffix(202).prefix(2) == [0xC8, 0x01])
  }

  @Test(
    "sheets that were cut or altered are read without a trap, and to an end",
    arguments: UInt64(1)...200)
  func damaged(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var bytes = (0..<random.int(0...40)).map { _ in UInt8(random.int(0...255)) }
    if random.oneIn(2) { bytes += [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F] }
    var cursor = Self.cursor([bytes, [1, 65]])
    var count = 0
    while try cursor.advance() { count += 1 }
    #expect((1...47).contains(count), "seed \(seed)")
  }

  @Test(
    "each key comes once and in order, with the runs that have it, however many there are",
    arguments: UInt64(1)...100)
  func twin(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let runs = (0..<random.int(0...7)).map { _ in Self.draw(&random, 60) }
    var merge = KeyMerge(runs.map { Self.cursor($0) })
    var found: [String] = []
    while try merge.advance() { found.append("\(merge.text) \(merge.places)") }
    let all = Set(runs.joined()).sorted { ByteOrder.precedes($0, $1) }
    let due = all.map { key in
      "\(key) \(runs.indices.filter { runs[$0].contains(key) })"
    }
    #expect(found == due, "seed \(seed)")
    #expect(try !merge.advance())
  }
}
