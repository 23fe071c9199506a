// swift-tools-version: 6.2
import PackageDescription

// The layers, lowest first. A target may import only what stands above it in this list and in its
// own dependencies; `swift build --explicit-target-dependency-import-check error` holds the sources to
// it. Targets carry the prefix Passerelle, since a package graph allows each name once and a host may
// well have a `Scoring` of its own; a library's folder is its name without the prefix.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let prefix = "Passerelle"

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies,
    path: "Sources/" + (name == prefix ? name : String(name.dropFirst(prefix.count))),
    swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["PasserelleTestSupport"], exclude: exclude,
    swiftSettings: strict)
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
      name: "DenseTopK", dependencies: ["PasserelleDenseSearch"],
      path: "Benchmarks/peers/DenseTopK",
      swiftSettings: strict),
    benchmark("DenseSearchBenchmarks", ["PasserelleDenseSearch", "PasserelleBase"]),
    benchmark("PasserelleBenchmarks", ["Passerelle", "PasserelleSynthesis"]),
    benchmark("InterchangeBenchmarks", ["PasserelleInterchange", "PasserelleModel"]),
  ]

let package = Package(
  name: "passerelle",
  products: [
    .library(name: "Passerelle", targets: ["Passerelle"]),
    .library(name: "PasserelleInterchange", targets: ["PasserelleInterchange"]),
    .library(name: "PasserelleSkillSpace", targets: ["PasserelleSkillSpace"]),
    .library(name: "PasserelleWire", targets: ["PasserelleWire"]),
    .executable(name: "passerelle", targets: ["PasserelleCLI"]),
  ],
  traits: [
    .trait(
      name: "CommandLine",
      description: "The program `passerelle`, with what it alone needs; hosts say `traits: []`."),
    .default(enabledTraits: ["CommandLine"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ]
    + (hasBenchmarks
      ? [.package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: [])] : []),
  targets: [
    .systemLibrary(
      name: "CPasserelleZlib", path: "Sources/CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CPasserelleBLAS", path: "Sources/CBLAS", pkgConfig: "blas",
      providers: [.apt(["libblas-dev", "liblapack-dev"])]),
    library("PasserelleBase"),
    library("PasserelleLinearAlgebra", ["CPasserelleBLAS", "PasserelleBase"]),
    library("PasserelleModel", ["PasserelleBase"]),
    library(
      "PasserelleSkillSpace", ["PasserelleModel", "PasserelleLinearAlgebra", "PasserelleBase"]),
    library("PasserelleScoring", ["PasserelleModel", "PasserelleLinearAlgebra", "PasserelleBase"]),
    library("PasserelleAssignment", ["PasserelleLinearAlgebra", "PasserelleBase"]),
    library(
      "PasserelleRanking",
      ["PasserelleScoring", "PasserelleModel", "PasserelleLinearAlgebra", "PasserelleBase"]),
    library(
      "Passerelle",
      [
        "PasserelleRanking", "PasserelleAssignment", "PasserelleScoring", "PasserelleModel",
        "PasserelleBase",
      ]),
    library("PasserelleInterchange", ["CPasserelleZlib", "PasserelleModel", "PasserelleBase"]),
    library(
      "PasserelleEvaluation",
      ["PasserelleScoring", "PasserelleModel", "PasserelleLinearAlgebra", "PasserelleBase"]),
    library("PasserelleReports", ["PasserelleInterchange", "PasserelleBase"]),
    library(
      "PasserelleWire",
      [
        "Passerelle", "PasserelleInterchange", "PasserelleScoring", "PasserelleModel",
        "PasserelleBase",
      ]),
    library(
      "PasserelleOperations",
      [
        "Passerelle", "PasserelleInterchange", "PasserelleSkillSpace", "PasserelleEvaluation",
        "PasserelleReports", "PasserelleModel", "PasserelleBase",
      ]),
    library("PasserelleSynthesis", ["PasserelleModel", "PasserelleBase"]),
    .executableTarget(
      name: "PasserelleCLI",
      dependencies: [
        "Passerelle", "PasserelleEvaluation", "PasserelleWire", "PasserelleOperations",
        "PasserelleInterchange", "PasserelleReports", "PasserelleSkillSpace", "PasserelleSynthesis",
        "PasserelleAssignment", "PasserelleModel",
        "PasserelleLinearAlgebra", "PasserelleBase",
        .product(
          name: "ArgumentParser", package: "swift-argument-parser",
          condition: .when(traits: ["CommandLine"])),
      ],
      swiftSettings: strict),

    // The exact dense search that is compared with its peers: no product runs it.
    .target(name: "CPasserelleDenseSearch", path: "Benchmarks/CDenseSearch"),
    .target(
      name: "PasserelleDenseSearch",
      dependencies: ["CPasserelleBLAS", "CPasserelleDenseSearch", "PasserelleLinearAlgebra"],
      path: "Benchmarks/DenseSearch", swiftSettings: strict),
    tests("DenseSearchTests", ["PasserelleDenseSearch", "CPasserelleDenseSearch"]),

    .target(
      name: "PasserelleTestSupport",
      dependencies: [
        "PasserelleBase", "PasserelleModel", "PasserelleScoring", "Passerelle",
        "PasserelleSynthesis",
      ],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests("BaseTests", ["PasserelleBase"]),
    tests(
      "LinearAlgebraTests", ["PasserelleLinearAlgebra", "PasserelleBase"]),
    tests("ModelTests", ["PasserelleModel"]),
    tests(
      "SkillSpaceTests",
      [
        "PasserelleSkillSpace", "PasserelleModel", "PasserelleInterchange",
        "PasserelleLinearAlgebra", "PasserelleBase",
      ]),
    tests(
      "ScoringTests",
      ["PasserelleScoring", "PasserelleModel", "PasserelleLinearAlgebra", "PasserelleBase"]),
    tests("AssignmentTests", ["PasserelleAssignment"]),
    tests(
      "RankingTests",
      ["PasserelleRanking", "PasserelleScoring", "PasserelleModel", "Passerelle", "PasserelleBase"]),
    tests(
      "PasserelleTests",
      ["Passerelle", "PasserelleRanking", "PasserelleAssignment", "PasserelleBase"]),
    tests(
      "EvaluationTests",
      [
        "PasserelleEvaluation", "PasserelleScoring", "PasserelleModel", "PasserelleLinearAlgebra",
      ]),
    tests("ReportsTests", ["PasserelleReports"]),
    tests("InterchangeTests", ["PasserelleInterchange", "PasserelleModel", "PasserelleBase"]),
    tests(
      "WireTests",
      [
        "PasserelleWire", "PasserelleInterchange", "Passerelle", "PasserelleBase",
      ]),
    tests(
      "OperationsTests",
      [
        "PasserelleOperations", "PasserelleInterchange", "PasserelleSkillSpace", "PasserelleWire",
        "PasserelleReports", "PasserelleEvaluation", "Passerelle",
      ]),
    tests(
      "PasserelleCLITests", ["PasserelleCLI", "PasserelleInterchange", "Passerelle"],
      exclude: ["Golden"]),
    tests("ArchitectureTests", []),
  ] + benchmarks,
  swiftLanguageModes: [.v6]
)
