// swift-tools-version: 6.3
import PackageDescription

/// What every target is compiled with: language mode 6 (data races are errors), explicit
/// existentials, imports that stay internal unless a public signature shows them, and no warnings.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// The pure modules, which also may not touch memory unsafely without saying so.
let pure: [SwiftSetting] = house + [.strictMemorySafety()]

/// A module without I/O.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], data: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: data, swiftSettings: pure)
}

/// A module that touches the world.
func edge(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

/// The tests of one module.
func tests(_ module: String, _ more: [Target.Dependency] = [], data: [String] = []) -> Target {
  .testTarget(
    name: module + "Tests",
    dependencies: [.byName(name: module), "TestSupport"] + more,
    exclude: data,
    swiftSettings: house)
}

/// The Public Suffix List, from which a table in Overlap is made; kept beside it as it came.
let suffixList = ["Data/public_suffix_list.dat", "Data/README.md"]

/// What the program says it was built of: the Makefile tells, since a manifest is read once and kept.
let commit = Context.environment["TANDEM_COMMIT"] ?? ""
let told: [SwiftSetting] =
  commit.isEmpty ? [] : [.unsafeFlags(["-Xcc", "-DTANDEM_COMMIT=" + commit])]

let package = Package(
  name: "tandem",
  products: [
    .executable(name: "tandem", targets: ["tandem"]),
    // Whoever pays partners with it needs amounts, dates and exact numbers too.
    .library(name: "CommissionCore", targets: ["CommissionCore", "Money", "Exact", "Basics"]),
    .library(name: "Scoring", targets: ["Scoring", "Exact", "Basics"]),
  ],
  targets: [
    room("Basics"),
    room("Exact"),
    room("JSON", ["Basics", "Exact"]),
    room("Money", ["Exact"]),
    room("Tabular", ["Basics", "JSON"]),
    room("ICS", ["Basics"]),
    room("CommonMark", ["Basics"]),
    room("Mustache", ["Basics", "Exact", "JSON", "Money", "Tabular", "ICS"]),
    room("Overlap", ["Basics"], data: suffixList),
    room("Scoring", ["Basics", "Exact"]),
    room("CommissionCore", ["Basics", "Exact", "Money"]),
    room("CoSell", ["Basics", "Exact", "Money", "CommissionCore"]),
    room("Settlement", ["Basics", "Exact", "Money", "CommissionCore", "CoSell"]),
    room(
      "Program",
      ["Basics", "Exact", "JSON", "Money", "Scoring", "CommissionCore", "CoSell"]),
    room("Reporting", ["Basics", "CommonMark", "Exact", "JSON", "Money", "Mustache", "Scoring"]),
    .systemLibrary(name: "CMalloc"),
    edge("Platform", ["CMalloc", "Basics"]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    edge("Storage", ["CSQLite", "Basics", "JSON"]),
    edge(
      "Workspace",
      [
        "Basics", "Exact", "JSON", "Money", "Overlap", "CommissionCore", "CoSell", "Settlement",
        "Platform", "Storage",
      ]),
    edge(
      "CLI",
      [
        "Basics", "Exact", "JSON", "Money", "Tabular", "ICS", "CommonMark", "Mustache", "Overlap",
        "Scoring", "CommissionCore", "CoSell", "Settlement", "Program", "Reporting", "Platform",
        "Storage", "Workspace",
      ]),
    .systemLibrary(name: "CBuild"),
    .executableTarget(
      name: "tandem", dependencies: ["CBuild", "CLI"], swiftSettings: house + told),

    .target(
      name: "TestSupport", dependencies: ["Basics"], path: "Tests/TestSupport",
      swiftSettings: house),
    .target(
      name: "CoSellTwin", dependencies: ["Basics", "Exact", "Money", "CommissionCore", "CoSell"],
      path: "Tests/CoSellTwin", swiftSettings: house),
    tests("Basics", data: ["Data"]),
    tests("Exact"),
    tests("JSON", ["Basics", "Exact"]),
    tests("Money", ["Exact"]),
    tests("Tabular", ["Basics", "JSON"]),
    tests("ICS", ["Basics"]),
    tests("CommonMark", data: ["Data"]),
    tests("Mustache", ["Basics", "Exact", "JSON"], data: ["Spec"]),
    tests("Overlap", ["Basics"], data: ["Data"]),
    tests("Scoring", ["Basics", "Exact"], data: ["Plan/solved.txt"]),
    tests("CommissionCore", ["Basics", "Exact", "Money"]),
    .testTarget(
      name: "CommissionCoreExample", dependencies: ["CommissionCore", "Money", "Basics"],
      swiftSettings: house),
    tests("CoSell", ["Basics", "Exact", "Money", "CommissionCore", "CoSellTwin"]),
    tests("Settlement", ["Basics", "Exact", "Money", "CommissionCore", "CoSell", "CoSellTwin"]),
    tests(
      "Program", ["Basics", "Exact", "JSON", "Money", "Scoring", "CommissionCore", "CoSell"],
      data: ["Data"]),
    tests(
      "Reporting", ["Basics", "Exact", "JSON", "Money", "Scoring"], data: ["Charts/gallery.html"]),
    tests("Platform", ["Basics"]),
    tests("Storage", ["Basics", "JSON"]),
    tests(
      "Workspace",
      [
        "Basics", "Exact", "JSON", "Money", "Overlap", "CommissionCore", "CoSell", "Settlement",
        "Platform", "Storage",
      ]),
    tests(
      "CLI",
      [
        "Basics", "Exact", "JSON", "Money", "CommissionCore", "Settlement", "Program", "Platform",
        "Storage", "Workspace",
      ],
      data: ["Calc/Cases", "Calc/Lines", "Cases", "Older", "Score/cases.jsonl", "Shared"]),
    .testTarget(name: "TidyTests", dependencies: ["TestSupport"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)

/// The subjects that have an entry for libFuzzer, each with the modules that it tests; see
/// Fuzz/README.md.
let fuzzed: [(subject: String, modules: [Target.Dependency])] = [
  ("Instants", ["Basics"]),
  ("Domains", ["Overlap"]),
  ("Names", ["Overlap"]),
  ("CSV", ["Basics", "Tabular"]),
  ("JSONLines", ["Basics", "JSON", "Tabular"]),
  ("JSON5", ["Basics", "JSON"]),
  ("Markdown", ["CommonMark"]),
  ("Mustache", ["Basics", "JSON", "Mustache"]),
]

// The entries only link together with the fuzzer, and so are left out unless asked for.
if Context.environment["FUZZ"] == "1" {
  for (subject, modules) in fuzzed {
    let name = "Fuzz" + subject
    package.targets.append(
      .target(
        name: name, dependencies: modules + ["TestSupport"], path: "Fuzz/" + subject,
        exclude: ["corpus"], swiftSettings: house))
    package.products.append(.library(name: name, type: .static, targets: [name]))
  }
}

// What `make bench` races and no user needs: reading tables and filling templates alone.
if Context.environment["BENCH"] == "1" {
  package.targets.append(
    .executableTarget(
      name: "read-table", dependencies: ["Basics", "Platform", "Tabular"],
      path: "Benchmarks/read", swiftSettings: house))
  package.targets.append(
    .executableTarget(
      name: "render-template", dependencies: ["Basics", "JSON", "Platform", "Mustache"],
      path: "Benchmarks/render", swiftSettings: house))
}

// `make model` runs a million deeds in release: these rooms alone, since all tests would take long to
// build so.
if Context.environment["MODEL"] == "1" {
  let rooms: Set = [
    "Basics", "Exact", "Money", "CommissionCore", "CoSell", "Settlement", "TestSupport",
    "CoSellTwin", "SettlementTests",
  ]
  package.targets.removeAll { !rooms.contains($0.name) }
  package.products = []
}
