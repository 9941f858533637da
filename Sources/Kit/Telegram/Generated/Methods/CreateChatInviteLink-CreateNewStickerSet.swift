// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#createchatinvitelink
public struct CreateChatInviteLink: BotAPIMethod {
  public typealias Result = ChatInviteLink
  public static let name = "createChatInviteLink"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, name: String? = nil, expireDate: Int64? = nil, memberLimit: Int64? = nil,
    createsJoinRequest: Bool? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[optional: "name"] = name
    parameters[optional: "expire_date"] = expireDate
    parameters[optional: "member_limit"] = memberLimit
    parameters[optional: "creates_join_request"] = createsJoinRequest
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  /// 0 to 32 characters.
  @_alwaysEmitIntoClient
  public var name: String? {
    get { parameters[optional: "name"] }
    set { parameters[optional: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var expireDate: Int64? {
    get { parameters[optional: "expire_date"] }
    set { parameters[optional: "expire_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var memberLimit: Int64? {
    get { parameters[optional: "member_limit"] }
    set { parameters[optional: "member_limit"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var createsJoinRequest: Bool? {
    get { parameters[optional: "creates_join_request"] }
    set { parameters[optional: "creates_join_request"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#createchatsubscriptioninvitelink
public struct CreateChatSubscriptionInviteLink: BotAPIMethod {
  public typealias Result = ChatInviteLink
  public static let name = "createChatSubscriptionInviteLink"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, subscriptionPeriod: Int64, subscriptionPrice: Int64, name: String? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "subscription_period"] = subscriptionPeriod
    parameters[required: "subscription_price"] = subscriptionPrice
    parameters[optional: "name"] = name
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  /// 0 to 32 characters.
  @_alwaysEmitIntoClient
  public var name: String? {
    get { parameters[optional: "name"] }
    set { parameters[optional: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var subscriptionPeriod: Int64 {
    get { parameters[required: "subscription_period"] }
    set { parameters[required: "subscription_period"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var subscriptionPrice: Int64 {
    get { parameters[required: "subscription_price"] }
    set { parameters[required: "subscription_price"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#createforumtopic
public struct CreateForumTopic: BotAPIMethod {
  public typealias Result = ForumTopic
  public static let name = "createForumTopic"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(chatID: ChatID, name: String, iconColor: Int64? = nil, iconCustomEmojiID: String? = nil) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "name"] = name
    parameters[optional: "icon_color"] = iconColor
    parameters[optional: "icon_custom_emoji_id"] = iconCustomEmojiID
  }

  @_alwaysEmitIntoClient
  public var chatID: ChatID {
    get { parameters[required: "chat_id"] }
    set { parameters[required: "chat_id"] = newValue }
  }

  /// 1 to 128 characters.
  @_alwaysEmitIntoClient
  public var name: String {
    get { parameters[required: "name"] }
    set { parameters[required: "name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var iconColor: Int64? {
    get { parameters[optional: "icon_color"] }
    set { parameters[optional: "icon_color"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var iconCustomEmojiID: String? {
    get { parameters[optional: "icon_custom_emoji_id"] }
    set { parameters[optional: "icon_custom_emoji_id"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#createinvoicelink
public struct CreateInvoiceLink: BotAPIMethod {
  public typealias Result = String
  public static let name = "createInvoiceLink"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    title: String, description: String, payload: String, currency: String, prices: [LabeledPrice],
    businessConnectionID: String? = nil, providerToken: String? = nil, subscriptionPeriod: Int64? = nil,
    maxTipAmount: Int64? = nil, suggestedTipAmounts: [Int64]? = nil, providerData: String? = nil,
    photoURL: String? = nil, photoSize: Int64? = nil, photoWidth: Int64? = nil, photoHeight: Int64? = nil,
    needName: Bool? = nil, needPhoneNumber: Bool? = nil, needEmail: Bool? = nil, needShippingAddress: Bool? = nil,
    sendPhoneNumberToProvider: Bool? = nil, sendEmailToProvider: Bool? = nil, isFlexible: Bool? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "title"] = title
    parameters[required: "description"] = description
    parameters[required: "payload"] = payload
    parameters[required: "currency"] = currency
    parameters[required: "prices"] = prices
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "provider_token"] = providerToken
    parameters[optional: "subscription_period"] = subscriptionPeriod
    parameters[optional: "max_tip_amount"] = maxTipAmount
    parameters[optional: "suggested_tip_amounts"] = suggestedTipAmounts
    parameters[optional: "provider_data"] = providerData
    parameters[optional: "photo_url"] = photoURL
    parameters[optional: "photo_size"] = photoSize
    parameters[optional: "photo_width"] = photoWidth
    parameters[optional: "photo_height"] = photoHeight
    parameters[optional: "need_name"] = needName
    parameters[optional: "need_phone_number"] = needPhoneNumber
    parameters[optional: "need_email"] = needEmail
    parameters[optional: "need_shipping_address"] = needShippingAddress
    parameters[optional: "send_phone_number_to_provider"] = sendPhoneNumberToProvider
    parameters[optional: "send_email_to_provider"] = sendEmailToProvider
    parameters[optional: "is_flexible"] = isFlexible
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String? {
    get { parameters[optional: "business_connection_id"] }
    set { parameters[optional: "business_connection_id"] = newValue }
  }

  /// 1 to 32 characters.
  @_alwaysEmitIntoClient
  public var title: String {
    get { parameters[required: "title"] }
    set { parameters[required: "title"] = newValue }
  }

  /// 1 to 255 characters.
  @_alwaysEmitIntoClient
  public var description: String {
    get { parameters[required: "description"] }
    set { parameters[required: "description"] = newValue }
  }

  /// 1 to 128 bytes.
  @_alwaysEmitIntoClient
  public var payload: String {
    get { parameters[required: "payload"] }
    set { parameters[required: "payload"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var providerToken: String? {
    get { parameters[optional: "provider_token"] }
    set { parameters[optional: "provider_token"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var currency: String {
    get { parameters[required: "currency"] }
    set { parameters[required: "currency"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var prices: [LabeledPrice] {
    get { parameters[required: "prices"] }
    set { parameters[required: "prices"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var subscriptionPeriod: Int64? {
    get { parameters[optional: "subscription_period"] }
    set { parameters[optional: "subscription_period"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var maxTipAmount: Int64? {
    get { parameters[optional: "max_tip_amount"] }
    set { parameters[optional: "max_tip_amount"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var suggestedTipAmounts: [Int64]? {
    get { parameters[optional: "suggested_tip_amounts"] }
    set { parameters[optional: "suggested_tip_amounts"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var providerData: String? {
    get { parameters[optional: "provider_data"] }
    set { parameters[optional: "provider_data"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photoURL: String? {
    get { parameters[optional: "photo_url"] }
    set { parameters[optional: "photo_url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photoSize: Int64? {
    get { parameters[optional: "photo_size"] }
    set { parameters[optional: "photo_size"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photoWidth: Int64? {
    get { parameters[optional: "photo_width"] }
    set { parameters[optional: "photo_width"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photoHeight: Int64? {
    get { parameters[optional: "photo_height"] }
    set { parameters[optional: "photo_height"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var needName: Bool? {
    get { parameters[optional: "need_name"] }
    set { parameters[optional: "need_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var needPhoneNumber: Bool? {
    get { parameters[optional: "need_phone_number"] }
    set { parameters[optional: "need_phone_number"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var needEmail: Bool? {
    get { parameters[optional: "need_email"] }
    set { parameters[optional: "need_email"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var needShippingAddress: Bool? {
    get { parameters[optional: "need_shipping_address"] }
    set { parameters[optional: "need_shipping_address"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sendPhoneNumberToProvider: Bool? {
    get { parameters[optional: "send_phone_number_to_provider"] }
    set { parameters[optional: "send_phone_number_to_provider"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sendEmailToProvider: Bool? {
    get { parameters[optional: "send_email_to_provider"] }
    set { parameters[optional: "send_email_to_provider"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isFlexible: Bool? {
    get { parameters[optional: "is_flexible"] }
    set { parameters[optional: "is_flexible"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#createnewstickerset
public struct CreateNewStickerSet: BotAPIMethod {
  public typealias Result = Bool
  public static let name = "createNewStickerSet"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    userID: Int64, name: String, title: String, stickers: [InputSticker], stickerType: String? = nil,
    needsRepainting: Bool? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "user_id"] = userID
    parameters[required: "name"] = name
    parameters[required: "title"] = title
    parameters[required: "stickers"] = stickers
    parameters[optional: "sticker_type"] = stickerType
    parameters[optional: "needs_repainting"] = needsRepainting
  }

  @_alwaysEmitIntoClient
  public var userID: Int64 {
    get { parameters[required: "user_id"] }
    set { parameters[required: "user_id"] = newValue }
  }

  /// 1 to 64 characters.
  @_alwaysEmitIntoClient
  public var name: String {
    get { parameters[required: "name"] }
    set { parameters[required: "name"] = newValue }
  }

  /// 1 to 64 characters.
  @_alwaysEmitIntoClient
  public var title: String {
    get { parameters[required: "title"] }
    set { parameters[required: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var stickers: [InputSticker] {
    get { parameters[required: "stickers"] }
    set { parameters[required: "stickers"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var stickerType: String? {
    get { parameters[optional: "sticker_type"] }
    set { parameters[optional: "sticker_type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var needsRepainting: Bool? {
    get { parameters[optional: "needs_repainting"] }
    set { parameters[optional: "needs_repainting"] = newValue }
  }
}
