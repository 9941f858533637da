import Support
import Testing

struct HTTPProbeTests {
  @Test func aConnectionIsKeptAndCounted() async throws {
    let server = try TestHTTPServer { .text("\($0.method) \($0.path) \($0.query["a"] ?? "") \($0.text)") }
    let probe = HTTPProbe(port: server.port)
    let first = try await probe.request("POST", "/x?a=b%20c", body: "hello")
    #expect(first.status == 200)
    #expect(first.text == "POST /x b c hello")
    #expect(try await probe.get("/y").text == "GET /y  ")
    #expect(probe.connectionsOpened == 1)
    #expect(server.connectionsAccepted == 1)
  }

  @Test func chunksAreReadAsLines() async throws {
    let server = try TestHTTPServer { _ in
      .raw(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\na\nbc\r\n2\r\nd\n\r\n0\r\n\r\n".utf8))
    }
    let stream = try await HTTPProbe(port: server.port).stream("/")
    #expect(try await stream.nextLine() == "a")
    #expect(try await stream.nextLine() == "bcd")
    #expect(try await stream.nextLine() == nil)
  }

  @Test func aCutStreamIsAnError() async throws {
    let server = try TestHTTPServer { _ in
      .raw(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\na\nb".utf8))
    }
    await #expect(throws: SupportError.self) { try await HTTPProbe(port: server.port).get("/") }
  }
}
