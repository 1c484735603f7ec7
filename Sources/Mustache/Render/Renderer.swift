import Basics
import JSON

/// Walks through templates and writes what they say.
struct Renderer {
  /// A template with what was learnt while it ran.
  struct Loaded {
    let template: Template
    /// Where this template's hints start in `hints`.
    let firstHint: Int
  }

  /// A block that was given to a parent.
  struct Override {
    let template: Int
    let block: Int
  }

  let options: RenderOptions
  var loaded: [Loaded] = []
  /// For each name where its key stood last: rows mostly have the same keys in the same order.
  var hints: [Int] = []
  /// The templates that were looked for; nil for those that are not there.
  var known: [Identifier: Int?] = [:]
  var frames: [Frame]
  var overrides: [Identifier: Override] = [:]
  var output: [UInt8] = []
  /// What goes before each line.
  var indent: [UInt8] = []
  /// How many blanks of each line are left out: what a block was indented by where it was given.
  var dedent = 0
  /// Whether the next line has its indentation already.
  var isIndented = false
  var depth = 0
  var steps: Int
  var warnings = WarningList()

  init(_ data: JSONValue, _ options: RenderOptions) {
    self.options = options
    frames = [Frame(data)]
    steps = max(0, options.limits.steps)
  }

  /// Renders the template that was asked for.
  mutating func rendering(of template: Template) throws(Problem) -> Rendering {
    load(template)
    try run(0, template.nodes.indices)
    return Rendering(bytes: output, warnings: warnings.problems, warningCount: warnings.count)
  }

  /// Keeps a template for later.
  @discardableResult
  mutating func load(_ template: Template) -> Int {
    loaded.append(Loaded(template: template, firstHint: hints.count))
    hints.append(contentsOf: repeatElement(0, count: template.names.count))
    return loaded.count - 1
  }

  /// Takes the steps of a stretch of a template.
  mutating func run(_ index: Int, _ range: Range<Int>) throws(Problem) {
    let template = loaded[index].template
    let firstHint = loaded[index].firstHint
    var next = range.lowerBound
    while next < range.upperBound {
      let node = template.nodes[next]
      next += 1
      try spend(1, template)
      switch node {
      case .text(let text): try write(text, of: template, startsLine: false)
      case .lines(let text): try write(text, of: template, startsLine: true)
      case .lineStart: startLine()
      case .value(let name):
        try show(template.names[name], firstHint + name, template, options.target)
      case .raw(let name):
        try show(template.names[name], firstHint + name, template, .none)
      case .formatted(let value): try show(template.formatted[value], firstHint, template)
      case .section(let name, let end):
        let value = try look(up: template.names[name], firstHint + name, template)
        if !enter(value, body: next) { next = end }
      case .sectionEnd:
        let last = frames.count - 1
        if frames[last].advance() {
          next = frames[last].body
        } else {
          frames.removeLast()
        }
      case .inverted(let name, let end):
        let value = try look(up: template.names[name], firstHint + name, template)
        if value?.isTrue ?? false { next = end }
      case .partial(let call):
        try bringIn(template.partials[call], of: index)
      case .parent(let call):
        try bringIn(template.partials[call], of: index)
        next = template.partials[call].end
      case .block(let block):
        if try replace(template.blocks[block], of: index) {
          next = template.blocks[block].body.upperBound
        }
      }
    }
  }

  /// Opens a section for a value; false where there is nothing to show.
  private mutating func enter(_ value: JSONValue?, body: Int) -> Bool {
    guard let value, value.isTrue else { return false }
    if case .array(let list) = value {
      guard let first = list.first else { return false }
      frames.append(Frame(first: first, of: list, body: body))
    } else {
      frames.append(Frame(value, body: body))
    }
    return true
  }

  /// Takes so many steps off what is left.
  mutating func spend(_ count: Int, _ template: Template) throws(Problem) {
    steps -= count
    guard steps >= 0 else {
      throw .badInput(
        "the template takes too many steps", at: .init(file: template.source.file),
        expected: "at most \(options.limits.steps)",
        hint: "sections within sections repeat each other")
    }
    guard output.count <= options.limits.outputBytes else { throw tooLong(template) }
  }

  func tooLong(_ template: Template) -> Problem {
    .badInput(
      "the output is too long", at: .init(file: template.source.file),
      expected: "at most \(options.limits.outputBytes >> 20) MiB")
  }
}
