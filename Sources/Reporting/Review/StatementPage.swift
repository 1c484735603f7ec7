package import Basics
import JSON

/// Statements of a partner as a page, one section a currency.
package struct StatementPage {
  private let partner: String
  private let months: String
  private let day: CivilDate
  private let isInternal: Bool
  private let statements: [AccountStatement]
  private let receipt: Receipt
  private let templates: TemplateSet

  /// A page.
  ///
  /// - Parameters:
  ///   - partner: The partner's name.
  ///   - months: The stretch of time, in words.
  ///   - day: The day on which it was looked at.
  ///   - isInternal: Whether it is for us.
  ///   - statements: One a currency.
  ///   - receipt: Where the journal stood.
  ///   - templates: Where its template is found.
  package init(
    _ partner: String, months: String, day: CivilDate, isInternal: Bool,
    _ statements: [AccountStatement], receipt: Receipt, _ templates: TemplateSet
  ) {
    self.partner = partner
    self.months = months
    self.day = day
    self.isInternal = isInternal
    self.statements = statements
    self.receipt = receipt
    self.templates = templates
  }

  /// The page.
  package func html() throws(Problem) -> [UInt8] {
    var fields = Fields(isDrawn: true)
    fields.set("partner", partner)
    fields.set("months", months)
    fields.set("as_of", day)
    fields.set("is_internal", isInternal)
    fields.set("statements", statements, ReviewDocument.statement)
    fields.object("receipt") { fields in
      fields.set("sequence", receipt.sequence)
      fields.set("head", receipt.head)
    }
    fields.set("page", templates.page(titled: "Statement of \(partner)"))
    return try templates.render("statement.html", .object(fields.object))
  }
}
