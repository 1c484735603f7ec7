package import JSON

/// One place in which two programs differ.
package struct ProgramDifference: Equatable, Sendable {
  /// What differs, such as `tiers[referral].expected.up_to`.
  package let path: String
  /// The value in the first; nil where only the second has one.
  package let before: JSONValue?
  /// The value in the second; nil where only the first has one.
  package let after: JSONValue?

  /// All differences in the order of the file; order in a list counts only where it means something.
  package static func between(
    _ a: PartnerProgram, _ b: PartnerProgram
  ) -> [ProgramDifference] {
    var differences: [ProgramDifference] = []
    compare(a.node, b.node, "", &differences)
    return differences
  }

  private static func compare(
    _ a: ProgramNode, _ b: ProgramNode, _ path: String, _ found: inout [ProgramDifference]
  ) {
    switch (a, b) {
    case (.record(let first), .record(let second)):
      let prefix = path.isEmpty ? "" : path + "."
      for member in first {
        differ(member.value, b[key: member.key], prefix + member.key, &found)
      }
      for member in second where a[key: member.key] == nil {
        differ(nil, member.value, prefix + member.key, &found)
      }
    case (.list(let first, let identity), .list(let second, _)):
      compare(first, second, identity, path, &found)
    default:
      if a.json != b.json { found.append(.init(path: path, before: a.json, after: b.json)) }
    }
  }

  private static func differ(
    _ a: ProgramNode?, _ b: ProgramNode?, _ path: String, _ found: inout [ProgramDifference]
  ) {
    guard let a, let b else {
      found.append(.init(path: path, before: a?.json, after: b?.json))
      return
    }
    compare(a, b, path, &found)
  }

  private static func compare(
    _ a: [ProgramNode], _ b: [ProgramNode], _ identity: ProgramNode.ListIdentity, _ path: String,
    _ found: inout [ProgramDifference]
  ) {
    func name(_ node: ProgramNode, _ index: Int) -> String {
      switch identity {
      case .place: "\(index)"
      case .value: node.scalarText ?? ProgramText.inline(node)
      case .keys(let keys), .orderedKeys(let keys): node.scalarText ?? node.name(by: keys)
      }
    }
    let first = a.enumerated().map { (name: name($1, $0), node: $1) }
    let second = b.enumerated().map { (name: name($1, $0), node: $1) }
    for (name, node) in first {
      differ(node, second.first { $0.name == name }?.node, "\(path)[\(name)]", &found)
    }
    for (name, node) in second where !first.contains(where: { $0.name == name }) {
      differ(nil, node, "\(path)[\(name)]", &found)
    }
    guard case .orderedKeys = identity else { return }
    let before = first.map(\.name).filter { name in second.contains { $0.name == name } }
    let after = second.map(\.name).filter { name in first.contains { $0.name == name } }
    if before != after {
      found.append(
        .init(
          path: path + " (order)", before: .array(before.map { .string($0) }),
          after: .array(after.map { .string($0) })))
    }
  }
}
