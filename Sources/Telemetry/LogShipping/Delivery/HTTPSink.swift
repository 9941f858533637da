internal import EventLoop
internal import HTTPClient
internal import SpoolFiles

/// A sink that is a server, spoken to in its format.
@Loop final class HTTPSink: Sink {
  /// Of an answer, in bytes.
  private static let maximumAnswer = 8 << 20

  private let format: any SinkFormat
  private let sender: SinkSender
  private let encoder: SinkEncoder
  private let maximumBatch: Int

  init(_ format: any SinkFormat, _ configuration: SinkConfiguration, sender: SinkSender, encoder: SinkEncoder) {
    self.format = format
    self.sender = sender
    self.encoder = encoder
    maximumBatch = configuration.maximumBatch
  }

  func deliver(_ records: ArraySlice<SpoolRecord>) async throws -> SinkVerdict {
    let format = format
    let request: SinkRequest
    do {
      request = try await encoder.run { try format.request(for: records) }
    } catch {
      return .retry(SinkRetry(reason: "memory", after: nil))
    }
    if request.plainSize > maximumBatch, records.count > 1 { return .split }
    switch try await sender.send(request, maximumAnswer: Self.maximumAnswer) {
    case .success(let response): return await encoder.run { format.verdict(on: response, records: records.count) }
    case .failure(let retry): return .retry(retry)
    }
  }
}

/// Sends one sink's requests, with its token and deadline, and counts them.
@Loop final class SinkSender {
  private let client: Client
  private let configuration: SinkConfiguration
  private let metrics: SinkMetrics

  init(_ client: Client, _ configuration: SinkConfiguration, _ metrics: SinkMetrics) {
    self.client = client
    self.configuration = configuration
    self.metrics = metrics
  }

  /// - Throws: `CancellationError` only.
  func send(_ request: SinkRequest, maximumAnswer: Int) async throws -> Result<ClientResponse, SinkRetry> {
    var headers = request.headers
    do {
      if let token = try configuration.token?() { headers.append((name: "Authorization", value: "Bearer \(token)")) }
    } catch {
      return .failure(SinkRetry(reason: "token", after: nil))
    }
    let start = ContinuousClock.now
    do {
      let response = try await client.send(
        ClientRequest(
          "POST", request.url, headers: headers, body: request.body, deadline: start + configuration.timeout,
          maxResponseBytes: maximumAnswer))
      metrics.request(code: "\(response.status)", took: .now - start)
      return .success(response)
    } catch {
      if error.reason == .cancelled { throw CancellationError() }
      metrics.request(code: error.reason.rawValue, took: .now - start)
      return .failure(SinkRetry(reason: error.reason.rawValue, after: nil))
    }
  }
}
