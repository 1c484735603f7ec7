package import Basics
package import JSON

/// A review as a page or as Markdown, through its template.
package struct ReviewPage {
  private let review: Review
  private let templates: TemplateSet

  /// A review, and where its templates are found.
  package init(_ review: Review, _ templates: TemplateSet) {
    self.review = review
    self.templates = templates
  }

  /// The page: one file that asks for nothing else.
  package func html() throws(Problem) -> [UInt8] {
    try templates.render("review.html", context)
  }

  /// The same numbers as Markdown.
  package func markdown() throws(Problem) -> [UInt8] {
    try templates.render("review.md", context)
  }

  /// What the templates read: the data, its pictures, and what every page needs.
  package var context: JSONValue {
    var members = ReviewDocument.value(of: review, isDrawn: true).members
    let shared = review.shared
    let title = "\(shared.partner), \(shared.quarter)"
    members.append(.init(key: "page", value: templates.page(titled: title)))
    let periods = shared.metrics.first?.points.map(\.quarter.text) ?? []
    members.append(.init(key: "periods", value: .array(periods.map { .string($0) })))
    return .object(JSONObject(members) ?? .empty)
  }
}
