internal import Storage
internal import WebAPI

/// The requests for a WebApp, to be read only: one's own, and an admin's all.
struct RequestRoutes: Sendable {
  private static let id = PathParameter<Int64>("id")
  private static let limit = QueryParameter<Int>("limit", in: 1...100)
  private static let before = QueryParameter<Int64>("before", in: 1...Int64.max)
  private static let standardLimit = 30

  private let authentication: Authentication<WebAppUser>

  init(by authentication: Authentication<WebAppUser>) { self.authentication = authentication }

  func register(in routes: inout APIRoutes) {
    routes.get("requests", by: authentication) { try await list($0) }
    routes.get("requests/\(Self.id)", by: authentication) { try await show($0) }
  }

  /// The newest first. `next` is the `before` of the next page.
  @concurrent private func list(_ request: APIRequest<WebAppUser>) async throws -> RequestPage {
    let limit = try request.value(Self.limit) ?? Self.standardLimit
    let before = try request.value(Self.before) ?? Int64.max
    guard let reader = try await RequestReader.find(request.caller, in: request.storage) else {
      return RequestPage(requests: [], next: nil)
    }
    let found = try await reader.requests(before: before, limit: limit + 1)
    let page = Array(found.prefix(limit))
    return RequestPage(requests: page, next: found.count > limit ? page.last?.id : nil)
  }

  /// Another one's request is not found, as is one that is not there.
  @concurrent private func show(_ request: APIRequest<WebAppUser>) async throws -> RequestView {
    let id = try request.value(Self.id)
    guard let reader = try await RequestReader.find(request.caller, in: request.storage),
      let found = try await reader.request(id)
    else { throw APIError.notFound }
    return found
  }
}
