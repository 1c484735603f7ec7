import Glibc
import Testing

@testable import Platform

@Suite("Clock")
struct ClockTests {
  @Test("The system's clock agrees with the C library's second hand")
  func now() throws {
    let before = Int64(time(nil))
    let now = try Clock.systemNow()
    let after = Int64(time(nil))
    // time(2) reads a coarser clock, which may stand a tick behind.
    #expect((before - 1...after + 1).contains(now.seconds))
    #expect((0..<1_000_000_000).contains(now.nanoseconds))
  }
}
