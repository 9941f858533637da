import Support
import Testing

extension EndToEnd {
  struct OutsideBotTests {
    /// The sources of a bot of this repository, as another package's: what a bot needs is public.
    @Test func theHelpDeskCompilesAsAPackageOfItsOwn() async throws {
      let folder = try TemporaryDirectory()
      try folder.write(
        """
        // swift-tools-version: 6.2
        import PackageDescription

        let features = ["ExistentialAny", "MemberImportVisibility", "InternalImportsByDefault", "NonisolatedNonsendingByDefault"]
        let package = Package(
          name: "Outside",
          dependencies: [
            .package(name: "outrigger", path: "\(RepositoryPath.of("Package.swift").dropLast(14))"),
            .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
          ],
          targets: [
            .target(
              name: "OutsideDesk",
              dependencies: [
                .product(name: "Outrigger", package: "outrigger"), .product(name: "Logging", package: "swift-log"),
              ],
              path: "HelpDesk", swiftSettings: features.map { .enableUpcomingFeature($0) })
          ])
        """, to: "Package.swift")
      let sources = RepositoryPath.of("Sources/Bots/HelpDesk")
      try await Command.succeed(Launch("cp", ["-r", sources, folder.path]))
      try await Command.succeed(Launch("cp", [RepositoryPath.of("Package.resolved"), folder.path]))
      let outcome = try await BuiltProgram.build(package: folder.path)
      #expect(outcome.status == .exited(0), "\(outcome.output)")
    }
  }
}
