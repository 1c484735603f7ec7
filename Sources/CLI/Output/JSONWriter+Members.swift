import Basics
import JSON
import Platform

/// What the frame's own documents need beyond the writer.
extension JSONWriter {
  /// A document with its version, filled by `body`, on one line.
  static func document(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("version", 1)
    body(&writer)
    writer.endObject()
    writer.newline()
    return writer.text
  }

  /// A member with a text; nothing where there is none.
  mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  /// A member with a number; nothing where there is none.
  mutating func member(_ name: String, _ number: Int?) {
    guard let number else { return }
    key(name)
    integer(Int64(number))
  }

  /// A member that is true or false.
  mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    bool(flag)
  }

  /// A member that is an object, filled by `body`.
  mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    beginObject()
    body(&self)
    endObject()
  }

  /// A member that is an array with one object for each item.
  mutating func objects<Items: Sequence>(
    _ name: String, _ items: Items, _ body: (inout JSONWriter, Items.Element) -> Void
  ) {
    key(name)
    beginArray()
    for item in items {
      beginObject()
      body(&self, item)
      endObject()
    }
    endArray()
  }

  /// A member that is an array of texts.
  mutating func texts(_ name: String, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }
}

extension Context {
  /// Writes a text that is the whole result: as it is, or as the one member of a JSON document.
  func writeDocument(_ text: String, named name: String) throws(Problem) {
    guard format == .json else { return try output.write(text) }
    try output.write(JSONWriter.document { $0.member(name, text) })
  }
}
