internal import Storage

/// One page of a list of requests.
struct ListPage: Sendable {
  let requests: [Request]
  /// From 0.
  let page: Int
  /// One at least.
  let pages: Int

  /// - Parameters:
  ///   - page: the last one there is, if there are fewer by now.
  ///   - most: how many of them are in the list.
  static func load(
    _ page: Int, of filter: RequestFilter, by order: RequestFilter.Order = .newest, most: Int = .max,
    in transaction: any StorageTransaction
  ) async throws -> ListPage {
    let size = DeskLimits.listed
    let total = min(most, try await RequestTable.count(filter, in: transaction))
    let pages = max(1, (total + size - 1) / size)
    let page = min(max(0, page), pages - 1)
    let requests = try await RequestTable.list(
      filter, by: order, limit: min(size, total - page * size), after: page * size, in: transaction)
    return ListPage(requests: requests, page: page, pages: pages)
  }
}
