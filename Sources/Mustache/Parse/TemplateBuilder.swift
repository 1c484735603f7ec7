import Basics

/// Makes the flat list of nodes from a template's tags.
struct TemplateBuilder {
  /// What is open while nodes are appended.
  private enum Open {
    case section(node: Int, name: Int)
    case inverted(node: Int, name: Int)
    case parent(Int)
    case block(Int)
    /// Something within a parent that is no block: never shown.
    case ignored
  }

  private var template: Template
  private var open: [Open] = []
  private var script = ScriptWatch()

  /// Reads a whole template.
  static func build(_ source: TemplateSource) throws(Problem) -> Template {
    var tags = try TagScanner.tags(in: source)
    try TagTree.join(&tags, in: source)
    tags = LineTrim.apply(to: tags, in: source)
    var builder = TemplateBuilder(template: Template(empty: source))
    var start = source.start
    for tag in tags {
      builder.text(start..<max(start, tag.textEnd))
      try builder.add(tag)
      start = tag.textStart
    }
    builder.text(start..<source.bytes.count)
    return builder.template
  }

  private init(template: Template) {
    self.template = template
  }

  /// Whether what comes next is never shown.
  private var isIgnoring: Bool {
    switch open.last {
    case .parent, .ignored: true
    default: false
    }
  }

  private var isParentOpen: Bool {
    if case .parent = open.last { return true }
    return false
  }

  private func startsLine(_ offset: Int) -> Bool {
    offset == template.source.start || template.source.bytes[offset - 1] == 0x0A
  }

  private mutating func text(_ range: Range<Int>) {
    guard !range.isEmpty, !isIgnoring else { return }
    template.nodes.append(startsLine(range.lowerBound) ? .lines(range) : .text(range))
    script.see(template.source.bytes, range)
  }

  private mutating func add(_ tag: Tag) throws(Problem) {
    if isIgnoring, tag.kind != .close {
      if tag.kind.opens, !(isParentOpen && tag.kind == .block) { return open.append(.ignored) }
      guard tag.kind == .block else { return }
    } else if !isIgnoring, !tag.isStandalone, startsLine(tag.range.lowerBound) {
      template.nodes.append(.lineStart)
    }
    switch tag.kind {
    case .comment, .delimiters: break
    case .value, .raw: try value(tag)
    case .section, .inverted: try section(tag)
    case .partial: try partial(tag)
    case .parent: try parent(tag)
    case .block: block(tag)
    case .close: close()
    }
  }

  private mutating func name(_ range: Range<Int>) throws(Problem) -> Int {
    template.names.append(try Name(range, in: template.source))
    return template.names.count - 1
  }

  private mutating func value(_ tag: Tag) throws(Problem) {
    let parser = FormatterParser(template.source)
    let (range, calls) = try parser.parse(tag.content)
    let name = try name(range)
    let isRaw = tag.kind == .raw
    if calls.isEmpty {
      template.nodes.append(isRaw ? .raw(name: name) : .value(name: name))
    } else {
      template.nodes.append(.formatted(template.formatted.count))
      template.formatted.append(
        FormattedValue(name: name, calls: calls, isRaw: isRaw, isInScript: script.isInside))
    }
  }

  private mutating func section(_ tag: Tag) throws(Problem) {
    let name = try name(tag.content)
    let node = template.nodes.count
    if tag.kind == .section {
      open.append(.section(node: node, name: name))
      template.nodes.append(.section(name: name, end: node))
    } else {
      open.append(.inverted(node: node, name: name))
      template.nodes.append(.inverted(name: name, end: node))
    }
  }

  private mutating func partialCall(_ tag: Tag) throws(Problem) -> Int {
    let source = template.source
    let target: PartialCall.Target
    if tag.isDynamic {
      target = .dynamic(name: try name(tag.content))
    } else {
      let name = source.text(tag.content)
      if let flaw = PartialName.flaw(of: name) {
        throw PartialName.problem(flaw, name, at: source.place(tag.content.lowerBound))
      }
      target = .fixed(name)
    }
    template.partials.append(
      PartialCall(
        target: target, offset: tag.range.lowerBound,
        indent: tag.isStandalone ? tag.indent : 0..<0, isStandalone: tag.isStandalone))
    return template.partials.count - 1
  }

  private mutating func partial(_ tag: Tag) throws(Problem) {
    let call = try partialCall(tag)
    template.nodes.append(.partial(call))
  }

  private mutating func parent(_ tag: Tag) throws(Problem) {
    let call = try partialCall(tag)
    template.nodes.append(.parent(call))
    open.append(.parent(call))
  }

  private mutating func block(_ tag: Tag) {
    let index = template.blocks.count
    if case .parent(let call) = open.last {
      template.partials[call].blocks.append(index)
    } else {
      template.nodes.append(.block(index))
    }
    let start = template.nodes.count
    template.blocks.append(
      BlockCall(
        name: template.source.text(tag.content), offset: tag.range.lowerBound,
        body: start..<start, startsLine: tag.isStandalone, indent: tag.indent,
        contentIndent: tag.contentIndent))
    open.append(.block(index))
  }

  /// The tags are joined: each closes what was opened last.
  private mutating func close() {
    let end = template.nodes.count
    switch open.popLast() {
    case .section(let node, let name):
      template.nodes.append(.sectionEnd)
      template.nodes[node] = .section(name: name, end: end + 1)
    case .inverted(let node, let name): template.nodes[node] = .inverted(name: name, end: end)
    case .parent(let call): template.partials[call].end = end
    case .block(let index):
      template.blocks[index].body = template.blocks[index].body.lowerBound..<end
    case .ignored, nil: break
    }
  }
}
