import TestSupport
import Testing

/// Holds the tree to the promises of docs/ARCHITECTURE.md.
///
/// Each rule is also shown a file that
/// breaks it, so that no check here can pass by never looking.
@Suite struct TidyTests {
  private let sources = SourceTree.files(below: "Sources")
  private let tests = SourceTree.files(below: "Tests")

  private func bad(_ lines: String..., module: String = "Money") -> SourceTree.File {
    SourceTree.File(path: "Sources/\(module)/Bad.swift", lines: lines)
  }

  @Test("the tree is read: every module has files")
  func treeIsRead() {
    #expect(Set(sources.map(\.module)) == Set(Arrows.allowed.keys))
    #expect(tests.count > 20)
  }

  @Test("a module imports only what its arrows allow")
  func imports() {
    #expect(sources.flatMap(Arrows.forbidden) == [])
    #expect(Arrows.forbidden(in: bad("public import CommissionCore")) == ["CommissionCore"])
    #expect(Arrows.forbidden(in: bad("import struct Glibc.timespec")) == ["Glibc"])
    #expect(Arrows.forbidden(in: bad("@testable import CLI", module: "JSON")) == ["CLI"])
  }

  @Test("Foundation stands nowhere in the product: zones and start-up depend on that")
  func noFoundation() {
    let names: Set<String> = ["Foundation", "FoundationEssentials", "Dispatch"]
    let imported = sources.flatMap { $0.lines.compactMap(Arrows.imported) }
    #expect(names.intersection(imported).isEmpty)
    #expect(Arrows.forbidden(in: bad("import Foundation")) == ["Foundation"])
  }

  @Test("Package.swift declares no arrow that is not allowed")
  func packageArrows() throws {
    let manifest = try #require(TestFile.lines(TestFile.packageRoot + "/Package.swift"))
    let declared = ManifestArrows(manifest)
    #expect(Set(declared.arrows.keys).isSuperset(of: Arrows.pure))
    for (module, names) in declared.arrows {
      let extra = names.subtracting(Arrows.allowed[module] ?? [])
      #expect(extra.isEmpty, "\(module) may not depend on \(extra.sorted())")
    }
    let wrong = ManifestArrows(["    room(\"Money\", [\"Exact\", \"JSON\"]),"])
    #expect(wrong.arrows["Money"] == ["Exact", "JSON"])
  }

  @Test("no number floats where money and scores are counted (R-16)")
  func noFloatingPoint() {
    let counted = sources.filter { Arrows.exact.contains($0.module) }
    #expect(counted.flatMap(Rules.floatingWords) == [])
    #expect(Rules.floatingWords(in: bad("let rate: Double = 0.1")).count == 1)
    #expect(Rules.floatingWords(in: bad("let rate: Doubled")).isEmpty)
  }

  @Test("nothing that input can reach traps, and nothing is unfinished")
  func nothingBanned() {
    let edges = sources.filter { $0.module != "Platform" }
    #expect(edges.flatMap(Rules.banned) == [])
    #expect(Rules.banned(in: bad("let x = try! read()")).count == 1)
  }

  @Test("the program is the same wherever it is built")
  func nothingTellsPaths() {
    #expect(sources.flatMap(Rules.pathDependent) == [])
    #expect(Rules.pathDependent(in: bad("withoutActuallyEscaping(body) { f($0) }")).count == 1)
    #expect(Rules.pathDependent(in: bad("func at(_ path: StaticString = #filePath)")).count == 1)
  }

  @Test("files stay small, generated data apart")
  func filesAreSmall() {
    let long = (sources + tests).filter { !$0.isGenerated && $0.lines.count > Rules.longestFile }
    #expect(long.map(\.path) == [])
    let sizes = sources.filter { !$0.isGenerated }.map(\.lines.count).sorted()
    #expect(sizes[sizes.count / 2] <= 120, "the median file should stay near 100 lines")
  }

  @Test("functions fit a screen")
  func functionsAreSmall() {
    #expect(sources.filter { !$0.isGenerated }.flatMap(Rules.longFunctions) == [])
    let body = Array(repeating: "    step()", count: 80)
    let long = SourceTree.File(
      path: "Sources/Money/Bad.swift", lines: ["  func f() {"] + body + ["  }"])
    #expect(Rules.longFunctions(in: long).count == 1)
  }

  @Test("whatever crosses a module is documented")
  func declarationsAreDocumented() {
    #expect(sources.flatMap(Rules.undocumented) == [])
    #expect(Rules.undocumented(in: bad("public struct Bare {")).count == 1)
    #expect(Rules.undocumented(in: bad("/// Said.", "@frozen", "public struct S {")).isEmpty)
  }

  @Test("each module's tests stand in a target of its own")
  func everyModuleIsTested() {
    let tested = Set(tests.map(\.module))
    for module in Arrows.allowed.keys where module != "tandem" {
      #expect(tested.contains(module + "Tests"), "\(module) has no tests")
    }
  }
}
