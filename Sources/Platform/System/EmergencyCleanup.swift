import Glibc
import Synchronization

/// The temporary files that must go when a signal ends the process.
///
/// A signal handler may not allocate, lock or call most of the C library. So the paths stand, as C
/// text, in a fixed number of slots made before the handler is installed, and one word of bits
/// says which are in use. The handler reads the bits, unlinks, and leaves by `_exit`. A slot has
/// two paths: the file's, and that of the journal which SQLite puts beside a database it fills.
enum EmergencyCleanup {
  private static let slotCount = 32
  private static let pathSize = Int(PATH_MAX)
  private static let slotSize = 2 * pathSize
  private static let active = Atomic<UInt32>(0)
  nonisolated(unsafe) private static let slots: UnsafeMutablePointer<CChar>? = {
    guard let memory = calloc(slotCount, slotSize) else { return nil }
    return memory.bindMemory(to: CChar.self, capacity: slotCount * slotSize)
  }()
  private static let registration = Mutex(UInt32(0))

  /// Notes a path and gives its slot; nil when there is no room, and then nothing is cleaned up.
  static func register(_ path: String) -> Int? {
    let paths = [path, path + "-journal"].map { Array($0.utf8) }
    guard paths.allSatisfy({ $0.count < pathSize }), let slots else { return nil }
    return registration.withLock { taken -> Int? in
      let slot = (~taken).trailingZeroBitCount
      guard slot < slotCount else { return nil }
      taken |= 1 << UInt32(slot)
      let start = slots + slot * slotSize
      for (place, bytes) in paths.enumerated() {
        let text = start + place * pathSize
        for (offset, byte) in bytes.enumerated() { text[offset] = CChar(bitPattern: byte) }
        text[bytes.count] = 0
      }
      active.bitwiseOr(1 << UInt32(slot), ordering: .releasing)
      return slot
    }
  }

  /// Forgets a slot: its file was renamed or removed.
  static func forget(_ slot: Int) {
    registration.withLock { taken in
      active.bitwiseAnd(~(1 << UInt32(slot)), ordering: .releasing)
      taken &= ~(1 << UInt32(slot))
    }
  }

  /// Makes the slots now, so that the handler never has to.
  static func prepare() {
    _ = slots
    _ = active.load(ordering: .relaxed)
  }

  /// Unlinks every noted path; safe within a signal handler.
  static func unlinkAll() {
    guard let slots else { return }
    let bits = active.load(ordering: .acquiring)
    var slot = 0
    while slot < slotCount {
      if bits & (1 << UInt32(slot)) != 0 {
        _ = Glibc.unlink(slots + slot * slotSize)
        _ = Glibc.unlink(slots + slot * slotSize + pathSize)
      }
      slot += 1
    }
  }
}
