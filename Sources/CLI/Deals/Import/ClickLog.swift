import Basics
import Platform
import Tabular

/// Clicks of a web server's log in the combined format: requests whose address bears a code or a
/// click's id, as partners' links have them.
struct ClickLog {
  private let file: String
  private let source: String
  private let names: TrackedImport.Names

  init(_ file: String, source: String, _ names: TrackedImport.Names) {
    self.file = file
    self.source = source
    self.names = names
  }

  /// Reads the log and gives each click.
  func read(
    _ context: Context, _ take: TrackedImport.Taker
  ) throws(Problem) -> (RowProblems, Digest?) {
    let input = try context.open(file)
    let hashed = HashedSource(input, size: Int(clamping: input.size ?? 0))
    var source = try PeekedSource(hashed)
    let bytes = try source.readAll(limit: InputFile.defaultLimit, file: file)
    var problems = RowProblems()
    var line = 0
    for piece in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      let place = Problem.Place(file: file, line: line)
      do throws(Problem) {
        if let fields = try click(String(decoding: piece, as: UTF8.self), place) {
          try take(fields, place)
        }
      } catch {
        problems.add(error)
      }
    }
    return (problems, hashed.finish())
  }

  /// The click that a line tells of; nil for any other request.
  private func click(_ line: String, _ place: Problem.Place) throws(Problem) -> [String]? {
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count >= 2 else { return nil }
    let request = parts[1].split(separator: " ")
    guard request.count >= 2, let mark = request[1].firstIndex(of: "?") else { return nil }
    let query = Self.query(request[1][request[1].index(after: mark)...])
    guard query["ref"] != nil || query["click_id"] != nil, let code = query["ref"] else {
      return nil
    }
    guard let partner = names.partner(ofCode: code) else {
      throw .badInput(
        "no link has this code", at: place, found: TerminalText.quoted(code),
        hint: "tandem link list shows the codes")
    }
    guard let open = parts[0].firstIndex(of: "["), let close = parts[0].firstIndex(of: "]"),
      open < close, let at = Self.instant(parts[0][parts[0].index(after: open)..<close])
    else {
      throw .badInput(
        "this line tells no moment", at: place, found: TerminalText.quoted(String(parts[0])),
        expected: "[10/Oct/2026:13:55:36 -0700]")
    }
    let click = query["click_id"] ?? ""
    let id = click.isEmpty ? SHA256.digest(of: Array(line.utf8).span).text : click
    return [
      "click", source, id, at.text, partner, "", click, code, query["utm_campaign"] ?? "",
    ]
  }

  /// The names and values of a query.
  private static func query(_ text: Substring) -> [String: String] {
    var values: [String: String] = [:]
    for pair in text.prefix(while: { $0 != "#" }).split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, values[String(parts[0])] == nil else { continue }
      values[String(parts[0])] = unescaped(parts[1])
    }
    return values
  }

  private static func unescaped(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "+") {
        bytes.append(0x20)
      } else if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// A moment such as `10/Oct/2026:13:55:36 -0700`.
  private static func instant(_ text: Substring) -> Instant? {
    let parts = text.split(separator: " ")
    guard parts.count == 2 else { return nil }
    let offset = parts[1]
    let fields = parts[0].split(whereSeparator: { $0 == "/" || $0 == ":" })
    guard fields.count == 6, offset.utf8.count == 5,
      let month = months.firstIndex(of: String(fields[1]))
    else { return nil }
    let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
    let iso =
      "\(fields[2])-\(number)-\(fields[0])T\(fields[3]):\(fields[4]):\(fields[5])"
      + "\(offset.prefix(3)):\(offset.suffix(2))"
    return try? Instant(parsing: iso)
  }
}
