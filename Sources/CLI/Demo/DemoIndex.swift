import Basics
import JSON
import Platform
import Reporting

/// The page that leads to all reports of the demo.
struct DemoIndex {
  /// The reports' folder, from the folder of the demo.
  static let folder = "reports"

  /// Writes the page from the reports that are there; in the working folder.
  ///
  /// - Returns: The paths of all reports, the page first.
  static func write(_ context: Context) throws(Problem) -> [String] {
    let templates = TemplateSet()
    let reviews = Folder("\(folder)/reviews").names
    var partners: [(name: String, files: [String])] = []
    for file in reviews {
      let name = file.prefix { $0 != "." }
      if partners.last?.name == String(name) {
        partners[partners.count - 1].files.append(file)
      } else {
        partners.append((String(name), [file]))
      }
    }
    let page = templates.page(titled: "A year of a partner program")
    let list = partners.map { partner in
      object([
        ("name", .string(title(partner.name))),
        ("files", .array(partner.files.map { file in
          object([("file", .string("reviews/\(file)")), ("what", .string(what(file)))])
        })),
      ])
    }
    let bytes = try templates.render(
      "index.html", object([("page", page), ("reviews", .array(list))]))
    let path = "\(folder)/index.html"
    let stream = try context.create(path)
    try stream.write(bytes)
    try stream.finish()
    return [path] + Folder(folder).names.filter { $0.hasSuffix(".html") && $0 != "index.html" }
      .map { "\(folder)/\($0)" } + reviews.map { "\(folder)/reviews/\($0)" }
  }

  private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(JSONObject(members.map { JSONObject.Member(key: $0.0, value: $0.1) }) ?? .empty)
  }

  /// `quillon-2026Q2` as `quillon, 2026Q2`.
  private static func title(_ name: String) -> String {
    guard let mark = name.lastIndex(of: "-") else { return name }
    return "\(name[..<mark]), \(name[name.index(after: mark)...])"
  }

  private static func what(_ file: String) -> String {
    if file.hasSuffix(".internal.html") { return "for us" }
    return file.hasSuffix(".md") ? "for the partner, as Markdown" : "for the partner"
  }
}
