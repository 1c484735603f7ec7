/// A path taken apart at its last slash, as text; the disk is not asked.
struct PathParts: Equatable {
  /// Everything up to and with the last slash; empty where there is none.
  var prefix: String
  /// What comes after it.
  var name: String

  /// Takes a path apart.
  init(_ path: String) {
    let bytes = path.utf8
    if let slash = bytes.lastIndex(of: UInt8(ascii: "/")) {
      let start = bytes.index(after: slash)
      prefix = String(path[..<start])
      name = String(path[start...])
    } else {
      prefix = ""
      name = path
    }
  }

  /// The folder, in a form that can be opened.
  var folder: String { prefix.isEmpty ? "." : prefix }

  /// This path when it is relative to a file at `other`, as the text of a link is.
  static func resolve(_ link: String, from other: PathParts) -> String {
    link.utf8.first == UInt8(ascii: "/") ? link : other.prefix + link
  }
}
