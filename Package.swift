// swift-tools-version: 6.2
import PackageDescription

/// The compiler guards that every room is held to; see `LLSModel.docc/Decisions/CompilerGuards.md`.
let guards: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .treatWarning("ExplicitSendable", as: .error),
]

/// Tests keep the language mode and the import rules; the rest would only make them longer.
let testGuards: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One room of the house with the arrows it is allowed.
func room(_ name: String, _ arrows: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: arrows, swiftSettings: guards)
}

/// The tests that stand beside a room.
func tests(_ name: String, _ arrows: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(
    name: name, dependencies: arrows, resources: resources, swiftSettings: testGuards)
}

let package = Package(
  name: "LiveLearnSurvive",
  products: [.executable(name: "lls", targets: ["lls"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // L0
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    room("LLSDiagnostics", []),
    room(
      "LLSSeal",
      [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    // L1
    room("LLSModel", ["LLSDiagnostics"]),
    // L2
    room("LLSXML", ["LLSModel", "LLSDiagnostics", "CLibxml2"]),
    room("LLSIntake", ["LLSModel", "LLSDiagnostics"]),
    room(
      "LLSStore",
      [
        "LLSModel", "LLSSeal", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room("LLSRunner", ["LLSModel"]),
    room("LLSEvaluation", ["LLSModel", .product(name: "RealModule", package: "swift-numerics")]),
    room("LLSSample", ["LLSModel"]),
    // L3
    room("LLSExport", ["LLSModel", "LLSEvaluation"]),
    room("LLSTerminal", ["LLSModel", "LLSRunner", "LLSSeal"]),
    // L4
    room(
      "LLSCommand",
      [
        "LLSDiagnostics", "LLSModel", "LLSSeal", "LLSXML", "LLSIntake", "LLSStore", "LLSRunner",
        "LLSEvaluation", "LLSSample", "LLSExport", "LLSTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]),
    // L5
    // LLVM's linker comes with Swift and lays the program out more closely; see `LLSModel.docc/Decisions/Linking.md`.
    .executableTarget(
      name: "lls", dependencies: ["LLSCommand"], swiftSettings: guards,
      linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))]),
    // What is thrown at the readers by the million; built with optimisation, by `make fuzz`.
    .executableTarget(
      name: "lls-fuzz", dependencies: ["LLSXML", "LLSModel", "LLSDiagnostics"], path: "Tests/Fuzz",
      swiftSettings: testGuards),
    // Tests
    tests("LLSDiagnosticsTests", ["LLSDiagnostics"]),
    tests(
      "LLSSealTests", ["LLSSeal", .product(name: "Crypto", package: "swift-crypto")],
      resources: [.copy("Vectors")]),
    tests("LLSModelTests", ["LLSModel", "LLSDiagnostics"]),
    tests(
      "LLSXMLTests", ["LLSXML", "LLSModel", "LLSDiagnostics", "CLibxml2"],
      resources: [.copy("Fixtures")]),
    tests("LLSIntakeTests", ["LLSIntake", "LLSModel", "LLSDiagnostics"]),
    tests(
      "LLSStoreTests", ["LLSStore", "LLSModel", "LLSSeal"], resources: [.copy("Editions")]),
    tests("LLSRunnerTests", ["LLSRunner", "LLSModel"]),
    tests(
      "LLSEvaluationTests", ["LLSEvaluation", "LLSModel"], resources: [.copy("Reference")]),
    tests("LLSSampleTests", ["LLSSample", "LLSModel"]),
    tests("LLSExportTests", ["LLSExport", "LLSEvaluation", "LLSModel", "LLSDiagnostics", "LLSSeal"]),
    tests(
      "LLSTerminalTests", ["LLSTerminal", "LLSRunner", "LLSModel", "LLSSeal"],
      resources: [.copy("Screens/Golden")]),
    tests("HouseTests", []),
    tests("CommandTests", ["LLSCommand"], resources: [.copy("Samples"), .copy("Transcripts")]),
  ]
)
