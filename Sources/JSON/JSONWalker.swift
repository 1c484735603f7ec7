/// Walks through a document that is known to be good, down a path in its written form.
struct JSONWalker {
  private let bytes: [UInt8]
  /// Where the document starts, behind a byte order mark.
  let start: Int
  /// Where the walker stands: before a value.
  private(set) var offset: Int

  /// A walker before the document's value.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    offset = start
    skipBlanks()
  }

  /// Goes to the value of a path such as `input.payees[0]["b c"]`, or as far as there is one.
  mutating func follow(_ path: String) {
    let path = Array(path.utf8)
    var at = 0
    while at < path.count {
      let end: Int
      let found: Bool
      if path[at] == 0x5B, at + 1 < path.count, path[at + 1] == 0x22 {
        end = stringEnd(path, from: at + 1)
        found = enter(key: unescaped(path[at + 1..<end]))
        at = end + 1
      } else if path[at] == 0x5B {
        end = path[at...].firstIndex(of: 0x5D) ?? path.count
        found = enter(index: Int(String(decoding: path[at + 1..<end], as: UTF8.self)) ?? 0)
        at = end + 1
      } else {
        at += path[at] == 0x2E ? 1 : 0
        end = path[at...].firstIndex { $0 == 0x2E || $0 == 0x5B } ?? path.count
        found = enter(key: Array(path[at..<end]))
        at = end
      }
      guard found else { return }
    }
  }

  /// Steps into the member of this key; stays where it is when there is none.
  private mutating func enter(key: [UInt8]) -> Bool {
    let before = offset
    guard step(over: 0x7B) else { return false }
    while peek == 0x22 {
      let end = stringEnd(bytes, from: offset)
      let isKey = unescaped(bytes[offset..<end]) == key
      offset = end
      guard step(over: 0x3A) else { break }
      if isKey { return true }
      skipValue()
      guard step(over: 0x2C) else { break }
    }
    offset = before
    return false
  }

  /// Steps to the element of this index; stays where it is when there is none.
  private mutating func enter(index: Int) -> Bool {
    let before = offset
    guard step(over: 0x5B), peek != 0x5D else {
      offset = before
      return false
    }
    for _ in 0..<max(index, 0) {
      skipValue()
      guard step(over: 0x2C) else {
        offset = before
        return false
      }
    }
    return true
  }

  private var peek: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  /// Steps over a byte and the blanks around it, when it is there.
  private mutating func step(over byte: UInt8) -> Bool {
    skipBlanks()
    guard peek == byte else { return false }
    offset += 1
    skipBlanks()
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      offset += 1
    }
  }

  private mutating func skipValue() {
    var depth = 0
    while let byte = peek {
      switch byte {
      case 0x22:
        offset = stringEnd(bytes, from: offset)
        continue
      case 0x5B, 0x7B: depth += 1
      case 0x2C where depth == 0: return
      case 0x5D, 0x7D:
        guard depth > 0 else { return }
        depth -= 1
      default: break
      }
      offset += 1
    }
  }

  /// Behind the closing quote of the string that starts at `start`.
  private func stringEnd(_ text: [UInt8], from start: Int) -> Int {
    var at = start + 1
    while at < text.count, text[at] != 0x22 {
      at += text[at] == 0x5C ? 2 : 1
    }
    return min(at + 1, text.count)
  }

  private func unescaped(_ string: ArraySlice<UInt8>) -> [UInt8] {
    guard case .string(let text)? = try? JSONParser.parse(Array(string).span) else { return [] }
    return Array(text.utf8)
  }
}
