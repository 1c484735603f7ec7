// What is written goes into room that is there for as many, so this is unsafe in name only; checked
// one by one, the bytes would not be worked on many at a time.

extension [UInt8] {
  /// Appends a run of bytes, all at once.
  package mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends a copy of bytes that stand in the array already.
  ///
  /// A slice of them would keep the array, so that all of it would be copied.
  package mutating func append(own range: Range<Int>) {
    let start = count
    append(addingCapacity: range.count) { room in room.append(repeating: 0, count: range.count) }
    var bytes = mutableSpan
    for offset in 0..<range.count { bytes[start + offset] = bytes[range.lowerBound + offset] }
  }

  /// Appends a run of bytes, the capital letters of ASCII as small ones.
  package mutating func append(lowercasing bytes: Span<UInt8>) {
    append(each: bytes) { byte in byte | (byte &- 0x41 < 26 ? 0x20 : 0) }
  }
}

extension [UInt16] {
  /// Appends a run of bytes as units of two.
  package mutating func append(widening bytes: Span<UInt8>) {
    append(each: bytes) { byte in UInt16(byte) }
  }

  /// Appends a run of units, all at once.
  package mutating func append(copying units: Span<UInt16>) {
    unsafe units.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

extension Array where Element: BitwiseCopyable {
  /// Appends what is made of each byte of a run.
  @inline(__always)
  fileprivate mutating func append(each bytes: Span<UInt8>, _ make: (UInt8) -> Element) {
    append(addingCapacity: bytes.count) { (room: inout OutputSpan<Element>) in
      unsafe bytes.withUnsafeBufferPointer { source in
        unsafe room.withUnsafeMutableBufferPointer { target, count in
          guard let from = source.baseAddress, let to = target.baseAddress else { return }
          let first = unsafe to + count
          for index in 0..<source.count { unsafe first[index] = make(from[index]) }
          count += source.count
        }
      }
    }
  }
}

extension OutputSpan<UInt8> {
  /// Appends a run of bytes; traps where there is no room for them.
  ///
  /// Eight at a time: most runs are words, for which asking the system costs more than it saves.
  @inlinable
  package mutating func append(copying bytes: Span<UInt8>) {
    unsafe withUnsafeMutableBufferPointer { target, count in
      precondition(target.count - count >= bytes.count)
      guard let base = target.baseAddress else { return }
      let first = unsafe UnsafeMutableRawPointer(base + count)
      let length = bytes.count
      if length >= 8 {
        var at = 0
        while at < length {
          // The last eight may overlap those before.
          at = min(at, length - 8)
          unsafe first.storeBytes(of: bytes.word(at: at), toByteOffset: at, as: UInt64.self)
          at += 8
        }
      } else if length >= 4 {
        unsafe first.storeBytes(of: bytes.half(at: 0), as: UInt32.self)
        unsafe first.storeBytes(
          of: bytes.half(at: length - 4), toByteOffset: length - 4, as: UInt32.self)
      } else {
        for at in 0..<length {
          unsafe first.storeBytes(of: bytes[at], toByteOffset: at, as: UInt8.self)
        }
      }
      count += length
    }
  }

  /// Appends a range of bytes; traps where there is no room for them.
  ///
  /// Eight at a time, those behind the range too where there are such: what follows is written over
  /// them, and how long the range is need not be guessed.
  @inlinable
  package mutating func append(copying bytes: Span<UInt8>, _ range: Range<Int>) {
    let whole = (range.count &+ 7) & ~7
    guard bytes.count &- range.lowerBound >= whole, freeCapacity >= whole else {
      return append(copying: bytes.extracting(range))
    }
    unsafe withUnsafeMutableBufferPointer { target, count in
      guard let base = target.baseAddress else { return }
      let first = unsafe UnsafeMutableRawPointer(base + count)
      var at = 0
      while at < whole {
        let word = bytes.word(at: range.lowerBound &+ at)
        unsafe first.storeBytes(of: word, toByteOffset: at, as: UInt64.self)
        at &+= 8
      }
      count += range.count
    }
  }

  /// Appends the bytes of a number, the lowest first; traps where there is no room for them.
  @inlinable
  package mutating func append(bytesOf number: some FixedWidthInteger & BitwiseCopyable) {
    let size = number.bitWidth / 8
    unsafe withUnsafeMutableBufferPointer { target, count in
      precondition(target.count - count >= size)
      guard let base = target.baseAddress else { return }
      unsafe UnsafeMutableRawPointer(base + count).storeBytes(
        of: number.littleEndian, as: type(of: number))
      count += size
    }
  }
}

extension MutableSpan<UInt16> {
  /// Writes a run of bytes as units of two from a place on; traps where there is no room for them.
  @inlinable
  package mutating func write(widening bytes: Span<UInt8>, at start: Int) {
    let length = bytes.count
    precondition(start >= 0 && count - start >= length)
    unsafe withUnsafeMutableBytes { target in
      guard let base = target.baseAddress else { return }
      let first = unsafe base + 2 &* start
      if length >= 8 {
        // The last eight may overlap those before.
        let last = length &- 8
        var at = 0
        while true {
          let eight = unsafe bytes.bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: at, as: SIMD8<UInt8>.self)
          unsafe first.storeBytes(
            of: SIMD8<UInt16>(truncatingIfNeeded: eight), toByteOffset: 2 &* at,
            as: SIMD8<UInt16>.self)
          if at == last { break }
          at = Swift.min(at &+ 8, last)
        }
      } else if length >= 4 {
        let last = length &- 4
        unsafe first.storeBytes(of: bytes.fourUnits(at: 0), as: UInt64.self)
        unsafe first.storeBytes(
          of: bytes.fourUnits(at: last), toByteOffset: 2 &* last, as: UInt64.self)
      } else {
        for at in 0..<length {
          unsafe first.storeBytes(of: UInt16(bytes[at]), toByteOffset: 2 &* at, as: UInt16.self)
        }
      }
    }
  }
}
