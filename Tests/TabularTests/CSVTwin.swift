import Basics
import Tabular
import TestSupport

/// Compares the fast reader with the naive one, the header's blanks and the sep= line apart.
enum CSVTwin {
  /// The first difference in words; nil when there is none.
  static func difference(
    _ bytes: [UInt8], delimiter: UInt8, piece: Int, chunk: Int
  ) -> String? {
    var expected = NaiveCSV.records(bytes, delimiter: delimiter)
    var reader: CSVReader
    do {
      reader = try CSVReader(
        MemorySource(bytes, piece: piece), CSVOptions(delimiter: delimiter, chunk: chunk))
    } catch {
      guard let header = expected.first else { return nil }
      let isBad = header.fault != nil || !isUTF8(header)
      return isBad ? nil : "the header is refused: \(error)"
    }
    guard !expected.isEmpty else { return "no header was refused" }
    let header = expected.removeFirst()
    guard header.fault == nil, isUTF8(header) else { return "a bad header was taken" }
    for record in expected {
      let step: CSVReader.Step
      do {
        step = try reader.step()
      } catch {
        return "reading stopped: \(error)"
      }
      if let difference = difference(step, record, header.fields.count, reader) {
        return "line \(record.line): \(difference)"
      }
    }
    return (try? reader.step()) == .end ? nil : "there are more records than expected"
  }

  private static func difference(
    _ step: CSVReader.Step, _ record: NaiveCSV.Record, _ columns: Int, _ reader: CSVReader
  ) -> String? {
    guard reader.line == record.line else { return "the reader is on line \(reader.line)" }
    let place = [reader.badRow?.place.line ?? 0, reader.badRow?.place.column ?? 0]
    if record.fault != nil {
      return step == .badRow && place == record.faultPlace ? nil : "fault at \(place)"
    }
    if !isUTF8(record) {
      return step == .badRow ? nil : "bad UTF-8 was taken"
    }
    if record.fields.count != columns {
      guard step == .badRow else { return "a ragged row was taken" }
      if record.fields.count < columns {
        return record.endPlace.isEmpty || place == record.endPlace ? nil : "too few at \(place)"
      }
      return place[0] == record.fields[columns].line || record.fields[columns].line == 0
        ? nil : "too many at \(place)"
    }
    guard step == .row else { return "a good row was refused: \(reader.badRow?.what ?? "")" }
    for (index, field) in record.fields.enumerated() {
      var bytes: [UInt8] = []
      reader.append(index, to: &bytes)
      guard bytes == field.bytes else { return "field \(index) is \(bytes)" }
      let place = reader.place(index)
      guard field.line == 0 || [place.line, place.column] == [field.line, field.column] else {
        return "field \(index) stands at \(place)"
      }
    }
    return nil
  }

  private static func isUTF8(_ record: NaiveCSV.Record) -> Bool {
    record.fields.allSatisfy { String(validating: $0.bytes, as: UTF8.self) != nil }
  }
}
