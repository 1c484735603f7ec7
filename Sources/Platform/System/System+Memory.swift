import CMalloc

extension System {
  /// How much freed memory at the top of the heap is kept, and from which size on memory is asked for
  /// by itself and given back at once.
  private static let keptBytes: Int32 = 256 << 20
  private static let separateBytes: Int32 = 32 << 20

  /// Lets memory that is freed be used again without asking the kernel for it; false where the
  /// allocator does not take this.
  ///
  /// Lists are read in pieces of some hundred kilobytes, each freed soon. By its own settings the
  /// allocator gives such back, and the kernel clears the same pages again and again: a sixth of the
  /// time of a million rows. What is kept is used again, so that the peak is hardly higher; up to as
  /// much may stay taken until the program ends.
  @discardableResult
  static func keepFreedMemory() -> Bool {
    let isKept = mallopt(M_TRIM_THRESHOLD, keptBytes) == 1
    return mallopt(M_MMAP_THRESHOLD, separateBytes) == 1 && isKept
  }
}
