package import Basics
import CSQLite

extension Connection {
  /// The whole database as the bytes of a file, which need no log beside them.
  ///
  /// For small databases, such as a new workspace: the bytes are all in memory.
  package func serialized() throws(Problem) -> [UInt8] {
    var count: sqlite3_int64 = 0
    guard let start = sqlite3_serialize(handle, "main", &count, 0) else {
      throw problem(.outOfMemory)
    }
    defer { sqlite3_free(start) }
    return [UInt8](UnsafeBufferPointer(start: start, count: Int(count)))
  }
}
