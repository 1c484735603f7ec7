import Basics
import JSON
import Tabular

/// Reads the input as JSON lines: the first byte chooses the pieces it comes in.
///
/// A line that is read must be written and read again as the same, compact and pretty; one that
/// is refused must be refused at a place within it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSONLines(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = input.first else { return 0 }
  let piece = [1, 2, 3, 7, 64, .max][Int(choice) % 6]
  let bytes = Array(input.dropFirst())
  let source = MemorySource(bytes, piece: piece)
  guard var reader = try? JSONLinesReader(source, lineLimit: 1 << 12, chunk: 16) else { return 0 }
  while (try? reader.advance()) == true {
    if reader.isTooLong { continue }
    check(Array(reader.bytes[reader.range]))
  }
  return 0
}

private func check(_ line: [UInt8]) {
  do {
    let value = try JSONParser.parse(line.span)
    for isPretty in [false, true] {
      var writer = JSONWriter(pretty: isPretty)
      writer.value(value)
      precondition((try? JSONParser.parse(writer.bytes.span)) == value)
    }
    walk(JSONCursor(value))
  } catch {
    precondition(error.offset <= line.count && error.line >= 1 && error.column >= 1)
    precondition(!error.found.isEmpty)
  }
}

/// Reads each value as everything that it is not.
private func walk(_ cursor: JSONCursor) {
  precondition((try? cursor.int64()) == nil || (try? cursor.numberText()) != nil)
  precondition((try? cursor.oneOf(["a", "split"])) == nil || (try? cursor.string()) != nil)
  _ = cursor.unknownFields(besides: ["id", "op", "input"])
  if let members = try? cursor.members() {
    for (key, value) in members {
      precondition((try? cursor.optional(key))?.value ?? .null == value.value)
      walk(value)
    }
  }
  if let elements = try? cursor.array() {
    for element in elements {
      walk(element)
    }
  }
}
