import ICS
import Tabular

/// What a template makes, and so how text is kept from becoming more than text in it.
package enum EscapeTarget: String, CaseIterable, Sendable {
  /// HTML, in text and in quoted attributes.
  case html
  /// Markdown: nothing in the text makes a heading, list, link, table cell or element.
  case markdown = "md"
  /// CSV: each value is a whole field, in quotes where it needs them, and no formula.
  case csv
  /// Calendar files: a text value of RFC 5545. Lines are not folded.
  case ics
  /// Text as it is.
  case none

  /// The target of a file with this name, by its ending; calendars have to be asked for.
  package init(fileName: String) {
    let end = fileName.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    switch end.lowercased() {
    case "html": self = .html
    case "md": self = .markdown
    case "csv": self = .csv
    default: self = .none
    }
  }

  /// Appends text so that it stays text.
  package func append(_ text: String, to bytes: inout [UInt8]) {
    switch self {
    case .html: HTMLText.append(text.utf8Span.span, to: &bytes)
    case .markdown: MarkdownText.append(text.utf8Span.span, to: &bytes)
    case .csv: CSVField.appendGuarded(text.utf8Span.span, to: &bytes)
    case .ics: bytes += CalendarFile.escaped(text).utf8
    case .none: bytes += text.utf8
    }
  }
}
