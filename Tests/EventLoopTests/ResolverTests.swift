import EventLoop
import Testing

@Loop struct ResolverTests {
  let soon = ContinuousClock.now.advanced(by: .seconds(10))

  @Test func numericAddressesNeedNoResolver() async throws {
    #expect(try await Resolver.addresses(host: "127.0.0.1", port: 80, by: soon).map(\.host) == ["127.0.0.1"])
    #expect(try await Resolver.addresses(host: "::1", port: 80, by: soon).map(\.host) == ["::1"])
  }

  @Test func localhostHasALoopbackAddress() async throws {
    let hosts = try await Resolver.addresses(host: "localhost", port: 80, by: soon).map(\.host)
    #expect(hosts.contains("127.0.0.1") || hosts.contains("::1"))
  }

  @Test func aNameThatDoesNotExistSaysWhichAndWhy() async throws {
    let error = await #expect(throws: ResolveError.self) {
      try await Resolver.addresses(host: "no-such-host.invalid", port: 80, by: soon)
    }
    #expect(error?.description.hasPrefix("Cannot resolve the host name \"no-such-host.invalid\": ") == true)
  }
}
