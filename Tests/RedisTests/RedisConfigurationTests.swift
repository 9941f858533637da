import HTTPClient
import Redis
import Testing

struct RedisConfigurationTests {
  @Test func everyPartOfAURLIsRead() throws {
    let configuration = try RedisConfiguration(url: "rediss://us%40er:p%3Aw@example.org:7000/5")
    #expect(configuration.endpoint == .tcp(host: "example.org", port: 7000))
    #expect(configuration.username == "us@er")
    #expect(configuration.password == "p:w")
    #expect(configuration.database == 5)
    #expect(configuration.tls == TLSConfiguration())
  }

  @Test func partsMayBeLeftOut() throws {
    let configuration = try RedisConfiguration(url: "redis://localhost")
    #expect(configuration.endpoint == .tcp(host: "localhost", port: 6379))
    #expect(configuration.username == nil && configuration.password == nil && configuration.tls == nil)
    #expect(try RedisConfiguration(url: "redis://:pw@[::1]/").endpoint == .tcp(host: "::1", port: 6379))
    #expect(try RedisConfiguration(url: "redis://:pw@[::1]:1/").password == "pw")
    #expect(try RedisConfiguration(url: "unix:///run/redis.sock").endpoint == .unix(path: "/run/redis.sock"))
  }

  @Test func noTextShowsThePassword() throws {
    let configuration = try RedisConfiguration(url: "redis://user:hidden@[::1]:7000/5")
    #expect("\(configuration)" == "redis://[::1]:7000/5")
    var dumped = ""
    dump([configuration], to: &dumped)
    #expect(!dumped.contains("hidden") && !String(reflecting: [configuration]).contains("hidden"))
  }

  @Test(
    arguments: [
      ("localhost:6379", "it has no scheme"), ("http://h", "its scheme is none of redis, rediss and unix"),
      ("redis://", "it has no host"), ("redis://h:0", "its port is not one of 1 to 65535"),
      ("redis://h:port", "its port is not one of 1 to 65535"), ("redis://h/x", "its database is not a number"),
      ("redis://h/0?x=1", "it has parameters after \"?\""), ("redis://[::1", "its \"[\" is not closed"),
      ("redis://:%zz@h", "a \"%\" in it is not followed by two hexadecimal digits"),
      ("unix://path", "the path of its socket does not begin with \"/\""),
    ])
  func otherURLsAreErrors(url: String, problem: String) {
    let error = #expect(throws: RedisURLError.self) { try RedisConfiguration(url: url) }
    #expect(error?.problem == problem)
  }
}
