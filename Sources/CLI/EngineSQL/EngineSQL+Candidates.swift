import Overlap

/// From normalised rows to the pairs that are worth comparing, with all that comparing them asks.
extension EngineSQL {
  var candidates: String {
    [rows, counts, statistics, lookAlikes, keys, blocks, chosen, pairs].joined(separator: "\n")
  }

  private var rows: String {
    """
    \(rule)
    -- 1. The rows of both lists: side 0 is ours, side 1 theirs. Rows that tandem normalise could
    --    not read are left out; tandem match refuses a list that has any.
    \(dialect.analysis(of: ours) + dialect.analysis(of: theirs))CREATE VIEW \(prefix)rows AS
    \(side(0, ours))
    UNION ALL
    \(side(1, theirs));

    \(dialect.table("\(prefix)totals"))
    SELECT COUNT(*) AS row_count, SUM(1 - side) AS ours, SUM(side) AS theirs FROM \(prefix)rows;
    \(dialect.analysis(of: "\(prefix)totals"))

    """
  }

  private func side(_ number: Int, _ table: String) -> String {
    """
    SELECT \(number) AS side, \(column("id")) AS id, \(column("name")) AS name,
      \(column("website")) AS website, \(column("country")) AS country,
      \(column("population")) AS population,
      \(key(.domain)) AS domains, \(key(.label)) AS labels,
      \(key(.name)) AS name_key, \(key(.formerName)) AS former_key,
      \(key(.words)) AS words, \(key(.spellings)) AS spellings,
      \(key(.blocks)) AS blocks, CAST(\(KeyColumn.content.rawValue) AS BIGINT) AS content
    FROM \(table) WHERE \(isUsable())
    """
  }

  private var counts: String {
    let plain = "replace(split_part(words, ' | ', 1), '-', '')"
    return """
      \(rule)
      -- 2. How many rows of both lists hold each word, name, domain and label. A row's words are
      --    those of its main name; a hyphen marks small ones, which count here and are no keys.
      \(dialect.table("\(prefix)word_counts"))
      SELECT word, COUNT(*) AS holders FROM (
        SELECT DISTINCT side, id, word FROM (
          SELECT side, id,
            \(dialect.each(plain, between: " ")) AS word
          FROM \(prefix)rows WHERE words <> '') each_word
        WHERE word <> '') row_words
      GROUP BY word;
      \(dialect.analysis(of: "\(prefix)word_counts"))
      \(dialect.table("\(prefix)name_counts"))
      SELECT name_key AS word, COUNT(*) AS holders FROM \(prefix)rows
      WHERE name_key <> '' GROUP BY name_key;
      \(dialect.analysis(of: "\(prefix)name_counts"))
      -- How many rows hold a word or a name that begins so, and how many words or names that are.
      \(beginnings("word"))
      \(beginnings("name"))
      """
  }

  private func beginnings(_ kind: String) -> String {
    """
    \(dialect.table("\(prefix)\(kind)_beginnings"))
    SELECT beginning, SUM(holders) AS holders, COUNT(*) AS families FROM (
      SELECT left(word, n) AS beginning, holders FROM (
        SELECT word, holders, \(dialect.eachLength(of: "word")) AS n
        FROM \(prefix)\(kind)_counts) lengths) beginnings
    GROUP BY beginning;
    \(dialect.analysis(of: "\(prefix)\(kind)_beginnings"))
    """
  }

  private var statistics: String {
    let spelled = "concat(replace(replace(words, ' |', ''), '-', ''), ' ', spellings)"
    let row = slices > 1 ? "side, id, slice" : "side, id"
    let slicedRow = slices > 1 ? "side, id, (content & 4294967295) % \(slices) AS slice" : row
    return """
      \(rule)
      -- 3. What score-pairs has to know of each text: w words and their spellings, n names, d
      --    domains, l labels. An entry says how many rows hold the text; behind that, for its
      --    beginnings up to a length, how many rows (and names) begin so.
      \(dialect.table("\(prefix)row_texts"))
      SELECT DISTINCT \(row), kind, text FROM (
        SELECT \(slicedRow), 'w' AS kind,
          \(dialect.each(spelled, between: " ")) AS text
        FROM \(prefix)rows
        UNION ALL SELECT \(slicedRow), 'n', name_key FROM \(prefix)rows
        UNION ALL SELECT \(slicedRow), 'n', former_key FROM \(prefix)rows
        UNION ALL SELECT \(slicedRow), 'd', \(dialect.each("domains", between: " "))
        FROM \(prefix)rows
        UNION ALL SELECT \(slicedRow), 'l', \(dialect.each("labels", between: " "))
        FROM \(prefix)rows) texts
      WHERE text <> '';
      \(dialect.analysis(of: "\(prefix)row_texts"))
      \(dialect.table("\(prefix)text_statistics"))
      \(entries("w", "word", "concat(':', through, '/', holders)"))
      UNION ALL
      \(entries("n", "name", "concat(':', through, '/', holders, '/', families)"))
      UNION ALL
      SELECT kind, text, concat(kind, text, ':', COUNT(*)) FROM \(prefix)row_texts
      WHERE kind IN ('d', 'l') GROUP BY kind, text;
      \(dialect.analysis(of: "\(prefix)text_statistics"))
      """
  }

  /// The entries of all words, or of all names.
  private func entries(_ letter: String, _ kind: String, _ level: String) -> String {
    let asked = "SELECT DISTINCT text FROM \(prefix)row_texts WHERE kind = '\(letter)'"
    return """
      SELECT '\(letter)' AS kind, t.text, concat('\(letter)', t.text, ':',
        COALESCE(MAX(c.holders), 0), COALESCE(MAX(l.levels), '')) AS entry
      FROM (\(asked)) t
      LEFT JOIN \(prefix)\(kind)_counts c ON c.word = t.text
      LEFT JOIN (
        SELECT text,
          \(dialect.joined(level, by: "", order: "through")) AS levels
        FROM (
          SELECT s.text, b.holders, b.families, MAX(s.n) AS through FROM (
            SELECT text, \(dialect.eachLength(of: "text")) AS n
            FROM (\(asked)) asked) s
          JOIN \(prefix)\(kind)_beginnings b ON b.beginning = left(s.text, s.n)
          GROUP BY s.text, b.holders, b.families) steps
        GROUP BY text) l ON l.text = t.text
      GROUP BY t.text
      """
  }

  private var lookAlikes: String {
    """
    \(rule)
    -- 4. How many names have a look-alike in their own list: the next name before them begins alike
    --    for eight letters and three fifths of the shorter one.
    \(dialect.table("\(prefix)look_alikes"))
    SELECT COUNT(*) AS look_alikes FROM (
      SELECT name, before,
        CAST(floor((3 * least(length(name), length(before)) + 4) / 5.0) AS INT) AS n
      FROM (
        SELECT side, name, lag(name) OVER (
          PARTITION BY side, left(name, 8) ORDER BY \(dialect.bytes("name"))) AS before
        FROM (
          SELECT DISTINCT side, name_key AS name FROM \(prefix)rows
          WHERE length(name_key) >= 8) names) neighbours
      WHERE before IS NOT NULL) alike
    WHERE left(name, n) = left(before, n);
    \(dialect.analysis(of: "\(prefix)look_alikes"))
    """
  }
}
