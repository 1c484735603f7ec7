import Glibc

extension System {
  /// `read(2)`: appends at most `most` bytes and says how many; zero is the end.
  static func read(
    _ descriptor: Int32, into buffer: inout [UInt8], atMost most: Int
  ) throws(Errno) -> Int {
    guard most > 0 else { return 0 }
    var outcome: Result<Int, Errno> = .success(0)
    buffer.append(addingCapacity: most) { (free: inout OutputSpan<UInt8>) in
      free.withUnsafeMutableBufferPointer { pointer, filled in
        do throws(Errno) {
          let count = try checked(.read) { Glibc.read(descriptor, pointer.baseAddress, most) }
          filled = count
          outcome = .success(count)
        } catch {
          outcome = .failure(error)
        }
      }
    }
    return try outcome.get()
  }

  /// `read(2)` into the room behind `offset` of a buffer that keeps its length.
  static func read(
    _ descriptor: Int32, into buffer: inout [UInt8], from offset: Int
  ) throws(Errno) -> Int {
    guard offset >= 0, offset < buffer.count else { return 0 }
    return try buffer.withUnsafeMutableBufferPointer { (bytes) throws(Errno) -> Int in
      let room = UnsafeMutableBufferPointer(rebasing: bytes[offset...])
      return try checked(.read) { Glibc.read(descriptor, room.baseAddress, room.count) }
    }
  }

  /// `write(2)`: how many of the bytes the system took, which may be fewer than all.
  static func write(
    _ descriptor: Int32, _ bytes: Span<UInt8>
  ) throws(Errno) -> Int {
    try bytes.withUnsafeBufferPointer { (pointer) throws(Errno) -> Int in
      try checked(.write) { Glibc.write(descriptor, pointer.baseAddress, pointer.count) }
    }
  }

  /// Copies a run of bytes to the end of an array.
  static func append(_ bytes: Span<UInt8>, to buffer: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
  }

  /// `poll(2)`: waits until a descriptor is ready to be read or written.
  static func wait(for descriptor: Int32, toWrite: Bool) throws(Errno) {
    var request = pollfd(
      fd: descriptor, events: Int16(toWrite ? POLLOUT : POLLIN), revents: 0)
    _ = try checked(.poll) { Glibc.poll(&request, 1, -1) }
  }

  /// Writes all bytes, however many calls it takes, also where the descriptor does not wait.
  static func writeAll(_ descriptor: Int32, _ bytes: Span<UInt8>) throws(Errno) {
    var done = 0
    while done < bytes.count {
      do {
        done += try write(descriptor, bytes.extracting(done..<bytes.count))
      } catch .wouldBlock {
        try wait(for: descriptor, toWrite: true)
      }
    }
  }
}
