// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#update
public struct Update: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(updateID: Int64) {
    raw = JSONObject()
    raw[required: "update_id"] = updateID
  }

  @_alwaysEmitIntoClient
  public var updateID: Int64 {
    get { raw[required: "update_id"] }
    set { raw[required: "update_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var message: Message? {
    get { raw[optional: "message"] }
    set { raw[optional: "message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var editedMessage: Message? {
    get { raw[optional: "edited_message"] }
    set { raw[optional: "edited_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var channelPost: Message? {
    get { raw[optional: "channel_post"] }
    set { raw[optional: "channel_post"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var editedChannelPost: Message? {
    get { raw[optional: "edited_channel_post"] }
    set { raw[optional: "edited_channel_post"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var businessConnection: BusinessConnection? {
    get { raw[optional: "business_connection"] }
    set { raw[optional: "business_connection"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var businessMessage: Message? {
    get { raw[optional: "business_message"] }
    set { raw[optional: "business_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var editedBusinessMessage: Message? {
    get { raw[optional: "edited_business_message"] }
    set { raw[optional: "edited_business_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var deletedBusinessMessages: BusinessMessagesDeleted? {
    get { raw[optional: "deleted_business_messages"] }
    set { raw[optional: "deleted_business_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var guestMessage: Message? {
    get { raw[optional: "guest_message"] }
    set { raw[optional: "guest_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageReaction: MessageReactionUpdated? {
    get { raw[optional: "message_reaction"] }
    set { raw[optional: "message_reaction"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageReactionCount: MessageReactionCountUpdated? {
    get { raw[optional: "message_reaction_count"] }
    set { raw[optional: "message_reaction_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var inlineQuery: InlineQuery? {
    get { raw[optional: "inline_query"] }
    set { raw[optional: "inline_query"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chosenInlineResult: ChosenInlineResult? {
    get { raw[optional: "chosen_inline_result"] }
    set { raw[optional: "chosen_inline_result"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var callbackQuery: CallbackQuery? {
    get { raw[optional: "callback_query"] }
    set { raw[optional: "callback_query"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var shippingQuery: ShippingQuery? {
    get { raw[optional: "shipping_query"] }
    set { raw[optional: "shipping_query"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var preCheckoutQuery: PreCheckoutQuery? {
    get { raw[optional: "pre_checkout_query"] }
    set { raw[optional: "pre_checkout_query"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var purchasedPaidMedia: PaidMediaPurchased? {
    get { raw[optional: "purchased_paid_media"] }
    set { raw[optional: "purchased_paid_media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var poll: Poll? {
    get { raw[optional: "poll"] }
    set { raw[optional: "poll"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var pollAnswer: PollAnswer? {
    get { raw[optional: "poll_answer"] }
    set { raw[optional: "poll_answer"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var myChatMember: ChatMemberUpdated? {
    get { raw[optional: "my_chat_member"] }
    set { raw[optional: "my_chat_member"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatMember: ChatMemberUpdated? {
    get { raw[optional: "chat_member"] }
    set { raw[optional: "chat_member"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatJoinRequest: ChatJoinRequest? {
    get { raw[optional: "chat_join_request"] }
    set { raw[optional: "chat_join_request"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatBoost: ChatBoostUpdated? {
    get { raw[optional: "chat_boost"] }
    set { raw[optional: "chat_boost"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var removedChatBoost: ChatBoostRemoved? {
    get { raw[optional: "removed_chat_boost"] }
    set { raw[optional: "removed_chat_boost"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var managedBot: ManagedBotUpdated? {
    get { raw[optional: "managed_bot"] }
    set { raw[optional: "managed_bot"] = newValue }
  }

  public static let shape = Shape("Update") { shape in
    shape.required("update_id", Int64.self)
    shape.optional("message", Message.self)
    shape.optional("edited_message", Message.self)
    shape.optional("channel_post", Message.self)
    shape.optional("edited_channel_post", Message.self)
    shape.optional("business_connection", BusinessConnection.self)
    shape.optional("business_message", Message.self)
    shape.optional("edited_business_message", Message.self)
    shape.optional("deleted_business_messages", BusinessMessagesDeleted.self)
    shape.optional("guest_message", Message.self)
    shape.optional("message_reaction", MessageReactionUpdated.self)
    shape.optional("message_reaction_count", MessageReactionCountUpdated.self)
    shape.optional("inline_query", InlineQuery.self)
    shape.optional("chosen_inline_result", ChosenInlineResult.self)
    shape.optional("callback_query", CallbackQuery.self)
    shape.optional("shipping_query", ShippingQuery.self)
    shape.optional("pre_checkout_query", PreCheckoutQuery.self)
    shape.optional("purchased_paid_media", PaidMediaPurchased.self)
    shape.optional("poll", Poll.self)
    shape.optional("poll_answer", PollAnswer.self)
    shape.optional("my_chat_member", ChatMemberUpdated.self)
    shape.optional("chat_member", ChatMemberUpdated.self)
    shape.optional("chat_join_request", ChatJoinRequest.self)
    shape.optional("chat_boost", ChatBoostUpdated.self)
    shape.optional("removed_chat_boost", ChatBoostRemoved.self)
    shape.optional("managed_bot", ManagedBotUpdated.self)
  }
}

extension Update {
  /// What an update is about: exactly one of its kinds.
  public enum Content: Sendable, Equatable {
    case message(Message)
    case editedMessage(Message)
    case channelPost(Message)
    case editedChannelPost(Message)
    case businessConnection(BusinessConnection)
    case businessMessage(Message)
    case editedBusinessMessage(Message)
    case deletedBusinessMessages(BusinessMessagesDeleted)
    case guestMessage(Message)
    case messageReaction(MessageReactionUpdated)
    case messageReactionCount(MessageReactionCountUpdated)
    case inlineQuery(InlineQuery)
    case chosenInlineResult(ChosenInlineResult)
    case callbackQuery(CallbackQuery)
    case shippingQuery(ShippingQuery)
    case preCheckoutQuery(PreCheckoutQuery)
    case purchasedPaidMedia(PaidMediaPurchased)
    case poll(Poll)
    case pollAnswer(PollAnswer)
    case myChatMember(ChatMemberUpdated)
    case chatMember(ChatMemberUpdated)
    case chatJoinRequest(ChatJoinRequest)
    case chatBoost(ChatBoostUpdated)
    case removedChatBoost(ChatBoostRemoved)
    case managedBot(ManagedBotUpdated)
    /// Of a kind that this version does not know.
    case unknown
  }

  /// The kinds by their names in the Bot API.
  public static let kinds: [String] = [
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "guest_message",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
    "managed_bot",
  ]

  /// The field that is there.
  public var content: Content {
    for member in raw.members {
      switch member.name {
      case "message":
        if let value = Message(json: member.value) {
          return .message(value)
        }
      case "edited_message":
        if let value = Message(json: member.value) {
          return .editedMessage(value)
        }
      case "channel_post":
        if let value = Message(json: member.value) {
          return .channelPost(value)
        }
      case "edited_channel_post":
        if let value = Message(json: member.value) {
          return .editedChannelPost(value)
        }
      case "business_connection":
        if let value = BusinessConnection(json: member.value) {
          return .businessConnection(value)
        }
      case "business_message":
        if let value = Message(json: member.value) {
          return .businessMessage(value)
        }
      case "edited_business_message":
        if let value = Message(json: member.value) {
          return .editedBusinessMessage(value)
        }
      case "deleted_business_messages":
        if let value = BusinessMessagesDeleted(json: member.value) {
          return .deletedBusinessMessages(value)
        }
      case "guest_message":
        if let value = Message(json: member.value) {
          return .guestMessage(value)
        }
      case "message_reaction":
        if let value = MessageReactionUpdated(json: member.value) {
          return .messageReaction(value)
        }
      case "message_reaction_count":
        if let value = MessageReactionCountUpdated(json: member.value) {
          return .messageReactionCount(value)
        }
      case "inline_query":
        if let value = InlineQuery(json: member.value) {
          return .inlineQuery(value)
        }
      case "chosen_inline_result":
        if let value = ChosenInlineResult(json: member.value) {
          return .chosenInlineResult(value)
        }
      case "callback_query":
        if let value = CallbackQuery(json: member.value) {
          return .callbackQuery(value)
        }
      case "shipping_query":
        if let value = ShippingQuery(json: member.value) {
          return .shippingQuery(value)
        }
      case "pre_checkout_query":
        if let value = PreCheckoutQuery(json: member.value) {
          return .preCheckoutQuery(value)
        }
      case "purchased_paid_media":
        if let value = PaidMediaPurchased(json: member.value) {
          return .purchasedPaidMedia(value)
        }
      case "poll":
        if let value = Poll(json: member.value) {
          return .poll(value)
        }
      case "poll_answer":
        if let value = PollAnswer(json: member.value) {
          return .pollAnswer(value)
        }
      case "my_chat_member":
        if let value = ChatMemberUpdated(json: member.value) {
          return .myChatMember(value)
        }
      case "chat_member":
        if let value = ChatMemberUpdated(json: member.value) {
          return .chatMember(value)
        }
      case "chat_join_request":
        if let value = ChatJoinRequest(json: member.value) {
          return .chatJoinRequest(value)
        }
      case "chat_boost":
        if let value = ChatBoostUpdated(json: member.value) {
          return .chatBoost(value)
        }
      case "removed_chat_boost":
        if let value = ChatBoostRemoved(json: member.value) {
          return .removedChatBoost(value)
        }
      case "managed_bot":
        if let value = ManagedBotUpdated(json: member.value) {
          return .managedBot(value)
        }
      default: break
      }
    }
    return .unknown
  }

  public init(updateID: Int64, _ content: Content) {
    self.init(updateID: updateID)
    switch content {
    case .message(let value): message = value
    case .editedMessage(let value): editedMessage = value
    case .channelPost(let value): channelPost = value
    case .editedChannelPost(let value): editedChannelPost = value
    case .businessConnection(let value): businessConnection = value
    case .businessMessage(let value): businessMessage = value
    case .editedBusinessMessage(let value): editedBusinessMessage = value
    case .deletedBusinessMessages(let value): deletedBusinessMessages = value
    case .guestMessage(let value): guestMessage = value
    case .messageReaction(let value): messageReaction = value
    case .messageReactionCount(let value): messageReactionCount = value
    case .inlineQuery(let value): inlineQuery = value
    case .chosenInlineResult(let value): chosenInlineResult = value
    case .callbackQuery(let value): callbackQuery = value
    case .shippingQuery(let value): shippingQuery = value
    case .preCheckoutQuery(let value): preCheckoutQuery = value
    case .purchasedPaidMedia(let value): purchasedPaidMedia = value
    case .poll(let value): poll = value
    case .pollAnswer(let value): pollAnswer = value
    case .myChatMember(let value): myChatMember = value
    case .chatMember(let value): chatMember = value
    case .chatJoinRequest(let value): chatJoinRequest = value
    case .chatBoost(let value): chatBoost = value
    case .removedChatBoost(let value): removedChatBoost = value
    case .managedBot(let value): managedBot = value
    case .unknown: break
    }
  }
}
