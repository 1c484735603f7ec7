/// CSV read in the plainest way: one byte after the other, everything in memory, no speed.
///
/// The twin of the fast reader, written from the same rules: records end with LF, CR or CRLF;
/// blank lines are skipped; a field that starts with a quote ends with one, and doubled quotes in
/// it are one; of each record only its first fault counts.
public enum NaiveCSV {
  /// A byte with the place where it stands, and whether it ends a line.
  private struct Place {
    let byte: UInt8
    let line: Int
    let column: Int
  }

  /// What has broken the format.
  public enum Fault: Equatable, Sendable {
    /// A quote in a field that doesn't start with one.
    case bareQuote
    /// Text behind the closing quote.
    case textAfterQuote
    /// A quote that isn't closed.
    case unterminatedQuote
    /// A zero byte.
    case zeroByte
  }

  /// A field's value and where its text starts.
  public struct Field: Equatable, Sendable {
    /// The value.
    public var bytes: [UInt8] = []
    /// The line of its first byte.
    public var line: Int
    /// The column of its first byte, behind a quote.
    public var column: Int
  }

  /// A record that isn't blank.
  public struct Record: Equatable, Sendable {
    /// The line it starts on.
    public var line: Int
    /// Its fields.
    public var fields: [Field] = []
    /// What has broken the format first.
    public var fault: Fault?
    /// Where: line and column.
    public var faultPlace: [Int] = []
    /// Where it ends: line and column.
    public var endPlace: [Int] = []
  }

  /// The records of `bytes`.
  public static func records(_ bytes: [UInt8], delimiter: UInt8) -> [Record] {
    let places = placed(bytes)
    var records: [Record] = []
    var at = 0
    while at < places.count {
      var record = Record(line: places[at].line)
      let start = at
      repeat {
        record.fields.append(field(places, &at, delimiter, &record))
        at += 1
      } while at - 1 < places.count && places[at - 1].byte == delimiter
      at -= 1
      if let end = at < places.count ? places[at] : nil {
        record.endPlace = [end.line, end.column]
      }
      if at > start {
        records.append(record)
      }
      let isCRLF = at + 1 < places.count && places[at].byte == 13 && places[at + 1].byte == 10
      at += isCRLF ? 2 : 1
    }
    return records
  }

  private static func placed(_ bytes: [UInt8]) -> [Place] {
    var line = 1
    var column = 1
    var places: [Place] = []
    for (index, byte) in bytes.enumerated() {
      places.append(Place(byte: byte, line: line, column: column))
      column += 1
      let isCRLF = byte == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
      if (byte == 10 || byte == 13) && !isCRLF {
        line += 1
        column = 1
      }
    }
    return places
  }

  /// Reads a field; stops at a delimiter, a line end, or behind the last byte.
  private static func field(
    _ places: [Place], _ at: inout Int, _ delimiter: UInt8, _ record: inout Record
  ) -> Field {
    func fault(_ kind: Fault, _ index: Int) {
      if record.fault == nil {
        record.fault = kind
        record.faultPlace = [places[index].line, places[index].column]
      }
    }
    func isEnd(_ index: Int) -> Bool {
      index >= places.count || places[index].byte == delimiter || places[index].byte == 10
        || places[index].byte == 13
    }
    var field = Field(line: 0, column: 0)
    if at < places.count {
      field.line = places[at].line
      field.column = places[at].column
    }
    if at < places.count, places[at].byte == 34 {
      let quote = at
      field.column += 1
      at += 1
      while true {
        if at >= places.count {
          fault(.unterminatedQuote, quote)
          return field
        }
        if places[at].byte == 34 {
          if at + 1 < places.count, places[at + 1].byte == 34 {
            at += 1
          } else {
            break
          }
        }
        if places[at].byte == 0 {
          fault(.zeroByte, at)
        }
        field.bytes.append(places[at].byte)
        at += 1
      }
      at += 1
      if !isEnd(at) {
        fault(.textAfterQuote, at)
      }
    }
    while !isEnd(at) {
      if places[at].byte == 34 {
        fault(.bareQuote, at)
      }
      if places[at].byte == 0 {
        fault(.zeroByte, at)
      }
      field.bytes.append(places[at].byte)
      at += 1
    }
    return field
  }
}
