package import Basics

/// Where a template of a name comes from: a folder that was named, the user's own, or the program.
///
/// The first that has it wins, so that a user's template stands in for a shipped one.
package struct TemplateShelf: Sendable {
  /// A template that ships with the program.
  package struct Shipped: Equatable, Sendable {
    /// Its file name, such as `qbr.html`.
    package let name: String
    /// Its text.
    package let text: String

    /// A template that ships.
    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// A template that was found.
  package struct Found: Equatable, Sendable {
    /// The file's path; nil for one that ships.
    package let path: String?
    /// Its text.
    package let bytes: [UInt8]
  }

  /// The folders that are searched, the first first.
  package let folders: [String]
  /// What the program brings along.
  package let shipped: [Shipped]

  /// A shelf of these folders and templates.
  package init(folders: [String], shipped: [Shipped]) {
    self.folders = folders
    self.shipped = shipped
  }

  /// The template of a name.
  ///
  /// - Parameters:
  ///   - name: A plain file name.
  ///   - read: The bytes of a path, nil where there is no file.
  /// - Returns: The template; nil where nobody has it, and for names that are not plain.
  /// - Throws: What `read` throws.
  package func find(
    _ name: String, read: (String) throws(Problem) -> [UInt8]?
  ) throws(Problem) -> Found? {
    guard PartialName.flaw(of: name) == nil else { return nil }
    for folder in folders {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if let bytes = try read(path) { return Found(path: path, bytes: bytes) }
    }
    return original(name).map { Found(path: nil, bytes: Array($0.text.utf8)) }
  }

  /// The template as it ships, whatever the folders have: what a changed one is compared with.
  package func original(_ name: String) -> Shipped? {
    shipped.first { Identifier($0.name) == Identifier(name) }
  }
}
