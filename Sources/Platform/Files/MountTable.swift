/// The system's table of what is mounted where, as `/proc/self/mounts` tells it.
struct MountTable {
  private var mounts: [(folder: [UInt8], kind: String)] = []

  /// Reads the table; a line that makes no sense is passed over.
  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " "))
      guard fields.count >= 3 else { continue }
      mounts.append((Self.plain(fields[1]), String(decoding: fields[2], as: UTF8.self)))
    }
  }

  /// Whether the innermost mount above a full path is one that several machines share.
  func isShared(_ path: String) -> Bool {
    let path = Array(path.utf8)
    var best: (length: Int, kind: String) = (-1, "")
    // Later lines cover earlier ones at the same folder.
    for mount in mounts where Self.holds(mount.folder, path) && mount.folder.count >= best.length {
      best = (mount.folder.count, mount.kind)
    }
    return Self.sharedKinds.contains(best.kind)
  }

  private static let sharedKinds: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "afs", "coda", "ocfs2", "gfs2", "lustre",
    "vboxsf", "virtiofs", "fuse.sshfs", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs",
    "fuse.vmhgfs-fuse", "davfs", "fuse.davfs2",
  ]

  private static func holds(_ folder: [UInt8], _ path: [UInt8]) -> Bool {
    if folder == [UInt8(ascii: "/")] { return true }
    return path.starts(with: folder)
      && (path.count == folder.count || path[folder.count] == UInt8(ascii: "/"))
  }

  /// A folder's name without its escapes: a blank is `\040`.
  private static func plain(_ field: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    var rest = field
    while let byte = rest.popFirst() {
      let digits = rest.prefix(3).map { Int($0) - 48 }
      if byte == UInt8(ascii: "\\"), digits.count == 3, digits.allSatisfy({ 0...7 ~= $0 }) {
        plain.append(UInt8(truncatingIfNeeded: digits[0] * 64 + digits[1] * 8 + digits[2]))
        rest = rest.dropFirst(3)
      } else {
        plain.append(byte)
      }
    }
    return plain
  }
}
