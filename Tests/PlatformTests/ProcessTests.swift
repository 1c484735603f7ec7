import Testing

@testable import Platform

@Suite("Process")
struct ProcessTests {
  @Test("The words are those that Swift finds where it can look")
  func words() {
    #expect(!Process.words.isEmpty)
    #expect(Process.words == CommandLine.arguments)
  }

  @Test("The allocator takes the settings that keep freed memory")
  func keepsMemory() {
    #expect(System.keepFreedMemory())
  }
}
