import Basics
import Tabular
import TestSupport

/// Reads the input as CSV: the first byte chooses the delimiter and the pieces it comes in.
///
/// The fast reader and the naive one must find the same good rows on the same lines, and rows
/// that are written again must be read as the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = input.first else { return 0 }
  let delimiters: [UInt8?] = [0x2C, 0x3B, 0x09, nil]
  let piece = [1, 2, 3, 7, 64, .max][Int(choice >> 2) % 6]
  let bytes = Array(input.dropFirst())
  let options = CSVOptions(delimiter: delimiters[Int(choice & 3)], fieldLimit: 1 << 20, chunk: 16)
  guard var reader = try? CSVReader(MemorySource(bytes, piece: piece), options) else { return 0 }

  var rows: [(line: Int, fields: [[UInt8]])] = []
  while (try? reader.next()) == true {
    rows.append((reader.line, fields(of: reader)))
    precondition(reader.place(0).line == reader.line)
  }
  // Marks of encoding, other kinds of files and the sep= line are not the twin's business.
  let isPlain =
    bytes.first.map { $0 < 0x80 } ?? true && !bytes.starts(with: "sep=".utf8)
  if isPlain {
    compare(rows, NaiveCSV.records(bytes, delimiter: reader.delimiter))
  }
  writeAndRead(rows.map(\.fields), columns: reader.columnCount)
  return 0
}

private func fields(of reader: CSVReader) -> [[UInt8]] {
  (0..<reader.columnCount).map { column in
    var bytes: [UInt8] = []
    reader.append(column, to: &bytes)
    return bytes
  }
}

private func compare(_ rows: [(line: Int, fields: [[UInt8]])], _ records: [NaiveCSV.Record]) {
  guard let header = records.first else { return precondition(rows.isEmpty) }
  let good = records.dropFirst().filter { record in
    record.fault == nil && record.fields.count == header.fields.count
      && record.fields.allSatisfy { String(validating: $0.bytes, as: UTF8.self) != nil }
  }
  precondition(rows.map(\.line) == good.map(\.line))
  precondition(rows.map(\.fields) == good.map { $0.fields.map(\.bytes) })
}

private func writeAndRead(_ rows: [[[UInt8]]], columns: Int) {
  var writer = CSVWriter(guardsFormulas: false)
  writer.row((0..<columns).map { "h\($0)" })
  for row in rows {
    for field in row {
      writer.raw(field[...])
    }
    writer.endRow()
  }
  guard var reader = try? CSVReader(MemorySource(writer.bytes), CSVOptions(chunk: 16)) else {
    preconditionFailure("what was written is refused")
  }
  for row in rows {
    precondition((try? reader.next()) == true && fields(of: reader) == row)
  }
  precondition((try? reader.next()) == false && reader.problems.isEmpty)
}
