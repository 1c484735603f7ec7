import Basics

/// Text made fit for where it is going to stand.
enum Legal {
  /// One line without control characters or format characters that turn text around.
  static func line(_ text: String) -> String {
    // Nearly every name is plain, and looking categories up is slow.
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// One line in which a journal reads no comment, no code and no second field.
  static func description(_ text: String) -> String {
    var result = ""
    for scalar in line(text).unicodeScalars {
      result.unicodeScalars.append(";|()[]{}*!\"\\".unicodeScalars.contains(scalar) ? "-" : scalar)
    }
    return result
  }

  /// A text between double quotes, as beancount reads it.
  static func quoted(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }) {
      return "\"\(text)\""
    }
    var result = "\""
    for scalar in line(text).unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// A text as XML character data or as an attribute.
  static func xml(_ text: String) -> String {
    var result = ""
    for scalar in line(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The characters that every bank takes: letters and digits without accents, and `/-?:().,'+ `.
  ///
  /// Accents of Latin letters fall away; other characters become a point. Never empty, never
  /// longer than `limit`, no slash at either end and no two together.
  static func bank(_ text: String, limit: Int) -> String {
    var bytes: [UInt8] = []
    for scalar in line(text).unicodeScalars {
      let byte = plain(scalar)
      if byte == UInt8(ascii: "/"), bytes.isEmpty || bytes.last == byte { continue }
      if bytes.count < limit { bytes.append(byte) }
    }
    while bytes.last == UInt8(ascii: "/") || bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return bytes.isEmpty ? "." : String(decoding: bytes, as: UTF8.self)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "/", "-", "?", ":", "(", ")", ".", ",", "'", "+", " ":
      return UInt8(truncatingIfNeeded: scalar.value)
    default:
      return latin[scalar] ?? UInt8(ascii: ".")
    }
  }

  /// Latin letters with accents and their plain ones.
  private static let latin: [Unicode.Scalar: UInt8] = {
    let groups = [
      "A": "ÀÁÂÃÄÅĀĂĄ", "a": "àáâãäåāăą", "C": "ÇĆČ", "c": "çćč", "D": "ĎĐ", "d": "ďđ",
      "E": "ÈÉÊËĒĖĘĚ", "e": "èéêëēėęě", "G": "Ğ", "g": "ğ", "I": "ÌÍÎÏĪİ", "i": "ìíîïīı",
      "L": "Ł", "l": "ł", "N": "ÑŃŇ", "n": "ñńň", "O": "ÒÓÔÕÖØŌŐ", "o": "òóôõöøōő", "R": "Ř",
      "r": "ř", "S": "ŚŠŞȘ", "s": "śšşș", "T": "ŤŢȚ", "t": "ťţț", "U": "ÙÚÛÜŪŮŰ",
      "u": "ùúûüūůű", "Y": "ÝŸ", "y": "ýÿ", "Z": "ŹŻŽ", "z": "źżž",
    ]
    var latin: [Unicode.Scalar: UInt8] = [:]
    for (plain, accented) in groups {
      for scalar in accented.unicodeScalars { latin[scalar] = plain.utf8.first }
    }
    return latin
  }()

  /// The part of an account's name that stands for a partner: ASCII letters, digits and dashes,
  /// beginning with a capital or a digit.
  static func account(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z") where bytes.isEmpty: bytes.append(byte - 32)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
      default:
        bytes.append(contentsOf: bytes.isEmpty ? [UInt8(ascii: "X")] : [])
        if bytes.last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
      }
    }
    return bytes.isEmpty ? "X" : String(decoding: bytes, as: UTF8.self)
  }
}

/// The payable account of each partner, so that no two partners share one.
struct AccountNames {
  private var names: [NameID: String] = [:]

  /// Names for partners; who comes first by its bytes keeps the plain form.
  init(_ partners: [NameID], _ table: NameTable) {
    var used: Set<String> = []
    for partner in partners.sorted(by: { table.precedes($0, $1) }) {
      let plain = Legal.account(table[partner].text)
      var name = plain
      var number = 2
      while !used.insert(name).inserted {
        name = "\(plain)-\(number)"
        number += 1
      }
      names[partner] = "Liabilities:Payable:\(name)"
    }
  }

  subscript(partner: NameID) -> String { names[partner] ?? "Liabilities:Payable:X" }
}
