import Basics
import JSON
import Reporting

/// A review in one of its forms.
struct ReviewPage {
  let review: Review

  init(_ review: Review) { self.review = review }

  /// The bytes of a form.
  func bytes(as format: OutputFormat) throws(Problem) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.value(ReviewDocument.value(of: review))
    writer.newline()
    return writer.bytes
  }
}
