// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#giveawaywinners
public struct GiveawayWinners: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(chat: Chat, giveawayMessageID: Int64, winnersSelectionDate: Int64, winnerCount: Int64, winners: [User]) {
    raw = JSONObject()
    raw[required: "chat"] = chat
    raw[required: "giveaway_message_id"] = giveawayMessageID
    raw[required: "winners_selection_date"] = winnersSelectionDate
    raw[required: "winner_count"] = winnerCount
    raw[required: "winners"] = winners
  }

  @_alwaysEmitIntoClient
  public var chat: Chat {
    get { raw[required: "chat"] }
    set { raw[required: "chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var giveawayMessageID: Int64 {
    get { raw[required: "giveaway_message_id"] }
    set { raw[required: "giveaway_message_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var winnersSelectionDate: Int64 {
    get { raw[required: "winners_selection_date"] }
    set { raw[required: "winners_selection_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var winnerCount: Int64 {
    get { raw[required: "winner_count"] }
    set { raw[required: "winner_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var winners: [User] {
    get { raw[required: "winners"] }
    set { raw[required: "winners"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var additionalChatCount: Int64? {
    get { raw[optional: "additional_chat_count"] }
    set { raw[optional: "additional_chat_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var prizeStarCount: Int64? {
    get { raw[optional: "prize_star_count"] }
    set { raw[optional: "prize_star_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var premiumSubscriptionMonthCount: Int64? {
    get { raw[optional: "premium_subscription_month_count"] }
    set { raw[optional: "premium_subscription_month_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var unclaimedPrizeCount: Int64? {
    get { raw[optional: "unclaimed_prize_count"] }
    set { raw[optional: "unclaimed_prize_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var onlyNewMembers: Bool? {
    get { raw[optional: "only_new_members"] }
    set { raw[optional: "only_new_members"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var wasRefunded: Bool? {
    get { raw[optional: "was_refunded"] }
    set { raw[optional: "was_refunded"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var prizeDescription: String? {
    get { raw[optional: "prize_description"] }
    set { raw[optional: "prize_description"] = newValue }
  }

  public static let shape = Shape("GiveawayWinners") { shape in
    shape.required("chat", Chat.self)
    shape.required("giveaway_message_id", Int64.self)
    shape.required("winners_selection_date", Int64.self)
    shape.required("winner_count", Int64.self)
    shape.required("winners", [User].self)
    shape.optional("additional_chat_count", Int64.self)
    shape.optional("prize_star_count", Int64.self)
    shape.optional("premium_subscription_month_count", Int64.self)
    shape.optional("unclaimed_prize_count", Int64.self)
    shape.optional("only_new_members", Bool.self)
    shape.optional("was_refunded", Bool.self)
    shape.optional("prize_description", String.self)
  }
}

/// https://core.telegram.org/bots/api#inaccessiblemessage
public struct InaccessibleMessage: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(chat: Chat, messageID: Int64) {
    raw = JSONObject()
    raw["date"] = .int(0)
    raw[required: "chat"] = chat
    raw[required: "message_id"] = messageID
  }

  @_alwaysEmitIntoClient
  public var chat: Chat {
    get { raw[required: "chat"] }
    set { raw[required: "chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageID: Int64 {
    get { raw[required: "message_id"] }
    set { raw[required: "message_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var date: Int64 { raw[required: "date"] }

  public static let shape = Shape("InaccessibleMessage") { shape in
    shape.required("chat", Chat.self)
    shape.required("message_id", Int64.self)
    shape.constant("date", .int(0))
  }
}

/// https://core.telegram.org/bots/api#inlinekeyboardbutton
public struct InlineKeyboardButton: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    text: String, iconCustomEmojiID: String? = nil, style: Style? = nil, url: String? = nil,
    callbackData: String? = nil, webApp: WebAppInfo? = nil, loginURL: LoginUrl? = nil,
    switchInlineQuery: String? = nil, switchInlineQueryCurrentChat: String? = nil,
    switchInlineQueryChosenChat: SwitchInlineQueryChosenChat? = nil, copyText: CopyTextButton? = nil,
    callbackGame: CallbackGame? = nil, pay: Bool? = nil
  ) {
    raw = JSONObject()
    raw[required: "text"] = text
    raw[optional: "icon_custom_emoji_id"] = iconCustomEmojiID
    raw[optional: "style"] = style
    raw[optional: "url"] = url
    raw[optional: "callback_data"] = callbackData
    raw[optional: "web_app"] = webApp
    raw[optional: "login_url"] = loginURL
    raw[optional: "switch_inline_query"] = switchInlineQuery
    raw[optional: "switch_inline_query_current_chat"] = switchInlineQueryCurrentChat
    raw[optional: "switch_inline_query_chosen_chat"] = switchInlineQueryChosenChat
    raw[optional: "copy_text"] = copyText
    raw[optional: "callback_game"] = callbackGame
    raw[optional: "pay"] = pay
  }

  @_alwaysEmitIntoClient
  public var text: String {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var iconCustomEmojiID: String? {
    get { raw[optional: "icon_custom_emoji_id"] }
    set { raw[optional: "icon_custom_emoji_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var style: Style? {
    get { raw[optional: "style"] }
    set { raw[optional: "style"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var url: String? {
    get { raw[optional: "url"] }
    set { raw[optional: "url"] = newValue }
  }

  /// 1 to 64 bytes.
  @_alwaysEmitIntoClient
  public var callbackData: String? {
    get { raw[optional: "callback_data"] }
    set { raw[optional: "callback_data"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var webApp: WebAppInfo? {
    get { raw[optional: "web_app"] }
    set { raw[optional: "web_app"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var loginURL: LoginUrl? {
    get { raw[optional: "login_url"] }
    set { raw[optional: "login_url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var switchInlineQuery: String? {
    get { raw[optional: "switch_inline_query"] }
    set { raw[optional: "switch_inline_query"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var switchInlineQueryCurrentChat: String? {
    get { raw[optional: "switch_inline_query_current_chat"] }
    set { raw[optional: "switch_inline_query_current_chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var switchInlineQueryChosenChat: SwitchInlineQueryChosenChat? {
    get { raw[optional: "switch_inline_query_chosen_chat"] }
    set { raw[optional: "switch_inline_query_chosen_chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var copyText: CopyTextButton? {
    get { raw[optional: "copy_text"] }
    set { raw[optional: "copy_text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var callbackGame: CallbackGame? {
    get { raw[optional: "callback_game"] }
    set { raw[optional: "callback_game"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var pay: Bool? {
    get { raw[optional: "pay"] }
    set { raw[optional: "pay"] = newValue }
  }

  public static let shape = Shape("InlineKeyboardButton") { shape in
    shape.required("text", String.self)
    shape.optional("icon_custom_emoji_id", String.self)
    shape.optional("style", Style.self)
    shape.optional("url", String.self)
    shape.optional("callback_data", String.self)
    shape.optional("web_app", WebAppInfo.self)
    shape.optional("login_url", LoginUrl.self)
    shape.optional("switch_inline_query", String.self)
    shape.optional("switch_inline_query_current_chat", String.self)
    shape.optional("switch_inline_query_chosen_chat", SwitchInlineQueryChosenChat.self)
    shape.optional("copy_text", CopyTextButton.self)
    shape.optional("callback_game", CallbackGame.self)
    shape.optional("pay", Bool.self)
  }

  public struct Style: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let danger: Style = "danger"
    public static let success: Style = "success"
    public static let primary: Style = "primary"
  }
}

/// https://core.telegram.org/bots/api#inlinekeyboardmarkup
public struct InlineKeyboardMarkup: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(inlineKeyboard: [[InlineKeyboardButton]]) {
    raw = JSONObject()
    raw[required: "inline_keyboard"] = inlineKeyboard
  }

  @_alwaysEmitIntoClient
  public var inlineKeyboard: [[InlineKeyboardButton]] {
    get { raw[required: "inline_keyboard"] }
    set { raw[required: "inline_keyboard"] = newValue }
  }

  public static let shape = Shape("InlineKeyboardMarkup") { shape in
    shape.required("inline_keyboard", [[InlineKeyboardButton]].self)
  }
}

/// https://core.telegram.org/bots/api#inlinequery
public struct InlineQuery: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(id: String, from: User, query: String, offset: String) {
    raw = JSONObject()
    raw[required: "id"] = id
    raw[required: "from"] = from
    raw[required: "query"] = query
    raw[required: "offset"] = offset
  }

  @_alwaysEmitIntoClient
  public var id: String {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var from: User {
    get { raw[required: "from"] }
    set { raw[required: "from"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var query: String {
    get { raw[required: "query"] }
    set { raw[required: "query"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var offset: String {
    get { raw[required: "offset"] }
    set { raw[required: "offset"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatType: ChatType? {
    get { raw[optional: "chat_type"] }
    set { raw[optional: "chat_type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var location: Location? {
    get { raw[optional: "location"] }
    set { raw[optional: "location"] = newValue }
  }

  public static let shape = Shape("InlineQuery") { shape in
    shape.required("id", String.self)
    shape.required("from", User.self)
    shape.required("query", String.self)
    shape.required("offset", String.self)
    shape.optional("chat_type", ChatType.self)
    shape.optional("location", Location.self)
  }

  public struct ChatType: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let sender: ChatType = "sender"
    public static let `private`: ChatType = "private"
    public static let group: ChatType = "group"
    public static let supergroup: ChatType = "supergroup"
    public static let channel: ChatType = "channel"
  }
}
