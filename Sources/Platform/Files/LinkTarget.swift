/// Where a path leads when symbolic links are followed, be the last file missing.
enum LinkTarget {
  private static let mostLinks = 40

  /// Follows links at the end of the path until something else, or nothing, stands there.
  ///
  /// - Throws: `ELOOP` when the links lead in a circle.
  static func resolve(_ path: String) throws(Errno) -> String {
    var path = path
    for _ in 0..<mostLinks {
      do {
        guard try System.lstat(path).kind == .link else { return path }
      } catch .notFound {
        return path
      }
      path = PathParts.resolve(try System.readlink(path), from: PathParts(path))
    }
    throw Errno.loop
  }
}
