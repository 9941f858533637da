internal import EventLoop

extension Client {
  /// Sends a request whose body is read while it is sent.
  ///
  /// Over a connection of its own, as a body that was begun on a dead one could not be sent again.
  ///
  /// - Throws: ``ClientError``; ``ClientError/Reason/invalidRequest`` when the source failed.
  public func send(_ request: ClientRequest, body: BodySource) async throws(ClientError) -> ClientResponse {
    let transfer = try Transfer(request, configuration: configuration, source: body)
    return try await run(transfer, beside: { [weak transfer] in try await transfer?.feed?.run() }).get()
  }

  /// Sends a request and gives the body of its response to `consume`, which may be slow: the server is then not read
  /// from. A status that is no success gives its body in the returned response, as far as the client's limit.
  ///
  /// - Parameter maxBytes: a larger body is refused (``ClientError/Reason/tooLarge``).
  public func download(
    _ request: ClientRequest, maxBytes: Int, consume: @escaping @concurrent @Sendable ([UInt8]) async throws -> Void
  ) async throws(ClientError) -> ClientResponse {
    let transfer = try Transfer(request, configuration: configuration)
    transfer.setDrain(limit: maxBytes, consume)
    return try await run(transfer, beside: { [weak transfer] in try await transfer?.drain?.run() }).get()
  }

  /// Runs a transfer and what feeds or drains it; whichever fails ends the other.
  private func run(
    _ transfer: Transfer, beside work: @escaping @Loop @Sendable () async throws -> Void
  ) async -> Result<ClientResponse, ClientError> {
    let exchange: @Loop @Sendable () async -> Result<ClientResponse, ClientError>? = {
      let result = await self.run(transfer)
      if case .success = result { transfer.drain?.end() }
      return result
    }
    let stream: @Loop @Sendable () async -> Result<ClientResponse, ClientError>? = {
      do { try await work() } catch {
        // Cancelled, because the exchange is over.
        if Task.isCancelled { return nil }
        let failure = ClientError(
          .invalidRequest, origin: transfer.origin.description, detail: "the body could not be handed on: \(error)")
        self.abort(transfer, failure.reason, failure.detail)
        return .failure(failure)
      }
      return nil
    }
    return await withTaskGroup(of: Result<ClientResponse, ClientError>?.self) { group in
      group.addTask(operation: exchange)
      group.addTask(operation: stream)
      var answer: Result<ClientResponse, ClientError>?
      for await case let result? in group {
        switch (result, answer) {
        case (.success, nil): answer = result
        // A consumer that failed after the last byte has failed too.
        case (.failure, nil), (.failure, .success): answer = result
        case (_, _): break
        }
        // After a success the consumer is still to get the rest.
        if case .success = result, transfer.drain != nil { continue }
        group.cancelAll()
      }
      return answer
        ?? .failure(ClientError(.cancelled, origin: transfer.origin.description, detail: "the task was cancelled"))
    }
  }
}
