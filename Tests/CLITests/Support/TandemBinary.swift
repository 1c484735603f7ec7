import Glibc
import TestSupport

/// The built program under test.
enum TandemBinary {
  /// Its path: `TANDEM_BINARY`, else the one that was built beside the tests.
  static func path() throws -> String {
    if let given = getenv("TANDEM_BINARY") {
      return try absolute(String(cString: given))
    }
    return try TestFile.folder(of: absolute("/proc/self/exe")) + "/tandem"
  }

  /// A folder that holds nothing but the program under its own name, to put on `PATH`.
  static let searchFolder: Result<TemporaryFolder, any Error> = Result {
    let folder = try TemporaryFolder()
    guard symlink(try path(), folder("tandem")) == 0 else {
      throw ChildProcess.Failure(description: "can't link the program")
    }
    return folder
  }

  /// The variables that every run gets: under coverage, the place for its counts.
  static var surroundings: [String: String] {
    var variables = ["LC_ALL": "C"]
    if let place = getenv("LLVM_PROFILE_FILE") {
      variables["LLVM_PROFILE_FILE"] = String(cString: place)
    }
    return variables
  }

  /// Runs one command line by the shell, with `tandem` on `PATH` and nothing of the user's.
  static func shell(
    _ line: String, in folder: String, input: [UInt8] = [], environment: [String: String] = [:],
    seconds: Int = 60
  ) throws -> Consequences {
    var variables = surroundings
    variables["PATH"] = try searchFolder.get().path + ":/usr/bin:/bin"
    variables.merge(environment) { _, given in given }
    return try ChildProcess.run(
      ["/bin/sh", "-c", line], in: folder, environment: variables, input: input, seconds: seconds)
  }

  private static func absolute(_ path: String) throws -> String {
    guard let real = realpath(path, nil) else {
      throw ChildProcess.Failure(description: "there is no program at \(path): build it first")
    }
    defer { free(real) }
    return String(cString: real)
  }
}
