import Basics
import JSON
import Reporting

/// A review in the form that was asked for.
enum ReviewForms {
  /// The bytes of a form.
  static func bytes(
    of review: Review, as format: OutputFormat, _ templates: TemplateSet
  ) throws(Problem) -> [UInt8] {
    switch format {
    case .html: return try ReviewPage(review, templates).html()
    case .json:
      var writer = JSONWriter(pretty: true)
      writer.value(.object(ReviewDocument.value(of: review)))
      writer.newline()
      return writer.bytes
    default: return try ReviewPage(review, templates).markdown()
    }
  }
}
