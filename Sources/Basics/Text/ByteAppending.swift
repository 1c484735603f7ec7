// A loop over a run whose bounds are known writes into room for as many, so this is unsafe in name
// only; checked one by one, the bytes would not be worked on many at a time.

extension [UInt8] {
  /// Appends a run of bytes, all at once.
  package mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends a run of bytes, the capital letters of ASCII as small ones.
  package mutating func append(lowercasing bytes: Span<UInt8>) {
    append(addingCapacity: bytes.count) { (room: inout OutputSpan<UInt8>) in
      unsafe room.withUnsafeMutableBufferPointer { letters, count in
        for index in bytes.indices {
          let byte = bytes[index]
          unsafe letters[count + index] = byte | (byte &- 0x41 < 26 ? 0x20 : 0)
        }
        count += bytes.count
      }
    }
  }
}

extension [UInt16] {
  /// Appends a run of bytes as units of two.
  package mutating func append(widening bytes: Span<UInt8>) {
    append(addingCapacity: bytes.count) { (room: inout OutputSpan<UInt16>) in
      unsafe room.withUnsafeMutableBufferPointer { units, count in
        for index in bytes.indices { unsafe units[count + index] = UInt16(bytes[index]) }
        count += bytes.count
      }
    }
  }

  /// Appends a run of units, all at once.
  package mutating func append(copying units: Span<UInt16>) {
    unsafe units.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
