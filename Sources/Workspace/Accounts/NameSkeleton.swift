/// A partner's name as the eye sees it: without case, blanks and what is invisible, and with the
/// letters of Greek and Cyrillic that look like Latin ones in Latin.
///
/// Two partners whose names have the same skeleton could not be told apart on a page.
struct NameSkeleton: Equatable {
  let text: String

  /// The skeleton of a name.
  init(_ name: String) {
    var plain = ""
    for scalar in name.unicodeScalars where !Self.isUnseen(scalar) {
      plain.unicodeScalars.append(Self.latin(scalar))
    }
    text = plain.lowercased()
  }

  /// Whether nothing of the name can be seen.
  var isEmpty: Bool { text.isEmpty }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    let facts = scalar.properties
    return facts.isWhitespace || facts.isDefaultIgnorableCodePoint
      || [.control, .format].contains(facts.generalCategory)
  }

  private static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    // The full width forms of ASCII lie in its order.
    if (0xFF01...0xFF5E).contains(scalar.value) {
      return Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21))
    }
    return alike[scalar] ?? scalar
  }

  private static let alike: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(String, String)] = [
      ("АВЕЅІЈКМНОРСТУХҺԌԚԜ", "ABESIJKMHOPCTYXHGQW"),
      ("авеѕіјкмнорстухһԁԛԝӏ", "abesijkmhopctyxhdqwl"),
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("αβεηικμνορτυχγω", "abehikmvoptuxyw"), ("ıɑɡ", "iag"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (others, latin) in pairs {
      for (other, letter) in zip(others.unicodeScalars, latin.unicodeScalars) {
        table[other] = letter
      }
    }
    return table
  }()
}
