import Program

/// A program as tables for people: a heading for each section, a table for each list of records.
struct ProgramTable {
  let style: Style

  /// A whole program, or one section of it.
  func text(_ node: ProgramNode, named name: String?) -> String {
    guard name == nil, case .record(let members) = node else { return body(node) }
    let (plain, sections) = (
      members.filter { $0.value.scalarText != nil }, members.filter { $0.value.scalarText == nil }
    )
    let blocks =
      [body(.record(plain))]
      + sections.map { style.strong($0.key) + "\n" + body($0.value) }
    return blocks.joined(separator: "\n")
  }

  private func body(_ node: ProgramNode) -> String {
    switch node {
    case .scalar: return "  " + cell(node) + "\n"
    case .list(let elements, _): return list(elements)
    case .record(let members): return record(members)
    }
  }

  private func record(_ members: [ProgramNode.Member]) -> String {
    var table = TextTable([.init("field"), .init("value")])
    var below = ""
    for member in members {
      if case .list(let elements, _) = member.value, Self.areRecords(elements) {
        below += "\n  " + style.strong(member.key) + "\n" + list(elements)
      } else {
        table.add([member.key, cell(member.value)])
      }
    }
    let hasRows = members.contains { member in
      if case .list(let elements, _) = member.value { !Self.areRecords(elements) } else { true }
    }
    return (hasRows ? table.text(style: style) : "") + below
  }

  private func list(_ elements: [ProgramNode]) -> String {
    guard Self.areRecords(elements) else {
      return elements.map { "  " + cell($0) + "\n" }.joined()
    }
    var keys: [String] = []
    for case .record(let members) in elements {
      for member in members where !keys.contains(member.key) { keys.append(member.key) }
    }
    // Long tables of many columns are easier to read one record after the other.
    let width = keys.reduce(0) { sum, key in
      sum + 2 + elements.map { $0[key: key].map(cell)?.count ?? 0 }.reduce(key.count, max)
    }
    guard width > 100 else {
      var table = TextTable(keys.map { .init($0) })
      for element in elements { table.add(keys.map { element[key: $0].map(cell) ?? "" }) }
      return table.text(style: style)
    }
    return elements.map { element in
      var table = TextTable([.init("field"), .init("value")])
      for key in keys { if let value = element[key: key] { table.add([key, cell(value)]) } }
      return table.text(style: style)
    }.joined(separator: "\n")
  }

  private static func areRecords(_ elements: [ProgramNode]) -> Bool {
    elements.contains { if case .record = $0 { true } else { false } }
  }

  /// A value in one cell: words without quotes, lists with commas.
  private func cell(_ node: ProgramNode) -> String {
    switch node {
    case .scalar: node.scalarText == "null" ? "" : node.scalarText ?? ""
    case .list(let elements, _): elements.map(cell).joined(separator: ", ")
    case .record(let members):
      members.map { $0.key + " " + cell($0.value) }.joined(separator: ", ")
    }
  }
}
