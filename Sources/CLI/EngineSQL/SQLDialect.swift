/// What the engines say differently.
enum SQLDialect: String, CaseIterable {
  case duckdb
  case postgres
  case spark

  /// A name as an identifier.
  func quoted(_ name: String) -> String {
    let mark = self == .spark ? "`" : "\""
    return mark
      + name.split(separator: mark, omittingEmptySubsequences: false).joined(separator: mark + mark)
      + mark
  }

  /// A row for each part of a text that stands between separators.
  func each(_ text: String, between separator: String) -> String {
    switch self {
    case .duckdb: "unnest(string_split(\(text), '\(separator)'))"
    case .postgres: "unnest(string_to_array(\(text), '\(separator)'))"
    // It takes a pattern, in which a bar means something else.
    case .spark: "explode(split(\(text), '\(separator == " | " ? " [|] " : separator)'))"
    }
  }

  /// A row for each number from 1 to the length of a text, which is not empty.
  func eachLength(of text: String) -> String {
    switch self {
    case .duckdb: "unnest(range(1, length(\(text)) + 1))"
    case .postgres: "generate_series(1, length(\(text)))"
    case .spark: "explode(sequence(1, length(\(text))))"
    }
  }

  /// The texts of a group in the order of a number, joined.
  func joined(_ text: String, by separator: String, order: String) -> String {
    switch self {
    case .duckdb, .postgres: "string_agg(\(text), '\(separator)' ORDER BY \(order))"
    case .spark:
      "array_join(transform(array_sort(collect_list(struct(\(order) AS o, \(text) AS t))),"
        + " x -> x.t), '\(separator)')"
    }
  }

  /// A text by whose bytes rows are ordered.
  func bytes(_ text: String) -> String {
    self == .postgres ? "\(text) COLLATE \"C\"" : text
  }

  var text: String { self == .spark ? "STRING" : "TEXT" }
  var double: String { self == .postgres ? "DOUBLE PRECISION" : "DOUBLE" }

  /// How a table is made of a query.
  func table(_ name: String) -> String {
    self == .spark ? "CREATE TABLE \(name) USING parquet AS" : "CREATE TABLE \(name) AS"
  }

  /// Has PostgreSQL look at a table that was filled since; the others do so by themselves.
  func analysis(of table: String) -> String {
    self == .postgres ? "ANALYZE \(table);\n" : ""
  }

  /// How a pipe is written around the filter; columns that have done their work are left behind
  /// where the engine can do so while it reads.
  func steps(
    _ export: String, _ filter: String, _ load: String, without columns: [String] = []
  ) -> String {
    switch self {
    case .duckdb:
      let kept = columns.isEmpty ? "*" : "* EXCLUDE (\(columns.joined(separator: ", ")))"
      return """
        --   COPY \(export) TO '\(export).csv' (HEADER);
        --   $ \(filter) \(export).csv --out \(load).csv
        --   CREATE TABLE \(load) AS SELECT \(kept)
        --     FROM read_csv('\(load).csv', header = true, all_varchar = true);
        """
    case .postgres:
      return """
        --   \\copy (SELECT * FROM \(export)) TO '\(export).csv' (FORMAT csv, HEADER)
        --   $ \(filter) \(export).csv --out \(load).csv
        --   CREATE TABLE \(load) (...as the first line of \(load).csv says, all TEXT...);
        --   \\copy \(load) FROM '\(load).csv' (FORMAT csv, HEADER)
        """
    case .spark:
      let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
      return """
        --   lines = spark.table("\(export)").toJSON().pipe("\(filter)")
        --   spark.read.json(lines)\(columns.isEmpty ? "" : ".drop(\(names))").write.saveAsTable("\(load)")
        """
    }
  }
}
