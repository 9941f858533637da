// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#sendgame
public struct SendGame: BotAPIMethod {
  public typealias Result = Message
  public static let name = "sendGame"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, gameShortName: String, businessConnectionID: String? = nil, messageThreadID: Int64? = nil,
    disableNotification: Bool? = nil, protectContent: Bool? = nil, allowPaidBroadcast: Bool? = nil,
    messageEffectID: String? = nil, replyParameters: ReplyParameters? = nil, replyMarkup: InlineKeyboardMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "game_short_name"] = gameShortName
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "message_thread_id"] = messageThreadID
    parameters[optional: "disable_notification"] = disableNotification
    parameters[optional: "protect_content"] = protectContent
    parameters[optional: "allow_paid_broadcast"] = allowPaidBroadcast
    parameters[optional: "message_effect_id"] = messageEffectID
    parameters[optional: "reply_parameters"] = replyParameters
    parameters[optional: "reply_markup"] = replyMarkup
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String? {
    get { parameters[optional: "business_connection_id"] }
    set { parameters[optional: "business_connection_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageThreadID: Int64? {
    get { parameters[optional: "message_thread_id"] }
    set { parameters[optional: "message_thread_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var gameShortName: String {
    get { parameters[required: "game_short_name"] }
    set { parameters[required: "game_short_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var disableNotification: Bool? {
    get { parameters[optional: "disable_notification"] }
    set { parameters[optional: "disable_notification"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var protectContent: Bool? {
    get { parameters[optional: "protect_content"] }
    set { parameters[optional: "protect_content"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var allowPaidBroadcast: Bool? {
    get { parameters[optional: "allow_paid_broadcast"] }
    set { parameters[optional: "allow_paid_broadcast"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageEffectID: String? {
    get { parameters[optional: "message_effect_id"] }
    set { parameters[optional: "message_effect_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyParameters: ReplyParameters? {
    get { parameters[optional: "reply_parameters"] }
    set { parameters[optional: "reply_parameters"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyMarkup: InlineKeyboardMarkup? {
    get { parameters[optional: "reply_markup"] }
    set { parameters[optional: "reply_markup"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#sendgift
public struct SendGift: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "sendGift"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    giftID: String, userID: Int64? = nil, chatID: ChatID? = nil, payForUpgrade: Bool? = nil, text: String? = nil,
    textParseMode: ParseMode? = nil, textEntities: [MessageEntity]? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "gift_id"] = giftID
    parameters[optional: "user_id"] = userID
    parameters[optional: "chat_id"] = chatID
    parameters[optional: "pay_for_upgrade"] = payForUpgrade
    parameters[optional: "text"] = text
    parameters[optional: "text_parse_mode"] = textParseMode
    parameters[optional: "text_entities"] = textEntities
  }

  @_alwaysEmitIntoClient
  public var userID: Int64? {
    get { parameters[optional: "user_id"] }
    set { parameters[optional: "user_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID? {
    get { parameters[optional: "chat_id"] }
    set { parameters[optional: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var giftID: String {
    get { parameters[required: "gift_id"] }
    set { parameters[required: "gift_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var payForUpgrade: Bool? {
    get { parameters[optional: "pay_for_upgrade"] }
    set { parameters[optional: "pay_for_upgrade"] = newValue }
  }

  /// 0 to 128 characters.
  @_alwaysEmitIntoClient
  public var text: String? {
    get { parameters[optional: "text"] }
    set { parameters[optional: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var textParseMode: ParseMode? {
    get { parameters[optional: "text_parse_mode"] }
    set { parameters[optional: "text_parse_mode"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var textEntities: [MessageEntity]? {
    get { parameters[optional: "text_entities"] }
    set { parameters[optional: "text_entities"] = newValue }
  }
}
