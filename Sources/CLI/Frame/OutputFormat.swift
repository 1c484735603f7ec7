/// The forms in which a command can give its result.
package enum OutputFormat: String, CaseIterable, Sendable {
  /// For people: tables and sentences.
  case text
  /// One JSON document.
  case json
  /// One JSON object a line, written as it becomes known.
  case jsonl
  /// Comma-separated values with a header.
  case csv
  /// Markdown.
  case md
  /// A page of HTML.
  case html
  /// A calendar.
  case ics
  /// A journal that hledger and ledger read.
  case hledger
  /// A journal that beancount reads.
  case beancount
  /// A batch for Wise.
  case wise
  /// Files for PayPal.
  case paypal
  /// An order to a bank: ISO 20022 pain.001.
  case pain001
}
