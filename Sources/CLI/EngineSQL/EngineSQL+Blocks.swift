import Overlap

/// Blocks, their caps, and the pairs that weigh most.
extension EngineSQL {
  var keys: String {
    """
    \(rule)
    -- 5. Block keys. Most came with the rows; a name's four rarest words, and each two of the three
    --    rarest, can only be told now. The first letter of a key is its kind.
    \(dialect.table("\(prefix)rare_words"))
    SELECT side, id, name, word, place FROM (
      SELECT w.side, w.id, w.name, w.word, row_number() OVER (
        PARTITION BY w.side, w.id, w.name
        ORDER BY COALESCE(c.holders, 0), \(dialect.bytes("w.word"))) AS place
      FROM (
        SELECT DISTINCT side, id, name, word FROM (
          SELECT side, id, name, \(dialect.each("name", between: " ")) AS word FROM (
            SELECT side, id, \(dialect.each("words", between: " | ")) AS name
            FROM \(prefix)rows WHERE words <> '') each_name) each_word
        WHERE word <> '' AND left(word, 1) <> '-') w
      LEFT JOIN \(prefix)word_counts c ON c.word = w.word) ranked
    WHERE place <= 4;
    \(dialect.analysis(of: "\(prefix)rare_words"))

    \(dialect.table("\(prefix)keys"))
    SELECT side, id, \(dialect.each("blocks", between: " ")) AS block_key
    FROM \(prefix)rows WHERE blocks <> ''
    UNION ALL
    SELECT DISTINCT side, id, concat('w', word) FROM \(prefix)rare_words
    UNION ALL
    SELECT DISTINCT a.side, a.id, concat('p', least(a.word, b.word), ' ', greatest(a.word, b.word))
    FROM \(prefix)rare_words a
    JOIN \(prefix)rare_words b ON b.side = a.side AND b.id = a.id AND b.name = a.name
    WHERE a.place < b.place AND b.place <= 3;
    \(dialect.analysis(of: "\(prefix)keys"))

    """
  }

  var blocks: String {
    """
    \(rule)
    -- 6. Blocks that both lists have a part in, without those that would hold more pairs than
    --    their kind's cap. A block weighs the logarithm of all pairs over its own.
    \(dialect.table("\(prefix)caps"))
    SELECT kind, CAST(cap AS BIGINT) AS cap, CAST(share AS BIGINT) AS share FROM (VALUES
    \(capRows)
    ) AS caps (kind, cap, share);
    \(dialect.analysis(of: "\(prefix)caps"))

    \(dialect.table("\(prefix)blocks"))
    SELECT b.block_key, c.share * CAST(floor(greatest(0.0, 4096 * (
        ln(CAST(t.ours AS \(dialect.double)) * t.theirs)
        - ln(CAST(b.ours * b.theirs AS \(dialect.double)))))) AS BIGINT) AS weight
    FROM (
      SELECT block_key, SUM(1 - side) AS ours, SUM(side) AS theirs FROM \(prefix)keys
      GROUP BY block_key HAVING SUM(1 - side) > 0 AND SUM(side) > 0) b
    JOIN \(prefix)caps c ON c.kind = left(b.block_key, 1)
    JOIN \(prefix)totals t ON t.row_count > 0
    WHERE b.ours * b.theirs <= c.cap;
    \(dialect.analysis(of: "\(prefix)blocks"))

    """
  }

  private var capRows: String {
    BlockKind.allCases.map { kind in
      "  ('\(kind.letter)', \(cap(kind)), \(kind.share))"
    }.joined(separator: ",\n")
  }

  var chosen: String {
    """
    \(rule)
    -- 7. Candidates: a pair that is among the four heaviest of one of its rows, and at least half as
    --    heavy as the heaviest of these. Of equal ones a hash of what the rows say decides.
    \(dialect.table("\(prefix)weights"))
    SELECT a.id AS a_id, b.id AS b_id, SUM(k.weight) AS weight
    FROM \(prefix)blocks k
    JOIN \(prefix)keys a ON a.block_key = k.block_key AND a.side = 0
    JOIN \(prefix)keys b ON b.block_key = k.block_key AND b.side = 1
    GROUP BY a.id, b.id;
    \(dialect.analysis(of: "\(prefix)weights"))

    \(dialect.table("\(prefix)candidates"))
    SELECT a_id, b_id FROM (
      SELECT w.a_id, w.b_id, w.weight, max(w.weight) OVER (PARTITION BY w.a_id) AS heaviest,
        row_number() OVER (PARTITION BY w.a_id
          ORDER BY w.weight DESC, r.content & 4294967295, \(dialect.bytes("w.b_id"))) AS place
      FROM \(prefix)weights w JOIN \(prefix)rows r ON r.side = 1 AND r.id = w.b_id) of_ours
    WHERE place <= \(Candidates.kept) AND \(Candidates.leastPart) * weight >= heaviest
    UNION
    SELECT a_id, b_id FROM (
      SELECT w.a_id, w.b_id, w.weight, max(w.weight) OVER (PARTITION BY w.b_id) AS heaviest,
        row_number() OVER (PARTITION BY w.b_id
          ORDER BY w.weight DESC, r.content & 4294967295, \(dialect.bytes("w.a_id"))) AS place
      FROM \(prefix)weights w JOIN \(prefix)rows r ON r.side = 0 AND r.id = w.a_id) of_theirs
    WHERE place <= \(Candidates.kept) AND \(Candidates.leastPart) * weight >= heaviest;
    \(dialect.analysis(of: "\(prefix)candidates"))

    """
  }

  var pairs: String {
    """
    \(rule)
    -- 8. The pairs as tandem match score-pairs takes them. The groups of the first table are the
    --    largest of all: where memory is short, export-sql --slices makes it in parts.
    \(rowStatistics)
    \(dialect.analysis(of: "\(prefix)statistics"))

    CREATE VIEW \(prefix)pairs AS
    SELECT c.a_id, c.b_id,
      a.name AS a_name, a.website AS a_website, a.country AS a_country,
      COALESCE(x.statistics, '') AS a_statistics,
      b.name AS b_name, b.website AS b_website, b.country AS b_country,
      COALESCE(y.statistics, '') AS b_statistics,
      t.row_count AS \(dialect.quoted("rows")), l.look_alikes
    FROM \(prefix)candidates c
    JOIN \(prefix)rows a ON a.side = 0 AND a.id = c.a_id
    JOIN \(prefix)rows b ON b.side = 1 AND b.id = c.b_id
    LEFT JOIN \(prefix)statistics x ON x.side = 0 AND x.id = c.a_id
    LEFT JOIN \(prefix)statistics y ON y.side = 1 AND y.id = c.b_id
    JOIN \(prefix)totals t ON t.row_count > 0
    JOIN \(prefix)look_alikes l ON l.look_alikes >= 0;

    -- The pairs now go through the filter, on one machine or on each partition:
    \(dialect.steps(
      "\(prefix)pairs", "tandem match score-pairs", "\(prefix)scored",
      without: ["a_statistics", "b_statistics"]))

    """
  }

  /// What is said of each row's texts, in one table.
  ///
  /// Its groups are the largest of all steps, and not every engine can put them on disk: hence the
  /// slices.
  private var rowStatistics: String {
    (0..<slices).map { slice in
      let target =
        slice == 0 ? dialect.table("\(prefix)statistics") : "INSERT INTO \(prefix)statistics"
      return """
        \(target)
        SELECT r.side, r.id, \(dialect.joined("s.entry", by: " ", order: "s.entry")) AS statistics
        FROM \(prefix)row_texts r
        JOIN \(prefix)text_statistics s ON s.kind = r.kind AND s.text = r.text
        \(slices > 1 ? "WHERE r.slice = \(slice) " : "")GROUP BY r.side, r.id;
        """
    }.joined(separator: "\n\n")
  }
}
