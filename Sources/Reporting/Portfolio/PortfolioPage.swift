package import Basics
package import JSON

/// A portfolio as pages: the index that leads everywhere, and a page for a board.
package struct PortfolioPage {
  private let portfolio: Portfolio
  private let templates: TemplateSet

  /// A portfolio, and where its templates are found.
  package init(_ portfolio: Portfolio, _ templates: TemplateSet) {
    self.portfolio = portfolio
    self.templates = templates
  }

  /// The index.
  package func index() throws(Problem) -> [UInt8] {
    try templates.render("index.html", context("Partnerships, \(portfolio.quarter)"))
  }

  /// One page for those who have a minute.
  package func brief() throws(Problem) -> [UInt8] {
    try templates.render("brief.html", context("Brief, \(portfolio.quarter)"))
  }

  /// What the templates read.
  package func context(_ title: String) -> JSONValue {
    var members = PortfolioDocument.value(of: portfolio, isDrawn: true).members
    members.append(.init(key: "page", value: templates.page(titled: title)))
    return .object(JSONObject(members) ?? .empty)
  }
}
