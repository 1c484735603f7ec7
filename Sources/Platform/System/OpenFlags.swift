import Glibc

/// The combinations of `open(2)` flags that this program uses.
enum OpenFlags {
  /// To read; a terminal never becomes the process's own by it.
  static let readOnly = O_RDONLY | O_NOCTTY
  /// To write to something that exists.
  static let writeOnly = O_WRONLY | O_NOCTTY
  /// To make a file that must not exist and is no link.
  static let createNew = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
  /// To look at a file that another may hold, without following a link or waiting for a pipe.
  static let inspect = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
  /// To sync or lock a folder.
  static let folder = O_RDONLY | O_DIRECTORY
}
