import Glibc

/// What a process did: all that can be seen of it from outside.
public struct Consequences: Equatable, Sendable {
  /// The exit status; 128 and the signal's number when a signal ended it.
  public var status: Int32
  /// What it wrote to standard output.
  public var output: String
  /// What it wrote to standard error.
  public var errors: String

  /// What a test expects of a process.
  public init(status: Int32, output: String, errors: String) {
    self.status = status
    self.output = output
    self.errors = errors
  }
}

/// Runs other programs, fast and without a deadlock.
///
/// Standard streams are files without a name rather than pipes: neither side ever waits for the
/// other. `posix_spawn` and `waitpid` take under a millisecond.
public enum ChildProcess {
  /// A program that could not be run.
  public struct Failure: Error, CustomStringConvertible {
    /// What failed.
    public let description: String

    /// A failure with these words.
    public init(description: String) {
      self.description = description
    }
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - command: The path of the program and its arguments.
  ///   - folder: Where it runs.
  ///   - environment: All its environment variables.
  ///   - input: Its standard input.
  ///   - seconds: When it is killed.
  /// - Returns: What it did.
  /// - Throws: A `Failure` when it can't be started or takes too long.
  public static func run(
    _ command: [String], in folder: String = "/", environment: [String: String] = [:],
    input: [UInt8] = [], seconds: Int = 60
  ) throws -> Consequences {
    let streams = try [namelessFile(), namelessFile(), namelessFile()]
    defer { for stream in streams { close(stream) } }
    try fill(streams[0], with: input)
    let child = try spawn(command, in: folder, environment: environment, streams: streams)
    let status = try wait(for: child, seconds: seconds, command: command)
    return Consequences(
      status: status, output: try text(of: streams[1]), errors: try text(of: streams[2]))
  }

  /// Starts a program whose streams are these descriptors, and returns its number.
  ///
  /// - Parameters:
  ///   - command: The path of the program and its arguments.
  ///   - folder: Where it runs.
  ///   - environment: All its environment variables.
  ///   - streams: Standard input, output and error.
  /// - Returns: The process's number.
  /// - Throws: A `Failure` when it can't be started.
  public static func spawn(
    _ command: [String], in folder: String, environment: [String: String], streams: [Int32]
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (index, stream) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, stream, Int32(index))
    }
    // The shell changes the folder: the C library's call for it is hidden from Swift.
    let started = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + command
    var arguments = started.map { strdup($0) } + [nil]
    var variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") }
    variables.append(nil)
    defer { for pointer in arguments + variables { free(pointer) } }
    var child: Int32 = 0
    var attributes = attributes()
    defer { posix_spawnattr_destroy(&attributes) }
    let code = posix_spawn(&child, started[0], &actions, &attributes, &arguments, &variables)
    guard code == 0 else {
      throw Failure(description: "can't run \(command): \(String(cString: strerror(code)))")
    }
    return child
  }

  /// Waits for a process and returns its status.
  ///
  /// - Parameters:
  ///   - child: The process's number.
  ///   - seconds: When it is killed.
  ///   - command: Its name in the failure.
  /// - Returns: The exit status; 128 and the signal's number when a signal ended it.
  /// - Throws: A `Failure` when it takes too long.
  public static func wait(
    for child: Int32, seconds: Int = 60, command: [String] = []
  ) throws -> Int32 {
    var raw: Int32 = 0
    var pause: useconds_t = 100
    var waited: useconds_t = 0
    while waitpid(child, &raw, WNOHANG) == 0 {
      if waited > useconds_t(seconds) * 1_000_000 {
        kill(child, SIGKILL)
        waitpid(child, &raw, 0)
        throw Failure(description: "\(command) took more than \(seconds) s")
      }
      usleep(pause)
      waited += pause
      pause = min(pause * 2, 5_000)
    }
    return raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
  }

  /// No signal is blocked in the child: a test's own thread blocks them all.
  private static func attributes() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    return attributes
  }

  private static func namelessFile() throws -> Int32 {
    var template = Array("/tmp/tandem-stream-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0, fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else {
      throw Failure(description: "can't make a temporary file")
    }
    unlink(template)
    return descriptor
  }

  private static func fill(_ descriptor: Int32, with bytes: [UInt8]) throws {
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count else { throw Failure(description: "can't write standard input") }
    lseek(descriptor, 0, SEEK_SET)
  }

  private static func text(of descriptor: Int32) throws -> String {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: size)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    guard count == size else { throw Failure(description: "can't read the program's output") }
    return String(decoding: bytes, as: UTF8.self)
  }
}
