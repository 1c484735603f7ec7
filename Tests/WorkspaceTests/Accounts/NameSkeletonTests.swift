import Testing

@testable import Workspace

@Suite("What names look like")
struct NameSkeletonTests {
  @Test(
    "Names that only look different to a program have one skeleton",
    arguments: [
      "bolt labs", "BoltLabs", "Bolt  Labs ", "Bolt\u{A0}Labs", "B\u{43E}lt Labs",
      "Bo\u{200B}lt Labs",
      "\u{392}olt Labs", "\u{FF22}olt Labs", "Bolt L\u{430}bs", "\u{202E}Bolt Labs",
    ])
  func same(_ name: String) {
    #expect(NameSkeleton(name) == NameSkeleton("Bolt Labs"))
  }

  @Test("An accent may be composed or not", arguments: ["Caf\u{E9}", "CAFE\u{301}"])
  func accents(_ name: String) {
    #expect(NameSkeleton(name) == NameSkeleton("café"))
    #expect(NameSkeleton(name) != NameSkeleton("cafe"))
  }

  @Test(
    "Other names have others, in any script",
    arguments: ["Volt Labs", "Bolt", "Болт", "日本", "Bolt-Labs"])
  func other(_ name: String) {
    #expect(NameSkeleton(name) != NameSkeleton("Bolt Labs"))
    #expect(!NameSkeleton(name).isEmpty)
  }

  @Test(
    "Of some names nothing can be seen", arguments: ["", " \u{3000}", "\u{200B}\u{AD}", "\u{2060}"])
  func unseen(_ name: String) {
    #expect(NameSkeleton(name).isEmpty)
  }
}
