import Basics
import JSON

/// Reads the input as JSON5.
///
/// What is strict JSON must be the same value in both readers; what is read must be written as
/// JSON and read again as the same; what is refused must be refused at a place within the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON5(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let strict = try? JSONParser.parse(bytes.span, skippingByteOrderMark: true)
  do {
    let value = try JSON5Document.parse(bytes)
    precondition(strict == nil || strict == value)
    var writer = JSONWriter()
    writer.value(value)
    precondition((try? JSON5Document.parse(writer.bytes)) == value)
    precondition((try? JSONParser.parse(writer.bytes.span)) == value)
    if let document = try? JSON5Document(bytes) { locate(document.cursor, in: document, 0) }
  } catch {
    precondition(strict == nil)
    precondition(error.offset <= bytes.count && error.line >= 1 && error.column >= 1)
    precondition(!error.found.isEmpty)
  }
  return 0
}

/// Asks for the place of each value, down to a level that keeps the work small.
private func locate(_ cursor: JSONCursor, in document: JSON5Document, _ depth: Int) {
  let place = document.located(cursor.problem("here")).place
  precondition((place.line ?? 0) >= 1 && (place.column ?? 0) >= 1)
  guard depth < 3 else { return }
  if let members = try? cursor.members() {
    for (_, value) in members.prefix(8) { locate(value, in: document, depth + 1) }
  }
  if let elements = try? cursor.array() {
    for element in elements.prefix(8) { locate(element, in: document, depth + 1) }
  }
}
