extension [UInt8] {
  /// Appends a run of bytes; for the short runs of fields cheaper than a general collection.
  package mutating func append(copying bytes: Span<UInt8>) {
    append(addingCapacity: bytes.count) { (room: inout OutputSpan<UInt8>) in
      for index in bytes.indices { room.append(bytes[index]) }
    }
  }
}
