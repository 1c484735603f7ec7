import Basics
import Platform
import Tabular

/// Sends the rows of a file, CSV or JSON lines, through some work.
enum RowFilter {
  static let map = OptionSpec.value(
    "map", .text("name=COLUMN,..."), repeatable: true, "Say which column is which")
  static let header = OptionSpec.value(
    "header", .text("NAME,..."),
    "The input has no line of column names: these are they, and the output has none either")
  static let out = OptionSpec.value("out", letter: "o", .file(), default: "-", "Write here")

  static let options = [out, map, header, MatchCommand.delimiter]

  static func options(_ arguments: Arguments, _ file: String) throws(Problem) -> RowFilterOptions {
    var options = RowFilterOptions()
    options.file = file
    options.delimiter = MatchOptions.delimiter(arguments)
    options.map = try AccountColumns.given(arguments.values(map), for: "ours", map)
    options.header = arguments.value(header)?.split(
      separator: ",", omittingEmptySubsequences: false
    ).map(String.init)
    return options
  }

  /// Lets all rows through; an input without a byte is one of no rows, as engines hand over.
  static func run<Work: RowWork & ~Copyable>(
    _ options: RowFilterOptions, _ work: consuming Work, _ output: OutputStream, _ context: Context
  ) throws(Problem) -> RowFilterOutcome {
    let source = try PeekedSource(try context.open(options.file))
    guard !source.head.isEmpty else { return RowFilterOutcome() }
    switch InputKind(head: source.head) {
    case .jsonLines:
      guard options.header == nil else {
        throw Problem(
          .usage, code: "header_of_json", "--header names the columns of rows without names",
          at: .init(file: options.file), found: "JSON lines, which name their members",
          hint: "leave --header out")
      }
      var filter = try ObjectFilter(source, options, for: work, output)
      return try filter.run(&work)
    case .jsonArray:
      throw .badInput(
        "this filter takes one row after another", at: .init(file: options.file),
        found: "one JSON array", expected: "CSV or JSON lines")
    case .table:
      let wanted = work.wanted
      var filter = try TableFilter(titled(source, options), options, for: work, output) {
        map, header in context.detail(line(map, header, wanted))
      }
      return try filter.run(&work)
    }
  }

  /// The input with its columns' names before it.
  private static func titled(
    _ source: PeekedSource, _ options: RowFilterOptions
  ) throws(Problem) -> any ByteSource {
    guard let header = options.header else { return source }
    var writer = CSVWriter(delimiter: options.delimiter ?? 0x2C, guardsFormulas: false)
    writer.row(header)
    return TitledSource(title: writer.bytes, rest: source)
  }

  private static func line(
    _ map: HeaderMap, _ header: [String], _ wanted: [WantedColumn]
  ) -> String {
    wanted.compactMap { column in
      map[column.name].map { "\(column.name) from '\(header[$0])'" }
    }.joined(separator: ", ")
  }
}

/// A source with a line before it.
private struct TitledSource: ByteSource {
  var title: [UInt8]
  var rest: PeekedSource

  mutating func read(into buffer: inout [UInt8], from offset: Int) throws(Problem) -> Int {
    let count = min(title.count, buffer.count - offset)
    guard count > 0 else { return try rest.read(into: &buffer, from: offset) }
    buffer.replaceSubrange(offset..<offset + count, with: title[..<count])
    title.removeFirst(count)
    return count
  }
}
