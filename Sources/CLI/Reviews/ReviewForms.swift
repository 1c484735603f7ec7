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
    case .json: return json(ReviewDocument.value(of: review))
    default: return try ReviewPage(review, templates).markdown()
    }
  }

  /// The note about an integration that is not built now, likewise.
  static func bytes(
    of note: DeclinedNote, as format: OutputFormat, _ templates: TemplateSet
  ) throws(Problem) -> [UInt8] {
    format == .json
      ? json(note.value) : try note.rendered(templates, asPage: format == .html)
  }

  private static func json(_ object: JSONObject) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.value(.object(object))
    writer.newline()
    return writer.bytes
  }
}
