internal import BotKit

/// The list of one's own requests.
struct MyRequests: Sendable {
  /// Requests in one message: with their longest titles they fit its 4096 units.
  static let listLimit = 30

  let desk: Desk

  func register(in router: inout BotRouter) {
    router.button("my_requests", desk.handler(show))
  }

  @concurrent private func show(_ context: UpdateContext, _ user: DeskUser) async throws {
    let (requests, total) = try await RequestTable.own(of: user, limit: Self.listLimit, in: context.transaction)
    context.reply(HelpDeskTexts.list(requests, total: total), keyboard: HelpDeskTexts.mainMenu)
  }
}
