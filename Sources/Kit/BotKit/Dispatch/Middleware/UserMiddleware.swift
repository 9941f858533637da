/// Finds out who someone is, and refuses those who are not let in.
struct UserMiddleware: Sendable {
  let resolve: UserResolver

  var middleware: Middleware {
    { context, next in
      switch try await resolve(context) {
      case .admitted(let user):
        context.admit(user)
        try await next(context)
      case .refused(let text):
        context.tell(text)
        context.end(as: .refused)
      }
    }
  }
}
