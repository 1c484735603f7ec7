/// How a CSV file is read, and what the reader puts up with.
package struct CSVOptions: Sendable {
  /// The file's name for problems.
  package var file: String?
  /// The byte between fields; nil where the header is to tell: comma, semicolon or tab.
  package var delimiter: UInt8?
  /// The bytes a record may have, quotes and delimiters included; more ends the reading.
  package var recordLimit: Int
  /// The bytes a field may have.
  package var fieldLimit: Int
  /// The columns a header may have; more ends the reading.
  package var columnLimit: Int
  /// The bytes that are read at a time.
  package var chunk: Int

  /// Options; the defaults suit every list that `tandem` reads.
  package init(
    file: String? = nil, delimiter: UInt8? = nil, recordLimit: Int = 8 << 20,
    fieldLimit: Int = 1 << 20, columnLimit: Int = 10_000, chunk: Int = 256 << 10
  ) {
    self.file = file
    self.delimiter = delimiter
    self.recordLimit = recordLimit
    self.fieldLimit = fieldLimit
    self.columnLimit = columnLimit
    self.chunk = chunk
  }
}
