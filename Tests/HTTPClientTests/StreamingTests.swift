import EventLoop
import Support
import Synchronization
import Testing

@testable import HTTPClient

/// Bodies that are read while they are sent, and taken while they come.
struct StreamingTests {
  /// Pieces of 64 KiB; counts how many were asked for.
  private func source(pieces: Int, _ asked: Watched<Int>) -> BodySource {
    BodySource(length: pieces << 16) {
      let number = asked.update { count in
        count += 1
        return count
      }
      return number <= pieces ? [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 1 << 16) : []
    }
  }

  @Test func aBodyIsReadWhileItIsSent() async throws {
    let received = Watched<[UInt8]>([])
    let server = try TestHTTPServer { request in
      received.update { $0 = request.body }
      return .text("taken")
    }
    let asked = Watched(0)
    let request = ClientRequest("POST", "http://127.0.0.1:\(server.port)/", deadline: .now + .seconds(20))
    let response = try await Client().send(request, body: source(pieces: 40, asked))
    #expect(response.text == "taken")
    #expect(received.read { $0.count == 40 << 16 && $0.last == 40 && $0.first == 1 })
  }

  @Test func aServerThatDoesNotReadIsNotReadFor() async throws {
    let listener = try SilentListener()
    let asked = Watched(0)
    let request = ClientRequest("POST", "http://127.0.0.1:\(listener.port)/", deadline: .now + .seconds(2))
    let body = source(pieces: 4096, asked)
    await #expect(throws: ClientError.self) { try await Client().send(request, body: body) }
    // 256 MiB are offered; the sockets' buffers take a few.
    #expect(asked.read { $0 } < 1024)
  }

  @Test func aSourceThatFailsEndsTheRequest() async throws {
    struct Broken: Error {}
    let server = try TestHTTPServer { _ in .text("taken") }
    let request = ClientRequest("POST", "http://127.0.0.1:\(server.port)/", deadline: .now + .seconds(20))
    let error = await #expect(throws: ClientError.self) {
      try await Client().send(request, body: BodySource(length: 10) { throw Broken() })
    }
    #expect(error?.reason == .invalidRequest)
  }

  @Test func aSlowConsumerSlowsTheServer() async throws {
    let content = [UInt8](repeating: 7, count: 64 << 20)
    let server = try TestHTTPServer { _ in .response(status: 200, headers: [:], body: content) }
    let request = ClientRequest("GET", "http://127.0.0.1:\(server.port)/", deadline: .now + .seconds(60))
    let gate = Watched(false)
    let received = Watched(0)
    let client = await Client()
    async let response = client.download(request, maxBytes: 128 << 20) { piece in
      try await gate.wait(for: "the gate", timeout: .seconds(30)) { $0 ? () : nil }
      received.update { $0 += piece.count }
    }
    gate.update { $0 = true }
    #expect(try await response.status == 200)
    #expect(received.read { $0 } == content.count)
  }

  @Test func aDownloadAboveItsLimitEnds() async throws {
    let server = try TestHTTPServer { _ in .text(String(repeating: "x", count: 1000)) }
    let request = ClientRequest("GET", "http://127.0.0.1:\(server.port)/", deadline: .now + .seconds(20))
    let error = await #expect(throws: ClientError.self) {
      try await Client().download(request, maxBytes: 999) { _ in }
    }
    #expect(error?.reason == .tooLarge)
  }

  @Test func anErrorsBodyIsInTheResponse() async throws {
    let server = try TestHTTPServer { _ in .text("gone", status: 404) }
    let request = ClientRequest("GET", "http://127.0.0.1:\(server.port)/", deadline: .now + .seconds(20))
    let response = try await Client().download(request, maxBytes: 10) { _ in Issue.record("an error was consumed") }
    #expect(response.status == 404 && response.text == "gone")
  }

  @Test func whetherARequestMayHaveArrivedIsKnown() async throws {
    let server = try TestHTTPServer { _ in .closeConnection }
    let request = ClientRequest("POST", "http://127.0.0.1:\(server.port)/", body: [1], deadline: .now + .seconds(20))
    let closed = await #expect(throws: ClientError.self) { try await Client().send(request) }
    #expect(closed?.wasSent == true)
    let free = try FreePort.next()
    let nowhere = ClientRequest("POST", "http://127.0.0.1:\(free)/", body: [1], deadline: .now + .seconds(20))
    let refused = await #expect(throws: ClientError.self) { try await Client().send(nowhere) }
    #expect(refused?.wasSent == false)
  }
}
