import Basics
import Glibc
import Platform
import Tabular

/// Reads a table as a loader does, every field of every row, and tells how long that took.
///
/// `read-table FILE scan` only looks at the fields; `read-table FILE load` also keeps them, a
/// column beside the other, as a database's table does. Both go through the reader that every
/// command reads its lists with, strict as ever, from opening the file to its end. What is printed
/// can be checked: rows, the bytes of each column's values, and a checksum that knows which value
/// stands in which row.
@main
struct ReadTable {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 3, ["scan", "load"].contains(words[2]) else {
      throw Problem(.usage, code: "usage", "usage: read-table FILE scan|load")
    }
    let start = Times.now
    let found: Found
    let end: Times
    if words[2] == "scan" {
      found = try scan(words[1])
      end = Times.now
    } else {
      let table = try load(words[1])
      end = Times.now  // Looking at what is in the table is no part of making it.
      found = look(through: table)
    }
    print("wall", end.wall - start.wall)
    print("cpu", end.cpu - start.cpu)
    print("rows", found.rows)
    print("lengths", found.lengths.map(String.init).joined(separator: " "))
    print("checksum", found.checksum)
  }

  /// Seconds by the clock on the wall and of this process's work.
  struct Times {
    let wall: Double
    let cpu: Double

    static var now: Times {
      Times(wall: seconds(CLOCK_MONOTONIC), cpu: seconds(CLOCK_PROCESS_CPUTIME_ID))
    }

    private static func seconds(_ clock: clockid_t) -> Double {
      var time = timespec()
      clock_gettime(clock, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
  }

  /// What every reader of the same table must find.
  struct Found {
    var rows = 0
    var lengths: [Int]
    var checksum: UInt64 = 0

    init(columns: Int) {
      lengths = Array(repeating: 0, count: columns)
    }

    /// Takes a value into account: where it stands, its length, and its first and last byte.
    mutating func add(_ value: Span<UInt8>, _ column: Int) {
      lengths[column] += value.count
      guard value.count > 0 else { return }
      let ends = UInt64(value[0]) << 8 | UInt64(value[value.count - 1])
      let place = UInt64(truncatingIfNeeded: rows &* 31 &+ column &+ 1)
      checksum = checksum &+ place &* (ends &+ UInt64(value.count) << 16)
    }
  }

  private static func reader(_ path: String) throws -> CSVReader {
    try CSVReader(try InputFile.open(path), CSVOptions(file: path))
  }

  /// Every record must be good: a loader that leaves some out has read less.
  private static func refuseProblems(_ reader: borrowing CSVReader) throws {
    if let problem = reader.problems.kept.first { throw problem }
  }

  private static func scan(_ path: String) throws -> Found {
    var reader = try reader(path)
    let columns = reader.columnCount
    var found = Found(columns: columns)
    while try reader.next() {
      for column in 0..<columns {
        reader.withField(column) { found.add($0, column) }
      }
      found.rows += 1
    }
    try refuseProblems(reader)
    return found
  }

  /// One column of a table in memory: all values, and where each ends.
  struct Column {
    var bytes: [UInt8] = []
    var ends: [Int] = []
  }

  private static func load(_ path: String) throws -> [Column] {
    var reader = try reader(path)
    let columns = reader.columnCount
    var table = Array(repeating: Column(), count: columns)
    while try reader.next() {
      for column in 0..<columns {
        reader.append(column, to: &table[column].bytes)
        table[column].ends.append(table[column].bytes.count)
      }
    }
    try refuseProblems(reader)
    return table
  }

  /// Finds in the table what a scan finds in the file.
  private static func look(through table: [Column]) -> Found {
    var found = Found(columns: table.count)
    for row in 0..<(table.first?.ends.count ?? 0) {
      for (index, column) in table.enumerated() {
        let start = row == 0 ? 0 : column.ends[row - 1]
        found.add(column.bytes.span.extracting(start..<column.ends[row]), index)
      }
      found.rows += 1
    }
    return found
  }
}
