import TestSupport

/// A folder below `Cases`: a command line, what it is given, and all that must come of it.
///
/// | file | meaning |
/// |---|---|
/// | `cmd` | the command line, run by `/bin/sh` in a copy of the folder |
/// | `it` | what the case shows, in prose (may be missing) |
/// | `stdin` | standard input (missing: empty) |
/// | `stdout`, `stderr` | what must come out (missing: nothing) |
/// | `exit` | the exit status (missing: 0) |
/// | `with` | a folder below `Shared` whose files are given too |
/// | `after/` | files that must be there afterwards, beside the given ones, which must not change |
/// | all others | input files |
///
/// The files of a workspace are no part of it: the case's commands show what is in them.
struct EndToEndCase: CustomStringConvertible, Sendable {
  private static let reserved: Set = ["cmd", "it", "stdin", "stdout", "stderr", "exit", "with"]
  private static let home = TestFile.folder(of: TestFile.folder(of: #filePath))
  static let folder = home + "/Cases"

  let name: String

  /// All cases, in the order of their names.
  static var all: [EndToEndCase] {
    Disk.names(folder).filter { Disk.isFolder("\(folder)/\($0)") }.map { EndToEndCase(name: $0) }
  }

  var description: String { name }

  private var path: String { Self.folder + "/" + name }

  /// The given files by their names, each with the place where it stands.
  private var inputs: [String: String] {
    var inputs: [String: String] = [:]
    if let shared = try? Disk.text("\(path)/with").split(separator: "\n").first {
      let folder = "\(Self.home)/Shared/\(shared)"
      for file in Disk.files(below: folder) { inputs[file] = "\(folder)/\(file)" }
    }
    for file in Disk.files(below: path)
    where !Self.reserved.contains(file) && !file.hasPrefix("after/") {
      inputs[file] = "\(path)/\(file)"
    }
    return inputs
  }

  /// Runs the case and returns how it differs from what is expected; empty when it does not.
  func run() throws -> String {
    let folder = try TemporaryFolder()
    for (file, place) in inputs { try Disk.write(Disk.bytes(place), to: folder(file)) }
    let seen = try TandemBinary.shell(
      Disk.text("\(path)/cmd"), in: folder.path,
      input: (try? Disk.bytes("\(path)/stdin")) ?? [])
    if Snapshot.isUpdating { try update(seen, in: folder) }
    return try difference(seen, in: folder)
  }

  private func difference(_ seen: Consequences, in folder: TemporaryFolder) throws -> String {
    var parts: [String] = []
    func compare(_ name: String, _ expected: String, _ actual: String) {
      let text = LineDiff.text(expected: expected, actual: actual)
      if !text.isEmpty { parts.append("\(name) differs, \(text)") }
    }
    compare("exit", expected("exit", else: "0\n"), "\(seen.status)\n")
    compare("stdout", expected("stdout", else: ""), seen.output)
    compare("stderr", expected("stderr", else: ""), seen.errors)
    let given = inputs
    let after = Set(Disk.files(below: path + "/after"))
    for file in Set(Self.files(in: folder)).union(given.keys).union(after).sorted() {
      let kept = after.contains(file) ? "\(path)/after/\(file)" : given[file]
      guard let kept else {
        parts.append("\(file) was left behind")
        continue
      }
      guard Disk.exists(folder(file)) else {
        parts.append("\(file) is missing")
        continue
      }
      compare(file, try Disk.text(kept), try Disk.text(folder(file)))
    }
    return parts.joined(separator: "\n")
  }

  /// The files that were there, or came; a workspace's own apart.
  private static func files(in folder: TemporaryFolder) -> [String] {
    Disk.files(below: folder.path).filter { file in
      let name = file.split(separator: "/").last.map(String.init) ?? file
      return !["tandem.db", "tandem.db-wal", "tandem.db-shm"].contains(name)
    }
  }

  private func expected(_ name: String, else other: String) -> String {
    (try? Disk.text("\(path)/\(name)")) ?? other
  }

  private func update(_ seen: Consequences, in folder: TemporaryFolder) throws {
    try update("exit", seen.status == 0 ? "" : "\(seen.status)\n")
    try update("stdout", seen.output)
    try update("stderr", seen.errors)
    Disk.removeTree(path + "/after")
    let given = inputs
    for file in Self.files(in: folder) {
      let bytes = try Disk.bytes(folder(file))
      if let place = given[file], try Disk.bytes(place) == bytes { continue }
      try Disk.write(bytes, to: "\(path)/after/\(file)")
    }
  }

  private func update(_ name: String, _ text: String) throws {
    if text.isEmpty {
      Disk.removeTree("\(path)/\(name)")
    } else {
      try Disk.write(text, to: "\(path)/\(name)")
    }
  }
}
