import Exact
import TestSupport
import Testing

@testable import Reporting

@Suite("Charts")
struct ChartTests {
  @Test(
    "a scale places by exact fractions, to the nearest tenth",
    arguments: [
      (0, 0, "0"), (50, 100, "50"), (100, 200, "100"), (1, 2, "1"), (1, 3, "0.7"),
      (200, 100, "100"), (-5, 100, "0"),
    ] as [(Int64, Int64, String)])
  func places(_ above: Int64, _ below: Int64, _ expected: String) {
    // 1 of 3 in a hundred pixels on a scale to 50: 0.666…, which is nearest to 0.7.
    let scale = ChartScale(from: .zero, to: Fraction(below == 3 ? 50 : 100 as Int64))
    let value = below == 3 ? Fraction(reducing: above, over: below) : Fraction(above)
    #expect(scale.place(value, from: 0, to: 100).description == expected)
  }

  @Test("numbers of any size have a place")
  func hugeValues() {
    let huge = Fraction("9" + String(repeating: "0", count: 100)) ?? .zero
    let scale = ChartScale(holding: [huge, -huge])
    #expect(scale.place(.zero, from: 0, to: 360).description == "180")
    #expect(scale.place(huge, from: 0, to: 360).description == "360")
    #expect(ChartScale(from: .one, to: .one).place(.one, from: 5, to: 9).description == "5")
  }

  @Test("lengths are written short", arguments: [(0, "0"), (15, "1.5"), (-15, "-1.5"), (20, "2")])
  func lengths(_ tenths: Int, _ expected: String) {
    #expect(Tenths(count: tenths).description == expected)
  }

  @Test("each chart is an image with a name and a description that its ids point to")
  func namedImages() {
    for (name, markup) in Gallery.all where name != "heat" {
      let source = markup.source
      #expect(source.hasPrefix("<svg class=\"chart\" role=\"img\" viewBox=\"0 0 360 "), "\(name)")
      let labels = attribute("aria-labelledby", source).split(separator: " ")
      #expect(labels.count == 2, "\(name)")
      #expect(source.contains("<title id=\"\(labels[0])\">"), "\(name)")
      #expect(source.contains("<desc id=\"\(labels[1])\">"), "\(name)")
      #expect(!source.contains("style="), "\(name)")
    }
  }

  @Test("what comes in as text stays text (P12)")
  func textStaysText() {
    for (name, markup) in Gallery.all { #expect(!markup.source.contains("<img"), "\(name)") }
    #expect(Gallery.bars.svg.source.contains("&lt;img src=x onerror=alert(1)&gt;"))
  }

  @Test("the same values give the same bytes, others give other ids (P16)")
  func deterministic() {
    #expect(Gallery.trend.svg == Gallery.trend.svg)
    var other = Gallery.trend
    other.points[0] = Figure("2025Q1", 13)
    let ids = [Gallery.trend, other].map { attribute("aria-labelledby", $0.svg.source) }
    #expect(ids[0] != ids[1])
    let all = Gallery.all.map { attribute("aria-labelledby", $0.markup.source) }
      .filter { !$0.isEmpty }
    #expect(Set(all).count == all.count)
  }

  @Test("bars are as long as their values on one scale")
  func barLengths() {
    let scale = ChartScale(from: .zero, to: Fraction(200 as Int64))
    let one = BarChart([Figure("a", 50)], words: .init("t", "d"), scale: scale).svg.source
    let two = BarChart([Figure("a", 200)], words: .init("t", "d"), scale: scale).svg.source
    #expect(one.contains("class=\"up\" x=\"0\" y=\"19\" width=\"90\""))
    #expect(two.contains("class=\"up\" x=\"0\" y=\"19\" width=\"360\""))
  }

  @Test("a waterfall's steps begin where the one before ended")
  func waterfallSteps() {
    // 400 + 2500 = 2900 is the widest; 2900 - 600 = 2300 lies at 360 * 2300 / 2900 = 285.5.
    let source = Gallery.waterfall.svg.source
    #expect(source.contains("class=\"down\" x=\"285.5\" y=\"85\" width=\"74.5\""))
  }

  @Test("a cell's tint follows its part of the highest count; what is withheld has none")
  func tints() {
    let source = Gallery.heat.html.source
    #expect(source.contains("<td class=\"h4\">64</td><td class=\"h1\">12</td>"))
    #expect(source.contains("<td class=\"h2\">30</td>"))
    #expect(source.contains("<td>&lt; 5</td><td>0</td><td class=\"h1\">16</td>"))
  }

  @Test("charts of nothing are drawn too")
  func empty() {
    let words = ChartWords("t", "d")
    let drawn = [
      TrendChart([], words: words).svg, BarChart([], words: words).svg,
      QuarterBars([], series: [], .stacked, words: words).svg,
      ContributionBars([], factors: [], highest: .zero, threshold: nil, words: words).svg,
      Waterfall([], words: words).svg, RoadmapChart([], over: [], end: 0, words: words).svg,
      ScoreScatter([], longest: .zero, threshold: Figure("t", 70), words: words).svg,
    ]
    #expect(drawn.allSatisfy { $0.source.hasSuffix("</svg>") })
  }

  @Test("the pictures are those that were looked at")
  func gallery() throws {
    let text = Gallery.all.map { "<!-- \($0.name) -->\n\($0.markup.source)\n" }.joined()
    let path = TestFile.folder() + "/gallery.html"
    let difference = try Snapshot.difference(text, from: path)
    #expect(difference.isEmpty, "\(difference)")
  }

  /// The value of an element's attribute, the first there is.
  private func attribute(_ name: String, _ source: String) -> String {
    let parts = source.split(separator: "\(name)=\"", maxSplits: 1)
    return parts.count < 2 ? "" : String(parts[1].prefix { $0 != "\"" })
  }
}
