internal import EventLoop

extension BotAPI {
  /// Updates from `offset` on; the call confirms every update below it.
  ///
  /// An update that cannot be read comes as ``ReceivedUpdate/unreadable(id:reason:)`` and costs no other.
  ///
  /// - Parameters:
  ///   - hold: how long the server may hold the call when there is nothing, whole seconds.
  ///   - limit: 1 to 100.
  package func getUpdates(
    offset: Int64?, limit: Int = 100, hold: Duration, allowed: [String]
  ) async throws(BotAPIError) -> [ReceivedUpdate] {
    let method = GetUpdates(
      offset: offset, limit: Int64(limit), timeout: hold.components.seconds, allowedUpdates: allowed)
    let result = try await call(GetUpdates.name, method.parameters, timeout: hold + Self.margin)
    guard let updates = result.array else {
      throw .undecodable(method: GetUpdates.name, "its result is no list")
    }
    return updates.compactMap { ReceivedUpdate($0) }
  }
}
