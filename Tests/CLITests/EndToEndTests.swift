import Testing

/// The real program against the folders below `Cases`.
@Suite("End to end")
struct EndToEndTests {
  @Test("There are cases to run")
  func casesExist() {
    #expect(EndToEndCase.all.count >= 10)
  }

  @Test("A case gives what its folder says", arguments: EndToEndCase.all)
  func runCase(_ one: EndToEndCase) throws {
    let difference = try one.run()
    #expect(difference.isEmpty, "\(difference)")
  }
}
