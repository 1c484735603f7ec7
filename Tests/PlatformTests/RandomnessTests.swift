import Basics
import Platform
import Testing

@Suite("Random bytes")
struct RandomnessTests {
  @Test("The system gives as many as asked for, and others each time", arguments: [0, 1, 32, 256])
  func system(_ count: Int) throws {
    let bytes = try Randomness.system.bytes(count)
    #expect(bytes.count == count)
    if count >= 32 { #expect(try Randomness.system.bytes(count) != bytes) }
  }

  @Test("A test's own source is asked instead")
  func given() throws {
    let source = Randomness { (count) throws(Problem) in [UInt8](repeating: 7, count: count) }
    #expect(try source.bytes(3) == [7, 7, 7])
  }

  @Test("What follows from a seed comes again, piece by piece, and differs from all else")
  func following() throws {
    let (one, same) = (Randomness.following([1, 2]), Randomness.following([1, 2]))
    let pieces = [try one.bytes(32), try one.bytes(40), try one.bytes(1)]
    #expect(pieces == [try same.bytes(32), try same.bytes(40), try same.bytes(1)])
    #expect(pieces[0] != Array(pieces[1].prefix(32)))
    #expect(try Randomness.following([1, 3]).bytes(32) != pieces[0])
  }
}
