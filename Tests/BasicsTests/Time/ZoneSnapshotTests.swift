import Testing

@testable import Basics

@Test func everyNameOfTheSnapshotLeadsToRules() {
  let names = ZoneSnapshot.names()
  #expect(names.filter { ZoneSnapshot.rules(of: $0) == nil } == [])
  #expect(Set(names).count == names.count)
  #expect(names == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
  #expect(names.first == "Africa/Abidjan" && names.last == "Zulu")
}

@Test(arguments: [
  "", "A", "Africa", "Africa/", "Africa/Abidja", "Africa/Abidjan ", "Africa/Abidjan|GMT0",
  "africa/abidjan", "Zulu=", "Zulu=Etc/UTC", "Zzz", "\n", "|", "=", "Etc/UTC\n", "Europe/Zürich",
  "CEST", "+02:00",
])
func snapshotHasNoOtherNames(name: String) {
  #expect(ZoneSnapshot.rules(of: name) == nil)
}
