// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "WeatherBot",
  dependencies: [.package(name: "outrigger", path: "../..")],
  targets: [
    .executableTarget(name: "WeatherBot", dependencies: [.product(name: "Outrigger", package: "outrigger")])
  ]
)
