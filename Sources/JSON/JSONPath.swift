package import Basics

/// The way from a document's top to one of its values, such as `input.payees[0].weight`.
///
/// A chain of steps that is only turned into text when a problem is told; a step costs one small
/// allocation.
package indirect enum JSONPath: Equatable, Sendable {
  /// The top of a document; the place tells the file and the line it starts at.
  case top(Problem.Place)
  /// The member of this name.
  case member(String, of: JSONPath)
  /// The element of this index.
  case element(Int, of: JSONPath)

  /// The place of the value for a problem.
  package var place: Problem.Place {
    var steps: [JSONPath] = []
    var path = self
    while true {
      switch path {
      case .top(var place):
        var text = place.path ?? ""
        for step in steps.reversed() {
          step.append(to: &text)
        }
        place.path = text.isEmpty ? nil : text
        return place
      case .member(_, let parent), .element(_, let parent):
        steps.append(path)
        path = parent
      }
    }
  }

  private func append(to text: inout String) {
    switch self {
    case .top: break
    case .member(let key, _): Self.append(key: key, to: &text)
    case .element(let index, _): Self.append(index: index, to: &text)
    }
  }

  /// Appends a step into a member: `.key`, or `["key"]` where a bare name would be ambiguous.
  static func append(key: String, to text: inout String) {
    let isName =
      !key.isEmpty
      && key.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
        default: false
        }
      }
    if isName {
      text += text.isEmpty ? key : "." + key
    } else {
      text += "[" + JSONExcerpt.of(.string(key)) + "]"
    }
  }

  /// Appends a step into an element: `[0]`.
  static func append(index: Int, to text: inout String) {
    text += "[\(index)]"
  }
}
