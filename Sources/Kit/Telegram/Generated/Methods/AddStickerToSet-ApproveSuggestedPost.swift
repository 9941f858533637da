// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#addstickertoset
public struct AddStickerToSet: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "addStickerToSet"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(userID: Int64, name: String, sticker: InputSticker) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
    parameters[required: "name"] = name
    parameters[required: "sticker"] = sticker
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var name: String {
    get { parameters[required: "name"] }
    set { parameters[required: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sticker: InputSticker {
    get { parameters[required: "sticker"] }
    set { parameters[required: "sticker"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#answercallbackquery
public struct AnswerCallbackQuery: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "answerCallbackQuery"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    callbackQueryID: String, text: String? = nil, showAlert: Bool? = nil, url: String? = nil, cacheTime: Int64? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "callback_query_id"] = callbackQueryID
    parameters[optional: "text"] = text
    parameters[optional: "show_alert"] = showAlert
    parameters[optional: "url"] = url
    parameters[optional: "cache_time"] = cacheTime
  }

  @_alwaysEmitIntoClient
  public var callbackQueryID: String {
    get { parameters[required: "callback_query_id"] }
    set { parameters[required: "callback_query_id"] = newValue }
  }

  /// 0 to 200 characters.
  @_alwaysEmitIntoClient
  public var text: String? {
    get { parameters[optional: "text"] }
    set { parameters[optional: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var showAlert: Bool? {
    get { parameters[optional: "show_alert"] }
    set { parameters[optional: "show_alert"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var url: String? {
    get { parameters[optional: "url"] }
    set { parameters[optional: "url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var cacheTime: Int64? {
    get { parameters[optional: "cache_time"] }
    set { parameters[optional: "cache_time"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#answerchatjoinrequestquery
public struct AnswerChatJoinRequestQuery: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "answerChatJoinRequestQuery"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatJoinRequestQueryID: String, result: Verdict) {
    parameters = CallParameters()
    parameters[required: "chat_join_request_query_id"] = chatJoinRequestQueryID
    parameters[required: "result"] = result
  }

  @_alwaysEmitIntoClient
  public var chatJoinRequestQueryID: String {
    get { parameters[required: "chat_join_request_query_id"] }
    set { parameters[required: "chat_join_request_query_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var result: Verdict {
    get { parameters[required: "result"] }
    set { parameters[required: "result"] = newValue }
  }


  public struct Verdict: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let approve: Verdict = "approve"
    public static let decline: Verdict = "decline"
    public static let queue: Verdict = "queue"
  }
}

/// https://core.telegram.org/bots/api#answerguestquery
public struct AnswerGuestQuery: BotAPIMethod {
  public typealias Result = SentGuestMessage
  public static let name = "answerGuestQuery"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(guestQueryID: String, result: InlineQueryResult) {
    parameters = CallParameters()
    parameters[required: "guest_query_id"] = guestQueryID
    parameters[required: "result"] = result
  }

  @_alwaysEmitIntoClient
  public var guestQueryID: String {
    get { parameters[required: "guest_query_id"] }
    set { parameters[required: "guest_query_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var result: InlineQueryResult {
    get { parameters[required: "result"] }
    set { parameters[required: "result"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#answerinlinequery
public struct AnswerInlineQuery: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "answerInlineQuery"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    inlineQueryID: String, results: [InlineQueryResult], cacheTime: Int64? = nil, isPersonal: Bool? = nil,
    nextOffset: String? = nil, button: InlineQueryResultsButton? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "inline_query_id"] = inlineQueryID
    parameters[required: "results"] = results
    parameters[optional: "cache_time"] = cacheTime
    parameters[optional: "is_personal"] = isPersonal
    parameters[optional: "next_offset"] = nextOffset
    parameters[optional: "button"] = button
  }

  @_alwaysEmitIntoClient
  public var inlineQueryID: String {
    get { parameters[required: "inline_query_id"] }
    set { parameters[required: "inline_query_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var results: [InlineQueryResult] {
    get { parameters[required: "results"] }
    set { parameters[required: "results"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var cacheTime: Int64? {
    get { parameters[optional: "cache_time"] }
    set { parameters[optional: "cache_time"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isPersonal: Bool? {
    get { parameters[optional: "is_personal"] }
    set { parameters[optional: "is_personal"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var nextOffset: String? {
    get { parameters[optional: "next_offset"] }
    set { parameters[optional: "next_offset"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var button: InlineQueryResultsButton? {
    get { parameters[optional: "button"] }
    set { parameters[optional: "button"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#answerprecheckoutquery
public struct AnswerPreCheckoutQuery: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "answerPreCheckoutQuery"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(preCheckoutQueryID: String, ok: Bool, errorMessage: String? = nil) {
    parameters = CallParameters()
    parameters[required: "pre_checkout_query_id"] = preCheckoutQueryID
    parameters[required: "ok"] = ok
    parameters[optional: "error_message"] = errorMessage
  }

  @_alwaysEmitIntoClient
  public var preCheckoutQueryID: String {
    get { parameters[required: "pre_checkout_query_id"] }
    set { parameters[required: "pre_checkout_query_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var ok: Bool {
    get { parameters[required: "ok"] }
    set { parameters[required: "ok"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var errorMessage: String? {
    get { parameters[optional: "error_message"] }
    set { parameters[optional: "error_message"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#answershippingquery
public struct AnswerShippingQuery: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "answerShippingQuery"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    shippingQueryID: String, ok: Bool, shippingOptions: [ShippingOption]? = nil, errorMessage: String? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "shipping_query_id"] = shippingQueryID
    parameters[required: "ok"] = ok
    parameters[optional: "shipping_options"] = shippingOptions
    parameters[optional: "error_message"] = errorMessage
  }

  @_alwaysEmitIntoClient
  public var shippingQueryID: String {
    get { parameters[required: "shipping_query_id"] }
    set { parameters[required: "shipping_query_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var ok: Bool {
    get { parameters[required: "ok"] }
    set { parameters[required: "ok"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var shippingOptions: [ShippingOption]? {
    get { parameters[optional: "shipping_options"] }
    set { parameters[optional: "shipping_options"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var errorMessage: String? {
    get { parameters[optional: "error_message"] }
    set { parameters[optional: "error_message"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#answerwebappquery
public struct AnswerWebAppQuery: BotAPIMethod {
  public typealias Result = SentWebAppMessage
  public static let name = "answerWebAppQuery"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(webAppQueryID: String, result: InlineQueryResult) {
    parameters = CallParameters()
    parameters[required: "web_app_query_id"] = webAppQueryID
    parameters[required: "result"] = result
  }

  @_alwaysEmitIntoClient
  public var webAppQueryID: String {
    get { parameters[required: "web_app_query_id"] }
    set { parameters[required: "web_app_query_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var result: InlineQueryResult {
    get { parameters[required: "result"] }
    set { parameters[required: "result"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#approvechatjoinrequest
public struct ApproveChatJoinRequest: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "approveChatJoinRequest"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, userID: Int64) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "user_id"] = userID
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#approvesuggestedpost
public struct ApproveSuggestedPost: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "approveSuggestedPost"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: Int64, messageID: Int64, sendDate: Int64? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "message_id"] = messageID
    parameters[optional: "send_date"] = sendDate
  }

  @_alwaysEmitIntoClient
  public var chatID: Int64 {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageID: Int64 {
    get { parameters[required: "message_id"] }
    set { parameters[required: "message_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sendDate: Int64? {
    get { parameters[optional: "send_date"] }
    set { parameters[optional: "send_date"] = newValue }
  }
}
