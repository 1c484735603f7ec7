import Basics
import Testing

@Suite struct ByteSourceTests {
  private let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0) }

  @Test(arguments: [1, 7, 999, 1_000, 5_000])
  func readsAll(_ piece: Int) throws {
    var source = MemorySource(bytes, piece: piece)
    #expect(try source.readAll(limit: 1_000) == bytes)
  }

  @Test(arguments: [1, 7, 5_000])
  func refusesMoreThanTheLimit(_ piece: Int) {
    var source = MemorySource(bytes, piece: piece)
    let problem = #expect(throws: Problem.self) {
      try source.readAll(limit: 999, file: "a.json")
    }
    #expect(problem?.place.file == "a.json")
    #expect(problem?.kind == .badInput)
  }

  @Test func readsNothing() throws {
    var source = MemorySource([])
    #expect(try source.readAll(limit: 0) == [])
  }

  @Test(arguments: [0, 1, 10, 1_000, 2_000])
  func givesTheHeadAgain(_ length: Int) throws {
    var source = try PeekedSource(MemorySource(bytes, piece: 3), length: length)
    #expect(source.head == Array(bytes.prefix(length)))
    #expect(try source.readAll(limit: 1_000) == bytes)
  }
}
