// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#sendinvoice
public struct SendInvoice: BotAPIMethod {
  public typealias Result = Message
  public static let name = "sendInvoice"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, title: String, description: String, payload: String, currency: String, prices: [LabeledPrice],
    messageThreadID: Int64? = nil, directMessagesTopicID: Int64? = nil, providerToken: String? = nil,
    maxTipAmount: Int64? = nil, suggestedTipAmounts: [Int64]? = nil, startParameter: String? = nil,
    providerData: String? = nil, photoURL: String? = nil, photoSize: Int64? = nil, photoWidth: Int64? = nil,
    photoHeight: Int64? = nil, needName: Bool? = nil, needPhoneNumber: Bool? = nil, needEmail: Bool? = nil,
    needShippingAddress: Bool? = nil, sendPhoneNumberToProvider: Bool? = nil, sendEmailToProvider: Bool? = nil,
    isFlexible: Bool? = nil, disableNotification: Bool? = nil, protectContent: Bool? = nil,
    allowPaidBroadcast: Bool? = nil, messageEffectID: String? = nil,
    suggestedPostParameters: SuggestedPostParameters? = nil, replyParameters: ReplyParameters? = nil,
    replyMarkup: InlineKeyboardMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "title"] = title
    parameters[required: "description"] = description
    parameters[required: "payload"] = payload
    parameters[required: "currency"] = currency
    parameters[required: "prices"] = prices
    parameters[optional: "message_thread_id"] = messageThreadID
    parameters[optional: "direct_messages_topic_id"] = directMessagesTopicID
    parameters[optional: "provider_token"] = providerToken
    parameters[optional: "max_tip_amount"] = maxTipAmount
    parameters[optional: "suggested_tip_amounts"] = suggestedTipAmounts
    parameters[optional: "start_parameter"] = startParameter
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
    parameters[optional: "disable_notification"] = disableNotification
    parameters[optional: "protect_content"] = protectContent
    parameters[optional: "allow_paid_broadcast"] = allowPaidBroadcast
    parameters[optional: "message_effect_id"] = messageEffectID
    parameters[optional: "suggested_post_parameters"] = suggestedPostParameters
    parameters[optional: "reply_parameters"] = replyParameters
    parameters[optional: "reply_markup"] = replyMarkup
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
  public var directMessagesTopicID: Int64? {
    get { parameters[optional: "direct_messages_topic_id"] }
    set { parameters[optional: "direct_messages_topic_id"] = newValue }
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
  public var startParameter: String? {
    get { parameters[optional: "start_parameter"] }
    set { parameters[optional: "start_parameter"] = newValue }
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
  public var suggestedPostParameters: SuggestedPostParameters? {
    get { parameters[optional: "suggested_post_parameters"] }
    set { parameters[optional: "suggested_post_parameters"] = newValue }
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
