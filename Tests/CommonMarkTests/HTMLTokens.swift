/// A small reader of HTML, written apart from the writer, that says what a browser would act on.
struct HTMLTokens {
  /// What is not as the writer may write it.
  private(set) var flaws: [String] = []

  private static let elements: [String: Set<String>] = [
    "p": [], "em": [], "strong": [], "blockquote": [], "ul": [], "ol": ["start"], "li": [],
    "h1": [], "h2": [], "h3": [], "h4": [], "h5": [], "h6": [], "hr": [], "br": [], "pre": [],
    "code": ["class"], "a": ["href", "title"], "img": ["src", "alt", "title"], "table": [],
    "thead": [], "tbody": [], "tr": [], "th": ["scope", "class"], "td": ["class"],
  ]
  private static let void: Set<String> = ["hr", "br", "img"]

  private let allowsImages: Bool
  private let allowsAnyLink: Bool
  private var open: [String] = []

  /// Reads a whole output.
  ///
  /// - Parameters:
  ///   - html: the output.
  ///   - isNotes: whether images and links within a site are flaws too.
  init(_ html: [UInt8], isNotes: Bool) {
    allowsImages = !isNotes
    allowsAnyLink = !isNotes
    let text = Array(String(decoding: html, as: UTF8.self).unicodeScalars)
    if !text.map(Character.init).map(String.init).joined().utf8.elementsEqual(html) {
      flaws.append("not UTF-8")
    }
    var index = 0
    while index < text.count {
      if text[index] == "<" {
        guard let end = text[index...].firstIndex(of: ">") else {
          flaws.append("a tag without an end")
          return
        }
        tag(String(String.UnicodeScalarView(text[(index + 1)..<end])))
        index = end + 1
      } else {
        if text[index] == ">" || text[index] == "\u{0}" { flaws.append("a bare \(text[index])") }
        index += 1
      }
    }
    if !open.isEmpty { flaws.append("left open: \(open.suffix(3))") }
  }

  private mutating func tag(_ text: String) {
    if text.hasPrefix("/") {
      if open.popLast() != String(text.dropFirst()) { flaws.append("closes \(text)") }
      return
    }
    let name = String(text.prefix { $0.isLetter || $0.isNumber })
    guard let allowed = Self.elements[name], name != "img" || allowsImages else {
      flaws.append("element \(text)")
      return
    }
    if !Self.void.contains(name) { open.append(name) }
    var rest = text.dropFirst(name.count)
    if Self.void.contains(name), rest.hasSuffix(" /") { rest = rest.dropLast(2) }
    while !rest.isEmpty {
      guard rest.hasPrefix(" "), let equals = rest.firstIndex(of: "=") else {
        flaws.append("attributes \(text)")
        return
      }
      let attribute = String(rest[rest.index(after: rest.startIndex)..<equals])
      let quoted = rest[equals...].dropFirst()
      guard quoted.hasPrefix("\""), let end = quoted.dropFirst().firstIndex(of: "\"") else {
        flaws.append("an unquoted value in \(text)")
        return
      }
      if !allowed.contains(attribute) { flaws.append("attribute \(attribute) of \(name)") }
      if ["href", "src"].contains(attribute) { address(String(quoted.dropFirst()[..<end])) }
      rest = quoted[quoted.index(after: end)...]
    }
  }

  private mutating func address(_ value: String) {
    let plain = value.replacing("&amp;", with: "&").lowercased()
    let scheme = plain.prefix { $0.isLetter || $0.isNumber || "+-.".contains($0) }
    let hasScheme = plain.dropFirst(scheme.count).hasPrefix(":")
    if hasScheme, ["javascript", "vbscript", "file", "data"].contains(String(scheme)) {
      flaws.append("scheme of \(value)")
    }
    if !allowsAnyLink, !(hasScheme && ["http", "https", "mailto"].contains(String(scheme))) {
      flaws.append("link within the site \(value)")
    }
    if value.contains(where: { $0.isWhitespace || "<>\"".contains($0) }) {
      flaws.append("bytes of \(value)")
    }
  }
}
