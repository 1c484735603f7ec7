/// Where in HTML a place is, as far as it decides what is safe there.
struct HTMLState {
  /// A kind of place.
  enum Place: Equatable {
    /// Between tags.
    case text
    /// In a tag's name, or between its attributes.
    case tag
    /// Behind an attribute's equals sign.
    case beforeValue
    /// In an attribute's value, within this quote.
    case quoted(UInt8)
    /// In an attribute's value without quotes.
    case unquoted
    /// Within `<script>`.
    case script
    /// Within `<style>`.
    case style
    /// Within a comment.
    case comment
  }

  /// Where the text seen so far ends.
  private(set) var place = Place.text
  /// The name of the attribute whose value is open, in small letters.
  private(set) var attribute = ""
  /// The value so far, in small letters and without blanks, of at most 20 bytes.
  private(set) var value = ""
  private var element = ""
  private var word = ""
  private var isWordOver = false
  private var isNameOpen = false
  private var recent: [UInt8] = []

  /// Takes the next byte.
  mutating func see(_ byte: UInt8) {
    let small = 0x41...0x5A ~= byte ? byte | 0x20 : byte
    recent.append(small)
    if recent.count > 16 { recent.removeFirst(recent.count - 8) }
    switch place {
    case .text: inText(small)
    case .tag: inTag(small)
    case .beforeValue: beforeValue(byte)
    case .quoted(let quote): if byte == quote { place = .tag } else { inValue(small) }
    case .unquoted:
      if byte == 0x3E { endTag() } else if byte.isSpace { place = .tag } else { inValue(small) }
    case .script: if ends("</script") { openTag("/script") }
    case .style: if ends("</style") { openTag("/style") }
    case .comment: if ends("-->") { place = .text }
    }
  }

  /// A tag of the template stands here: it can be any text.
  mutating func seeValue() {
    recent = []
    if place == .beforeValue { place = .unquoted }
    if value.isEmpty { value = "{" }
  }

  private func ends(_ text: String) -> Bool {
    recent.suffix(text.utf8.count).elementsEqual(text.utf8)
  }

  private mutating func inText(_ byte: UInt8) {
    if ends("<!--") {
      place = .comment
    } else if recent.count >= 2, recent[recent.count - 2] == 0x3C,
      0x61...0x7A ~= byte || byte == 0x2F
    {
      openTag(byte == 0x2F ? "/" : String(UnicodeScalar(byte)))
    }
  }

  private mutating func openTag(_ start: String) {
    place = .tag
    element = start
    word = ""
    isNameOpen = true
  }

  private mutating func inTag(_ byte: UInt8) {
    switch byte {
    case 0x3E: endTag()
    case 0x3D:
      attribute = word
      isWordOver = true
      value = ""
      place = .beforeValue
    case _ where byte.isSpace || byte == 0x2F && !isNameOpen:
      isNameOpen = false
      isWordOver = true
    default:
      if isWordOver {
        word = ""
        isWordOver = false
      }
      let letter = String(UnicodeScalar(byte))
      if isNameOpen {
        if element.utf8.count < 20 { element += letter }
      } else if word.utf8.count < 40 {
        word += letter
      }
    }
  }

  private mutating func beforeValue(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x27: place = .quoted(byte)
    case 0x3E: endTag()
    case _ where byte.isSpace: break
    default:
      place = .unquoted
      inValue(byte)
    }
  }

  private mutating func inValue(_ byte: UInt8) {
    if byte > 0x20, value.utf8.count < 20 { value += String(UnicodeScalar(byte)) }
  }

  private mutating func endTag() {
    place = element == "script" ? .script : element == "style" ? .style : .text
    recent = []
  }
}
