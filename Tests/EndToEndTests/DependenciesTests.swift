import EventLoop
import SidecarSettings
import Testing

@testable import SidecarKit

@Loop struct DependenciesTests {
  @Test(
    arguments: [
      ([:], "none"),
      (["DATABASE_URL": "postgresql://127.0.0.1:1/x"], "postgres:main"),
    ])
  func aStorageThatIsNotConfiguredIsNamedWithThoseThatAre(
    environment: [String: String], known: String
  ) async throws {
    let dependencies = try Dependencies(Settings.load(environment: environment).settings)
    let expected = ConfigurationError(
      key: "bot.storage",
      problem: "cannot keep the bot's data in postgres:other: it is not configured; "
        + "write sqlite:PATH or one that is (\(known))")
    await #expect(throws: expected) { @Loop in _ = try await dependencies.openStorage(.postgres(name: "other")) }
    #expect("\(expected)".hasPrefix("bot.storage: cannot keep"))
    await dependencies.close(by: .now)
  }
}
