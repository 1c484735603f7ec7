import Basics
import Platform

/// JSON put together from finished pieces, for the few documents the frame itself gives.
enum JSONText {
  static func string(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  static func member(_ name: String, _ value: String) -> String {
    string(name) + ":" + value
  }

  static func object(_ members: [String]) -> String {
    "{" + members.joined(separator: ",") + "}"
  }

  static func array(_ items: [String]) -> String {
    "[" + items.joined(separator: ",") + "]"
  }
}

extension Context {
  /// Writes a text that is the whole result: as it is, or as the one member of a JSON document.
  func writeDocument(_ text: String, named name: String) throws(Problem) {
    guard format == .json else { return try output.write(text) }
    let members = [JSONText.member("version", "1"), JSONText.member(name, JSONText.string(text))]
    try output.write(JSONText.object(members) + "\n")
  }
}
