import Basics
import JSON

extension Renderer {
  /// Renders another template in the place of a tag.
  mutating func bringIn(_ call: PartialCall, of index: Int) throws(Problem) {
    let template = loaded[index].template
    guard let name = try name(of: call, of: index) else { return }
    guard let partial = try find(name, for: call, in: template) else {
      return try warn("there is no partial '\(name)'", at: call.offset, template)
    }
    let given = give(call.blocks, of: index)
    let around = (indent, dedent, isIndented)
    indent = call.isStandalone ? indent + shown(call.indent, of: template) : []
    dedent = 0
    isIndented = false
    try descend(from: call.offset, template) { (renderer) throws(Problem) in
      try renderer.run(partial, renderer.loaded[partial].template.nodes.indices)
    }
    (indent, dedent, isIndented) = around
    for name in given { overrides[name] = nil }
  }

  /// Renders what was given for a block; false where nothing was.
  mutating func replace(_ block: BlockCall, of index: Int) throws(Problem) -> Bool {
    guard !overrides.isEmpty, let given = overrides[Identifier(block.name)] else { return false }
    let template = loaded[index].template
    let content = loaded[given.template].template.blocks[given.block]
    // Within itself a block is what it was.
    guard given.template != index || !content.holds(block) else { return false }
    let around = (indent, dedent, isIndented)
    indent += shown(block.indent, of: template)
    dedent = content.contentIndent
    // The first line has its blanks already where the block's tag stands behind them.
    isIndented = content.startsLine && !block.startsLine
    if block.startsLine, !content.startsLine { output.append(contentsOf: indent) }
    try descend(from: block.offset, template) { (renderer) throws(Problem) in
      try renderer.run(given.template, content.body)
    }
    (indent, dedent, isIndented) = around
    return true
  }

  private mutating func descend(
    from offset: Int, _ template: Template, _ body: (inout Renderer) throws(Problem) -> Void
  ) throws(Problem) {
    guard depth < options.limits.depth else {
      throw template.source.problem(
        "partials stand too deep in one another", at: offset,
        expected: "at most \(options.limits.depth) levels",
        hint: "a partial that brings in itself needs an end")
    }
    depth += 1
    try body(&self)
    depth -= 1
  }

  /// Gives blocks to a parent and tells which are new: those from farther outside stay.
  private mutating func give(_ blocks: [Int], of index: Int) -> [Identifier] {
    var given: [Identifier] = []
    for block in blocks {
      let name = Identifier(loaded[index].template.blocks[block].name)
      guard overrides[name] == nil else { continue }
      overrides[name] = Override(template: index, block: block)
      given.append(name)
    }
    return given
  }

  /// The name of a partial; nil where the data have none.
  private mutating func name(
    of call: PartialCall, of index: Int
  ) throws(Problem) -> String? {
    let template = loaded[index].template
    switch call.target {
    case .fixed(let name): return name
    case .dynamic(let place):
      let name = template.names[place]
      let value = try look(up: name, loaded[index].firstHint + place, template)
      switch value {
      case .string(let text):
        if let flaw = PartialName.flaw(of: text) {
          throw PartialName.problem(flaw, text, at: template.source.place(call.offset))
        }
        return text
      case .number(let number): return number.text
      case nil:
        try warn("there is no '\(name.text)' in the data", at: call.offset, template)
      case .some(let other):
        try warn(
          "'\(name.text)' names no partial", at: call.offset, template,
          found: JSONExcerpt.of(other))
      }
      return nil
    }
  }

  /// The template of a name, read at its first use.
  private mutating func find(
    _ name: String, for call: PartialCall, in template: Template
  ) throws(Problem) -> Int? {
    let key = Identifier(name)
    if let index = known[key] { return index }
    let text = try options.partial(name)
    let index = try text.map { text throws(Problem) in
      load(try Template(text.bytes, file: text.file))
    }
    known[key] = .some(index)
    return index
  }
}
