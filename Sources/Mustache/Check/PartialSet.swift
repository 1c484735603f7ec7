import Basics

/// A template and all that it brings in by fixed names, each read once.
struct PartialSet {
  /// The templates, the one that was asked for first.
  private(set) var templates: [Template]
  /// The partials by their names.
  private(set) var byName: [Identifier: Template] = [:]
  /// Partials that are not there.
  private(set) var problems: [Problem] = []

  /// Reads everything below a template.
  init(
    _ template: Template, _ partial: (String) throws(Problem) -> PartialText?
  ) throws(Problem) {
    templates = [template]
    var missing: Set<Identifier> = []
    var next = 0
    while next < templates.count {
      let template = templates[next]
      next += 1
      for call in template.partials {
        guard case .fixed(let name) = call.target else { continue }
        let key = Identifier(name)
        guard byName[key] == nil, !missing.contains(key) else { continue }
        if let text = try partial(name) {
          let read = try Template(text.bytes, file: text.file)
          byName[key] = read
          templates.append(read)
        } else {
          missing.insert(key)
          problems.append(
            template.source.problem("there is no partial '\(name)'", at: call.offset))
        }
      }
    }
  }

  /// Orders problems by file, as the files were read, and by line.
  func sort(_ problems: inout [Problem]) {
    var order: [String: Int] = [:]
    for (index, template) in templates.enumerated() {
      order[template.source.file] = order[template.source.file] ?? index
    }
    func key(_ problem: Problem) -> (Int, Int, Int) {
      let place = problem.place
      return (order[place.file ?? ""] ?? 0, place.line ?? 0, place.column ?? 0)
    }
    problems.sort { key($0) < key($1) }
  }
}
