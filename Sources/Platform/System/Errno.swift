import Glibc

/// The number with which the C library says why a call failed; it is the error.
package struct Errno: Error, Equatable, Hashable, Sendable {
  /// The number, as `errno` had it.
  package let rawValue: Int32

  /// The error with this number.
  package init(_ rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// What the last failed C call on this thread left behind.
  static var last: Errno { Errno(errno) }

  /// `EPERM`: not permitted, whoever asks.
  package static let notPermitted = Errno(EPERM)
  /// `ENOENT`: no such file or folder.
  package static let notFound = Errno(ENOENT)
  /// `EINTR`: a signal came before anything was done.
  package static let interrupted = Errno(EINTR)
  /// `EIO`: the device failed.
  package static let device = Errno(EIO)
  /// `EAGAIN`: nothing can be done now on a descriptor that does not wait.
  package static let wouldBlock = Errno(EAGAIN)
  /// `EACCES`: the file's permissions say no.
  package static let accessDenied = Errno(EACCES)
  /// `EEXIST`: the name is taken.
  package static let exists = Errno(EEXIST)
  /// `ENOTDIR`: a part of the path is not a folder.
  package static let notDirectory = Errno(ENOTDIR)
  /// `EISDIR`: a folder stands where a file was wanted.
  package static let isDirectory = Errno(EISDIR)
  /// `EINVAL`: the call does not make sense for this file.
  package static let invalid = Errno(EINVAL)
  /// `EFBIG`: the file may not grow that far.
  package static let tooLarge = Errno(EFBIG)
  /// `ENOSPC`: the disk is full.
  package static let noSpace = Errno(ENOSPC)
  /// `EDQUOT`: the user's share of the disk is full.
  package static let quota = Errno(EDQUOT)
  /// `EROFS`: the disk is mounted read-only.
  package static let readOnly = Errno(EROFS)
  /// `EPIPE`: nobody reads what is written.
  package static let brokenPipe = Errno(EPIPE)
  /// `ENAMETOOLONG`: a name or path is longer than the system takes.
  package static let nameTooLong = Errno(ENAMETOOLONG)
  /// `ELOOP`: symbolic links that lead in a circle, or one where none is allowed.
  package static let loop = Errno(ELOOP)
  /// `EXDEV`: the two places are on different file systems.
  package static let otherDevice = Errno(EXDEV)

  /// The system's own words, in lower case; the C locale's, since no other is ever set.
  package var words: String {
    guard let text = strerror(rawValue) else { return "error \(rawValue)" }
    let words = String(cString: text)
    guard let first = words.first else { return "error \(rawValue)" }
    return first.lowercased() + words.dropFirst()
  }
}
