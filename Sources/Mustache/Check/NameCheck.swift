import Basics
import JSON

/// Follows a template through sample data's shape and finds the names that it lacks.
struct NameCheck {
  /// The most nodes that are looked at: partials within partials multiply.
  private static let most = 200_000

  private struct Level {
    let shape: Shape
    let isItem: Bool
  }

  private struct Place: Hashable {
    let file: Identifier
    let offset: Int
  }

  private let partials: [Identifier: Template]
  private var levels: [Level]
  private var overrides: [Identifier: (template: Template, block: BlockCall)] = [:]
  private var active: [Identifier] = []
  private var told: Set<Place> = []
  private var found: [Problem] = []
  private var steps = most

  init(_ shape: Shape, _ partials: [Identifier: Template]) {
    self.partials = partials
    levels = [Level(shape: shape, isItem: false)]
  }

  /// A problem for each place with a name that the data lack.
  mutating func problems(of template: Template) throws(Problem) -> [Problem] {
    try walk(template, template.nodes.indices)
    return found
  }

  private mutating func walk(_ template: Template, _ range: Range<Int>) throws(Problem) {
    var next = range.lowerBound
    while next < range.upperBound {
      let node = template.nodes[next]
      next += 1
      steps -= 1
      guard steps > 0 else {
        throw .badInput(
          "the template is too large to be checked", at: .init(file: template.source.file),
          expected: "at most \(Self.most) steps, partials counted each time")
      }
      switch node {
      case .text, .lines, .lineStart, .sectionEnd: break
      case .value(let name), .raw(let name): _ = find(template.names[name], template)
      case .formatted(let value): showFormatted(template.formatted[value], template)
      case .section(let name, let end):
        try section(template.names[name], template, next..<max(next, end - 1))
        next = end
      case .inverted(let name, _): _ = find(template.names[name], template)
      case .partial(let call): try bringIn(template.partials[call], template)
      case .parent(let call):
        try bringIn(template.partials[call], template)
        next = template.partials[call].end
      case .block(let index):
        let block = template.blocks[index]
        guard let given = overrides[Identifier(block.name)],
          given.template.source.file != template.source.file || !given.block.holds(block)
        else { break }
        next = block.body.upperBound
        try descend(Identifier("{{$" + block.name)) { (check) throws(Problem) in
          try check.walk(given.template, given.block.body)
        }
      }
    }
  }

  /// A value with `default` may be missing.
  private mutating func showFormatted(_ value: FormattedValue, _ template: Template) {
    guard !value.calls.contains(where: { $0.formatter == .default }) else { return }
    _ = find(template.names[value.name], template)
  }

  private mutating func section(
    _ name: Name, _ template: Template, _ body: Range<Int>
  ) throws(Problem) {
    // What stands below a name that is not there would be told again and again.
    guard let shape = find(name, template) else { return }
    levels.append(Level(shape: shape.items ?? shape, isItem: shape.kinds.contains("list")))
    try walk(template, body)
    levels.removeLast()
  }

  private mutating func bringIn(_ call: PartialCall, _ template: Template) throws(Problem) {
    let name: String
    switch call.target {
    case .dynamic(let place):
      _ = find(template.names[place], template)
      return
    case .fixed(let fixed): name = fixed
    }
    guard let partial = partials[Identifier(name)] else { return }
    let before = overrides
    for block in call.blocks {
      let name = Identifier(template.blocks[block].name)
      if overrides[name] == nil { overrides[name] = (template, template.blocks[block]) }
    }
    try descend(Identifier(name)) { (check) throws(Problem) in
      try check.walk(partial, partial.nodes.indices)
    }
    overrides = before
  }

  /// Goes into a partial or block that is not being walked through already.
  private mutating func descend(
    _ name: Identifier, _ body: (inout NameCheck) throws(Problem) -> Void
  ) throws(Problem) {
    guard active.count < 64, !active.contains(name) else { return }
    active.append(name)
    try body(&self)
    active.removeLast()
  }

  /// What a name leads to; nil, and a problem, where the data lack it.
  private mutating func find(_ name: Name, _ template: Template) -> Shape? {
    if let fact = name.fact, fact != .any {
      if levels.contains(where: \.isItem) { return Shape(.bool(true)) }
      tell(
        "'\(fact.rawValue)' stands outside of a list", name, template,
        hint: "it tells the place of an item within {{#list}}")
      return nil
    }
    guard let key = name.keys.first else { return levels.last?.shape }
    guard let level = levels.last(where: { $0.shape[key] != nil }),
      var shape = level.shape[key]
    else {
      if levels.contains(where: \.shape.isOpen) { return Shape(.null) }
      tellMissing(key, of: levels.reversed().map(\.shape), name, template)
      return nil
    }
    for key in name.keys.dropFirst() {
      guard let inner = shape[key] else {
        if shape.isOpen { return Shape(.null) }
        tellMissing(key, of: [shape], name, template)
        return nil
      }
      shape = inner
    }
    return name.fact == .any ? Shape(.bool(true)) : shape
  }

  private mutating func tellMissing(
    _ key: String, of shapes: [Shape], _ name: Name, _ template: Template
  ) {
    let near = shapes.lazy.compactMap { shape in
      Suggestion.nearest(to: key, among: shape.members.map(\.key))
    }.first
    tell(
      "the data have no '\(name.text)'", name, template,
      hint: near.map { "did you mean '\($0)'?" })
  }

  private mutating func tell(_ what: String, _ name: Name, _ template: Template, hint: String?) {
    let place = Place(file: Identifier(template.source.file), offset: name.offset)
    guard told.insert(place).inserted else { return }
    found.append(template.source.problem(what, at: name.offset, hint: hint))
  }
}
