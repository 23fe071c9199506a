// swift-tools-version: 6.2
import PackageDescription

// The layers, lowest first. A target may import only what stands above it in this list and in its
// own dependencies; Tests/ArchitectureTests holds the sources to it, since SwiftPM does not.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

// Benchmarks measure and compare with other software; they are built only when asked for:
// `PASSERELLE_BENCHMARKS=1 swift package -c release benchmark`.
let hasBenchmarks = Context.environment["PASSERELLE_BENCHMARKS"] != nil

func benchmark(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name,
    dependencies: dependencies + [.product(name: "Benchmark", package: "benchmark")],
    path: "Benchmarks/\(name)", swiftSettings: strict,
    plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
}

let benchmarks: [Target] =
  !hasBenchmarks
  ? []
  : [
    .executableTarget(
      name: "DenseTopK", dependencies: ["LinearAlgebra"], path: "Benchmarks/peers/DenseTopK",
      swiftSettings: strict),
    benchmark("LinearAlgebraBenchmarks", ["LinearAlgebra", "DomainModel"]),
    benchmark("PasserelleBenchmarks", ["Passerelle", "Synthesis"]),
    benchmark("InterchangeBenchmarks", ["Interchange", "DomainModel"]),
  ]

let package = Package(
  name: "passerelle",
  products: [
    .library(name: "Passerelle", targets: ["Passerelle"]),
    .executable(name: "passerelle", targets: ["PasserelleCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ]
    + (hasBenchmarks
      ? [.package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: [])] : []),
  targets: [
    .systemLibrary(
      name: "CBLAS", pkgConfig: "blas", providers: [.apt(["libblas-dev", "liblapack-dev"])]),
    .target(name: "CVector"),
    library("LinearAlgebra", ["CBLAS", "CVector"]),
    library("DomainModel"),
    library("SkillSpace", ["DomainModel", "LinearAlgebra"]),
    library("Scoring", ["DomainModel", "LinearAlgebra"]),
    library("Assignment", ["LinearAlgebra"]),
    library("Ranking", ["Scoring", "DomainModel", "LinearAlgebra"]),
    library("Passerelle", ["Ranking", "Assignment", "Scoring", "DomainModel"]),
    library("Interchange", ["DomainModel"]),
    library("Evaluation", ["DomainModel", "LinearAlgebra"]),
    library("Synthesis", ["DomainModel"]),
    .executableTarget(
      name: "PasserelleCLI",
      dependencies: [
        "Passerelle", "Evaluation", "Interchange", "SkillSpace", "Synthesis", "Assignment",
        "DomainModel", "LinearAlgebra",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "DemoGenerator", dependencies: ["DomainModel", "Synthesis"], swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["DomainModel", "Scoring", "Passerelle", "Synthesis"],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests("LinearAlgebraTests", ["LinearAlgebra", "CVector"]),
    tests("DomainModelTests", ["DomainModel"]),
    tests("SkillSpaceTests", ["SkillSpace", "DomainModel", "Interchange", "LinearAlgebra"]),
    tests("ScoringTests", ["Scoring", "DomainModel", "LinearAlgebra"]),
    tests("AssignmentTests", ["Assignment"]),
    tests("RankingTests", ["Ranking", "Scoring", "DomainModel", "Passerelle"]),
    tests("PasserelleTests", ["Passerelle"]),
    tests("EvaluationTests", ["Evaluation", "DomainModel", "LinearAlgebra"]),
    tests("InterchangeTests", ["Interchange", "DomainModel"]),
    tests("PasserelleCLITests", ["PasserelleCLI", "DemoGenerator", "Interchange", "Passerelle"]),
    tests("ArchitectureTests", []),
  ] + benchmarks,
  swiftLanguageModes: [.v6]
)
