import Basics
import Exact
import JSON
import Scoring

/// What the page's script reads: the contract's factors and candidates, and what else it needs.
///
/// Numbers that a script's own numbers can't hold stand as texts; all names are made visible, so
/// that the script may show them as they are, while ids stay what they are.
struct ScoreboardData {
  let board: Scoreboard

  var json: EmbeddedJSON {
    let model = board.ranking.model
    let scale = board.scale
    var json = JSONWriter()
    json.beginObject()
    json.member("version", .one)
    json.list("factors", Array(zip(model.factors, scale.weights))) { json, factor in
      json.member("id", text: factor.0.id)
      json.member("name", text: EscapedText.visible(Scoreboard.name(ofFactor: factor.0.id)))
      json.member("weight", factor.1)
    }
    json.member("most", scale.most)
    json.member("step", scale.step)
    json.member("threshold", model.threshold)
    json.member("top", Fraction(Int64(board.top)))
    if case .file(let name) = board.source { json.member("source", text: name) }
    json.key("standard")
    json.bool(model.readsInputs)
    if model.readsInputs { table(model.table, &json) }
    json.list("candidates", board.ranking.rows) { candidate($1, &$0) }
    json.endObject()
    return EmbeddedJSON(json)
  }

  private func candidate(_ row: RankedCandidate, _ json: inout JSONWriter) {
    let candidate = row.candidate
    json.member("id", text: candidate.id.text)
    json.member("name", text: EscapedText.visible(Scoreboard.name(candidate)))
    json.key("points")
    json.beginArray()
    for part in row.score.contributions { json.exact(part.points) }
    json.endArray()
    let unknown = row.score.contributions.indices.filter { row.score.contributions[$0].isUnknown }
    if !unknown.isEmpty {
      json.key("unknown")
      json.beginArray()
      for index in unknown { json.integer(Int64(index)) }
      json.endArray()
    }
    if let facts = board.facts[candidate.id] {
      if let weeks = facts.weeks { json.member("weeks", weeks) }
      if facts.isBuildWeeks {
        json.key("own_weeks")
        json.bool(true)
      }
    }
    guard let inputs = candidate.inputs else { return }
    json.key("inputs")
    json.beginArray()
    for field in InputField.allCases {
      if let text = inputs.text(of: field) { json.string(text) } else { json.null() }
    }
    json.endArray()
    let evidence = board.facts[candidate.id]?.evidence ?? [:]
    guard !evidence.isEmpty else { return }
    json.key("evidence")
    json.beginObject()
    for field in InputField.allCases {
      if let text = evidence[field] {
        json.member(field.rawValue, text: EscapedText.visible(text))
      }
    }
    json.endObject()
  }

  /// The bands and levels, by which a what-if of an input becomes points.
  private func table(_ table: PointTable, _ json: inout JSONWriter) {
    json.key("table")
    json.beginObject()
    json.list("shared_accounts", table.customerOverlap) { json, band in
      json.member("from", Fraction(band.from))
      json.member("points", band.points)
    }
    json.list("build_weeks", table.buildWeeks) { json, band in
      json.member("below", band.below)
      json.member("points", band.points)
    }
    json.member("no_api", table.noAPI)
    levels(
      .strategicFit, StrategicFit.allCases.map { ($0.rawValue, table.strategicFit[$0]) }, &json)
    levels(
      .marketCommitment,
      MarketCommitment.allCases.map { ($0.rawValue, table.marketCommitment[$0]) }, &json)
    levels(
      .marketSignal, MarketSignal.allCases.map { ($0.rawValue, table.marketSignal[$0]) }, &json)
    json.endObject()
  }

  private func levels(
    _ field: InputField, _ levels: [(String, Fraction?)], _ json: inout JSONWriter
  ) {
    json.list(
      field.rawValue,
      levels.compactMap { level in level.1.map { (word: level.0, points: $0) } }
    ) { json, level in
      json.member("word", text: level.word)
      json.member("points", level.points)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, text: String) {
    key(name)
    string(text)
  }

  fileprivate mutating func member(_ name: String, _ value: Fraction) {
    key(name)
    exact(value)
  }

  /// A number as a number where any reader holds it exactly and writes it back the same, else as
  /// a text.
  fileprivate mutating func exact(_ value: Fraction) {
    let text = value.description
    let isPlain = (value * Fraction(1_000_000 as Int64)).isWhole && text.utf8.count <= 15
    if isPlain, let number = JSONNumber(text) {
      self.number(number)
    } else {
      string(text)
    }
  }

  fileprivate mutating func list<Item>(
    _ name: String, _ items: [Item], _ body: (inout JSONWriter, Item) -> Void
  ) {
    key(name)
    beginArray()
    for item in items {
      beginObject()
      body(&self, item)
      endObject()
    }
    endArray()
  }
}
