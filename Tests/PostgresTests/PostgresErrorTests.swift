import Pooling
import Testing

@testable import Postgres

struct PostgresErrorTests {
  @Test func aServerStartingUpIsLoading() {
    let error = PostgresError.connectFailed(
      to: "postgres at db:5432/x",
      message: """
        connection to server at "10.0.0.1", port 5432 failed: FATAL:  57P03: the database system is starting up
        LOCATION:  ProcessStartupPacket, postmaster.c:2388

        """, needsPassword: false)
    #expect(error.reason == .loading)
    #expect(error.server?.severity == "FATAL")
    #expect(
      error.message == "Cannot connect to postgres at db:5432/x: the database system is starting up (SQLSTATE 57P03).")
  }

  @Test(arguments: [
    ("28P01", PostgresError.Reason.auth), ("28000", .auth), ("42501", .auth), ("57014", .timeout), ("57P01", .refused),
    ("53300", .refused), ("08006", .refused), ("42601", .protocol), ("23505", .protocol),
  ])
  func aCodeHasItsReason(code: String, reason: PostgresError.Reason) {
    #expect(PostgresError.Reason(sqlState: code) == reason)
  }

  @Test(arguments: [
    ("connection to server at \"::1\", port 1 failed: Connection refused", PostgresError.Reason.refused),
    ("server closed the connection unexpectedly", .refused),
    ("server does not support SSL, but SSL was required", .tls),
    ("SSL error: certificate verify failed", .tls),
    ("received invalid response to SSL negotiation: H", .protocol),
    ("expected authentication request from server, but received H", .protocol),
    ("connection failed: Connection timed out", .timeout),
    ("fe_sendauth: no password supplied", .auth),
  ])
  func aConnectsTextHasItsReason(text: String, reason: PostgresError.Reason) {
    #expect(PostgresError.Reason(connectMessage: text) == reason)
  }
}
