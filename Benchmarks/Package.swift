// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that whoever uses or tests the sidecar never builds this.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "outrigger", path: ".."), .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    .target(name: "CAllocations", path: "Sources/CAllocations"),
    .executableTarget(
      name: "measure",
      dependencies: [
        "CAllocations", .product(name: "Telemetry", package: "outrigger"),
        .product(name: "Logging", package: "swift-log"),
      ],
      path: "Sources/measure", swiftSettings: strict),
    .executableTarget(
      name: "echo", dependencies: [.product(name: "BareBot", package: "outrigger")], path: "Sources/echo",
      swiftSettings: strict),
    .executableTarget(name: "botbench", path: "Sources/botbench", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
