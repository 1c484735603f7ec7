import Glibc

/// The words the process was started with, as the C library hands them over.
///
/// Swift's own `CommandLine` searches the process's memory for them by way of `/proc`. Where that
/// can't be read (a sandbox, an I/O error) it finds none, without a word, and the program would
/// say it was done without doing anything. glibc calls the functions that stand in `.init_array`
/// with the true words before anything else runs; all this one does is keep them.
enum ProcessWords {
  nonisolated(unsafe) fileprivate static var count: Int32 = 0
  nonisolated(unsafe) fileprivate static var words:
    UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?

  /// All words, the program's name first.
  static var all: [String] {
    guard let words else { return CommandLine.arguments }
    return (0..<Int(count)).compactMap { index in words[index].map { String(cString: $0) } }
  }
}

private typealias Starter =
  @convention(c) (Int32, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Void

@section(".init_array") @used
private let keepWords: Starter = { count, words in
  ProcessWords.count = count
  ProcessWords.words = words
}
