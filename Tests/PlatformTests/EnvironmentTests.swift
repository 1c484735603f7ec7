import Glibc
import Testing

@testable import Platform

@Suite("Environment")
struct EnvironmentTests {
  @Test("The process's variables are seen, and a stand-in hides them")
  func lookup() {
    #expect(Environment.process["PATH"] == getenv("PATH").map { String(cString: $0) })
    #expect(Environment.process["NO SUCH VARIABLE"] == nil)
    #expect(Environment.given(["A": "1"])["A"] == "1")
    #expect(Environment.given(["A": "1"])["PATH"] == nil)
  }
}
