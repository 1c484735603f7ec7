import Testing

@testable import Overlap

@Suite struct HostLabelsTests {
  private func labels(_ host: String) -> [Int]? {
    var labels: [Int] = []
    return HostLabels.read(Array(host.utf8), into: &labels) ? labels : nil
  }

  @Test("labels begin where full stops end")
  func places() {
    #expect(labels("a.bc.d") == [0, 2, 5])
    #expect(labels("x_y.a-b.com") == [0, 4, 8])
    #expect(labels("1.2") == [0, 2])
  }

  @Test(
    "what is no host",
    arguments: [
      "", "a", ".", "a.", ".a", "a..b", "-a.b", "a.-b.c", "a.-", "a b.c", "A.b", "a.b/", "é.de",
      "[::1]",
    ])
  func refused(_ host: String) {
    #expect(labels(host) == nil)
  }

  @Test("a label has 63 bytes at most")
  func longest() {
    #expect(labels(String(repeating: "a", count: 63) + ".de") != nil)
    #expect(labels(String(repeating: "a", count: 64) + ".de") == nil)
    #expect(labels("de." + String(repeating: "a", count: 64)) == nil)
  }

  @Test("numeric hosts are digits and full stops")
  func numeric() {
    let numbers = HostLabels.isNumeric(Array("10.0.0.1".utf8).span)
    let letter = HostLabels.isNumeric(Array("10.0.0.a".utf8).span)
    #expect(numbers && !letter)
  }
}
