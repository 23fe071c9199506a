// swift-tools-version: 6.2
import PackageDescription

// A host as an integrator has one: with targets of plain names, and without the command line's trait,
// so that nothing is fetched.
// `swift run --package-path Tests/Host`

let names = [
  "Assignment", "Base", "CBLAS", "DomainModel", "Evaluation", "Interchange",
  "LinearAlgebra", "Model", "Ranking", "Scoring", "SkillSpace", "Synthesis", "TestSupport",
]

let package = Package(
  name: "host",
  dependencies: [.package(name: "passerelle", path: "../..", traits: [])],
  targets: names.map {
    .target(name: $0, path: "Names/\($0)")
  } + [
    .executableTarget(
      name: "host",
      dependencies: names.map { .target(name: $0) } + [
        .product(name: "Passerelle", package: "passerelle"),
        .product(name: "PasserelleInterchange", package: "passerelle"),
        .product(name: "PasserelleSkillSpace", package: "passerelle"),
        .product(name: "PasserelleWire", package: "passerelle"),
      ],
      path: "Sources")
  ],
  swiftLanguageModes: [.v6]
)
