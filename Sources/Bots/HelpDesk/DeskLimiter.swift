internal import BotKit

extension HelpDeskModule {
  /// How often a user may do what, where the configuration (`rate_limits.actions`) does not say. What is not named here has
  /// the configuration's default.
  public static let actionLimits: [String: (count: Int, period: Duration)] = [
    "create_request": (5, .seconds(300)), "add_comment": (10, .seconds(300)), "add_file": (5, .seconds(60)),
    "export": (5, .seconds(60)),
  ]
}

/// Asks a limiter by the actions' names: several buttons may be one action, and only the entry to a dialog is one.
struct DeskLimiter: ActionLimiter {
  let limiter: any ActionLimiter

  func allow(_ handler: String, userID: Int64, isAdmin: Bool) async -> LimitVerdict {
    await limiter.allow(Self.action(of: handler), userID: userID, isAdmin: isAdmin)
  }

  static func action(of handler: String) -> String {
    switch handler {
    case CommentOnRequest.prefix: "add_comment"
    case AddFileToRequest.prefix: "add_file"
    // A step of making a request, which is limited as a whole.
    case "add_comment": "add_first_comment"
    case _ where handler.hasPrefix("export_"): "export"
    default: handler
    }
  }
}
