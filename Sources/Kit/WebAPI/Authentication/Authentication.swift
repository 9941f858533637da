/// Finds out who sends a request.
public struct Authentication<Caller: Sendable>: Sendable {
  /// Whether anybody may ask.
  let isOpen: Bool
  let check: @concurrent @Sendable (IncomingRequest) async throws -> Caller
  let subject: @Sendable (Caller) -> String?

  /// - Parameters:
  ///   - subject: whom a caller's limits and keys are kept for; the same for every request of that one.
  ///   - check: throws ``APIError/unauthorized(_:scheme:)`` for a request of somebody unknown. The body is there, at most
  ///     as large as the route takes.
  public init(
    subject: @escaping @Sendable (Caller) -> String,
    check: @escaping @concurrent @Sendable (IncomingRequest) async throws -> Caller
  ) {
    isOpen = false
    self.check = check
    self.subject = subject
  }

  private init(open caller: Caller) {
    isOpen = true
    check = { _ in caller }
    subject = { _ in nil }
  }
}

/// Somebody.
public struct Anyone: Sendable {}

extension Authentication where Caller == Anyone {
  /// Anybody may ask, as far as the server lets them in. A caller's limits are kept for the address.
  public static var anyone: Authentication { Authentication(open: Anyone()) }
}
