// swift-tools-version: 6.3
import PackageDescription

/// What is timed inside a process, apart from the product so that it needs nothing for it: an
/// executable for each benchmark.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "tandem", path: "..")],
  targets: [
    .executableTarget(
      name: "ScoreCore", dependencies: [.product(name: "Scoring", package: "tandem")])
  ],
  swiftLanguageModes: [.v6]
)
