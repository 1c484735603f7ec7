import Overlap
import Workspace

/// What comes after the comparison: rivals, tiers, matrix, white space.
extension EngineSQL {
  var rivals: String {
    """
    \(rule)
    -- 9. How each pair stands among the others: the five best logits of either row go with it. Pairs
    --    that the filter could not use say why in \(RowFilterOptions.problemColumn), and count for nothing.
    \(dialect.analysis(of: "\(prefix)scored"))CREATE VIEW \(prefix)rivals AS
    SELECT s.a_id, s.b_id, s.logit, s.grounds, s.reason,
      a.rivals AS a_rivals, b.rivals AS b_rivals
    FROM \(prefix)scored s
    JOIN (\(five("a_id"))) a ON a.a_id = s.a_id
    JOIN (\(five("b_id"))) b ON b.b_id = s.b_id
    WHERE \(isUsable("s."));

    -- Once more through the filter:
    \(dialect.steps("\(prefix)rivals", "tandem match score-pairs --rivals", "\(prefix)tiers"))

    """
  }

  private func five(_ id: String) -> String {
    let logit = "CAST(logit AS \(dialect.double))"
    return """

        SELECT \(id),
        \(dialect.joined("CAST(logit AS \(dialect.text))", by: " ", order: "place")) AS rivals
        FROM (
          SELECT \(id), logit,
          row_number() OVER (PARTITION BY \(id) ORDER BY \(logit) DESC) AS place
          FROM \(prefix)scored WHERE \(isUsable())) ranked
        WHERE place <= 5 GROUP BY \(id)
      """
  }

  var overlap: String {
    """
    \(rule)
    -- 10. The pairs. Each row of theirs gets its likeliest row of ours, from \(least) on, and all of
    --     them where several are equally likely.
    \(dialect.analysis(of: "\(prefix)tiers"))\(dialect.table("\(prefix)chosen"))
    SELECT a_id, b_id, probability, score, tier, reason FROM (
      SELECT a_id, b_id, CAST(probability AS \(dialect.double)) AS probability, score, tier, reason,
        MAX(CAST(probability AS \(dialect.double))) OVER (PARTITION BY b_id) AS most
      FROM \(prefix)tiers WHERE \(isUsable())) weighed
    WHERE probability = most AND probability >= \(least);
    \(dialect.analysis(of: "\(prefix)chosen"))

    -- Where as many rows of ours are equally likely as are compared, more of ours may say the same:
    -- they are as good.
    \(dialect.table("\(prefix)matches"))
    SELECT a_id, b_id, probability, score, tier, reason FROM \(prefix)chosen
    UNION ALL
    SELECT twin.id, crowd.b_id, crowd.probability, crowd.score, crowd.tier, crowd.reason
    FROM (
      SELECT c.*, r.content,
        row_number() OVER (PARTITION BY c.b_id ORDER BY \(dialect.bytes("c.a_id"))) AS place,
        COUNT(*) OVER (PARTITION BY c.b_id) AS alike
      FROM \(prefix)chosen c JOIN \(prefix)rows r ON r.side = 0 AND r.id = c.a_id) crowd
    JOIN \(prefix)rows twin ON twin.side = 0 AND twin.content = crowd.content
    LEFT JOIN \(prefix)candidates k ON k.a_id = twin.id AND k.b_id = crowd.b_id
    WHERE crowd.place = 1 AND crowd.alike >= \(Candidates.kept) AND k.a_id IS NULL;
    \(dialect.analysis(of: "\(prefix)matches"))

    -- 11. The exact tier, as it stands in tandem match.
    CREATE VIEW \(prefix)exact AS
    SELECT a_id, b_id, score, reason FROM \(prefix)matches WHERE tier = 'exact';

    -- 12. The matrix: rows are populations of ours, columns of theirs. A cell counts our accounts
    --     with a pair that is exact or strong, each once a cell.
    CREATE VIEW \(prefix)matrix AS
    SELECT a.population AS ours, b.population AS theirs, COUNT(DISTINCT m.a_id) AS accounts
    FROM \(prefix)matches m
    JOIN \(prefix)rows a ON a.side = 0 AND a.id = m.a_id
    JOIN \(prefix)rows b ON b.side = 1 AND b.id = m.b_id
    WHERE m.tier IN ('exact', 'strong')
    GROUP BY a.population, b.population;

    -- 13. The white space: accounts of theirs that we have not.
    CREATE VIEW \(prefix)white_space AS
    SELECT b.id, b.name, b.website, b.country, b.population
    FROM \(prefix)rows b
    LEFT JOIN \(prefix)matches m ON m.b_id = b.id AND m.tier IN ('exact', 'strong')
    WHERE b.side = 1 AND m.b_id IS NULL;

    """
  }

  /// The pairs that a workspace keeps, with their accounts.
  var result: String {
    let double = dialect.double
    return """
      -- 14. What a workspace takes: tandem accounts import --from-pairs, tandem overlap import.
      CREATE VIEW \(prefix)result AS
      SELECT p.a_id, a.name AS a_name, a.website AS a_website, a.country AS a_country,
        a.population AS a_population,
        p.b_id, b.name AS b_name, b.website AS b_website, b.country AS b_country,
        b.population AS b_population, p.probability, p.tier, p.reason
      FROM (
        SELECT a_id, b_id, CAST(probability AS \(double)) AS probability, tier, reason
        FROM \(prefix)tiers WHERE CAST(probability AS \(double)) >= \(doubtful)
        UNION ALL
        SELECT m.a_id, m.b_id, m.probability, m.tier, m.reason FROM \(prefix)matches m
        LEFT JOIN \(prefix)candidates k ON k.a_id = m.a_id AND k.b_id = m.b_id
        WHERE k.a_id IS NULL) p
      JOIN \(prefix)rows a ON a.side = 0 AND a.id = p.a_id
      JOIN \(prefix)rows b ON b.side = 1 AND b.id = p.b_id;

      """
  }

  private var doubtful: String {
    ReasonText.fixed(OverlapSummary.doubtfulRange.lowerBound, places: 2)
  }

  private var least: String { ReasonText.fixed(Matching.leastProbability, places: 2) }
}
