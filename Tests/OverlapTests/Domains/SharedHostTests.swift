import Testing

@testable import Overlap

@Suite struct SharedHostTests {
  @Test("each line of the list is of a kind that is known, and each kind has hosts")
  func kinds() {
    let kinds = TableText.lines(SharedHosts.hosts).map { SharedHost(name: $0.key) }
    #expect(!kinds.contains(nil))
    #expect(Set(kinds.compactMap { $0 }) == Set(SharedHost.allCases))
  }

  @Test("no host stands twice, and owners are among the hosts")
  func distinct() {
    let hosts = TableText.lines(SharedHosts.hosts).flatMap { TableText.words($0.values) }
    #expect(Set(hosts).count == hosts.count)
    #expect(Set(TableText.words(SharedHosts.owners)).isSubset(of: hosts))
  }
}
