import Postgres
import Testing

struct PostgresConfigurationTests {
  @Test func everyPartOfAURLIsRead() throws {
    let read = try PostgresConfiguration(
      url: "postgresql://b%40t:p%2Fa%3Ass@db.example:6432/my%20db?sslmode=require&application_name=x&connect_timeout=3")
    #expect(read.host == "db.example")
    #expect(read.port == 6432)
    #expect(read.user == "b@t")
    #expect(read.password == "p/a:ss")
    #expect(read.database == "my db")
    #expect(read.parameters == ["sslmode": "require"])
    #expect(read.applicationName == "x")
  }

  @Test func whatAURLLeavesOutHasItsDefault() throws {
    let read = try PostgresConfiguration(url: "postgres://")
    #expect(read.host == "localhost")
    #expect(read.port == 5432)
    #expect(read.user == nil && read.password == nil && read.database == nil)
  }

  @Test func addressesAndSocketFoldersAreHosts() throws {
    let six = try PostgresConfiguration(url: "postgresql://u@[::1]:5433/d")
    #expect(six.host == "::1" && six.port == 5433)
    #expect(six.target == "postgres at [::1]:5433/d")
    let folder = try PostgresConfiguration(url: "postgresql://u@%2Fvar%2Frun%2Fpostgresql/d")
    #expect(folder.target == "postgres at /var/run/postgresql/.s.PGSQL.5432/d")
    let named = try PostgresConfiguration(url: "postgresql:///d?host=/tmp&port=7")
    #expect(named.target == "postgres at /tmp/.s.PGSQL.7/d")
  }

  @Test func everyProblemOfAURLIsNamedAndTheURLIsNot() {
    let error = #expect(throws: PostgresURLError.self) {
      try PostgresConfiguration(url: "postgresql://u:s%ZZcret@db:99999/d?nonsense=1&sslmode")
    }
    #expect(
      error?.problems == [
        "The password in a Postgres URL has a % without two hexadecimal digits; write %25 for %.",
        "The port in a Postgres URL is a number from 1 to 65535, not \"99999\".",
        "A Postgres URL has no parameter \"nonsense\" that this program supports.",
        "A parameter of a Postgres URL has the form name=value; \"sslmode\" has no value.",
      ])
  }

  @Test(arguments: ["mysql://db/x", "", "postgresql://a,b/x", "postgresql://[::1/x", "postgresql://u@h/%00"])
  func whatIsNoURLOfOneServerIsRefused(url: String) {
    #expect(throws: PostgresURLError.self) { try PostgresConfiguration(url: url) }
  }

  @Test func noDescriptionShowsThePassword() throws {
    let read = try PostgresConfiguration(url: "postgresql://bot:hunter2@db/x")
    var dumped = ""
    dump(read, to: &dumped)
    for text in ["\(read)", String(reflecting: read), dumped] { #expect(!text.contains("hunter2")) }
    #expect("\(read)" == "postgres at db:5432/x as bot")
  }
}
