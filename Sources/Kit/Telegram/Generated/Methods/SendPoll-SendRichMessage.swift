// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#sendpoll
public struct SendPoll: BotAPIMethod {
  public typealias Result = Message
  public static let name = "sendPoll"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, question: String, options: [InputPollOption], businessConnectionID: String? = nil,
    messageThreadID: Int64? = nil, questionParseMode: ParseMode? = nil, questionEntities: [MessageEntity]? = nil,
    isAnonymous: Bool? = nil, type: String? = nil, allowsMultipleAnswers: Bool? = nil, allowsRevoting: Bool? = nil,
    shuffleOptions: Bool? = nil, allowAddingOptions: Bool? = nil, hideResultsUntilCloses: Bool? = nil,
    membersOnly: Bool? = nil, countryCodes: [String]? = nil, correctOptionIDs: [Int64]? = nil,
    explanation: String? = nil, explanationParseMode: ParseMode? = nil, explanationEntities: [MessageEntity]? = nil,
    explanationMedia: InputPollMedia? = nil, openPeriod: Int64? = nil, closeDate: Int64? = nil, isClosed: Bool? = nil,
    description: String? = nil, descriptionParseMode: ParseMode? = nil, descriptionEntities: [MessageEntity]? = nil,
    media: InputPollMedia? = nil, disableNotification: Bool? = nil, protectContent: Bool? = nil,
    allowPaidBroadcast: Bool? = nil, messageEffectID: String? = nil, replyParameters: ReplyParameters? = nil,
    replyMarkup: ReplyMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "question"] = question
    parameters[required: "options"] = options
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "message_thread_id"] = messageThreadID
    parameters[optional: "question_parse_mode"] = questionParseMode
    parameters[optional: "question_entities"] = questionEntities
    parameters[optional: "is_anonymous"] = isAnonymous
    parameters[optional: "type"] = type
    parameters[optional: "allows_multiple_answers"] = allowsMultipleAnswers
    parameters[optional: "allows_revoting"] = allowsRevoting
    parameters[optional: "shuffle_options"] = shuffleOptions
    parameters[optional: "allow_adding_options"] = allowAddingOptions
    parameters[optional: "hide_results_until_closes"] = hideResultsUntilCloses
    parameters[optional: "members_only"] = membersOnly
    parameters[optional: "country_codes"] = countryCodes
    parameters[optional: "correct_option_ids"] = correctOptionIDs
    parameters[optional: "explanation"] = explanation
    parameters[optional: "explanation_parse_mode"] = explanationParseMode
    parameters[optional: "explanation_entities"] = explanationEntities
    parameters[optional: "explanation_media"] = explanationMedia
    parameters[optional: "open_period"] = openPeriod
    parameters[optional: "close_date"] = closeDate
    parameters[optional: "is_closed"] = isClosed
    parameters[optional: "description"] = description
    parameters[optional: "description_parse_mode"] = descriptionParseMode
    parameters[optional: "description_entities"] = descriptionEntities
    parameters[optional: "media"] = media
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

  /// 1 to 300 characters.
  @_alwaysEmitIntoClient
  public var question: String {
    get { parameters[required: "question"] }
    set { parameters[required: "question"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var questionParseMode: ParseMode? {
    get { parameters[optional: "question_parse_mode"] }
    set { parameters[optional: "question_parse_mode"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var questionEntities: [MessageEntity]? {
    get { parameters[optional: "question_entities"] }
    set { parameters[optional: "question_entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var options: [InputPollOption] {
    get { parameters[required: "options"] }
    set { parameters[required: "options"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isAnonymous: Bool? {
    get { parameters[optional: "is_anonymous"] }
    set { parameters[optional: "is_anonymous"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var type: String? {
    get { parameters[optional: "type"] }
    set { parameters[optional: "type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var allowsMultipleAnswers: Bool? {
    get { parameters[optional: "allows_multiple_answers"] }
    set { parameters[optional: "allows_multiple_answers"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var allowsRevoting: Bool? {
    get { parameters[optional: "allows_revoting"] }
    set { parameters[optional: "allows_revoting"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var shuffleOptions: Bool? {
    get { parameters[optional: "shuffle_options"] }
    set { parameters[optional: "shuffle_options"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var allowAddingOptions: Bool? {
    get { parameters[optional: "allow_adding_options"] }
    set { parameters[optional: "allow_adding_options"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hideResultsUntilCloses: Bool? {
    get { parameters[optional: "hide_results_until_closes"] }
    set { parameters[optional: "hide_results_until_closes"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var membersOnly: Bool? {
    get { parameters[optional: "members_only"] }
    set { parameters[optional: "members_only"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var countryCodes: [String]? {
    get { parameters[optional: "country_codes"] }
    set { parameters[optional: "country_codes"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var correctOptionIDs: [Int64]? {
    get { parameters[optional: "correct_option_ids"] }
    set { parameters[optional: "correct_option_ids"] = newValue }
  }

  /// 0 to 200 characters.
  @_alwaysEmitIntoClient
  public var explanation: String? {
    get { parameters[optional: "explanation"] }
    set { parameters[optional: "explanation"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var explanationParseMode: ParseMode? {
    get { parameters[optional: "explanation_parse_mode"] }
    set { parameters[optional: "explanation_parse_mode"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var explanationEntities: [MessageEntity]? {
    get { parameters[optional: "explanation_entities"] }
    set { parameters[optional: "explanation_entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var explanationMedia: InputPollMedia? {
    get { parameters[optional: "explanation_media"] }
    set { parameters[optional: "explanation_media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var openPeriod: Int64? {
    get { parameters[optional: "open_period"] }
    set { parameters[optional: "open_period"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var closeDate: Int64? {
    get { parameters[optional: "close_date"] }
    set { parameters[optional: "close_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isClosed: Bool? {
    get { parameters[optional: "is_closed"] }
    set { parameters[optional: "is_closed"] = newValue }
  }

  /// 0 to 1024 characters.
  @_alwaysEmitIntoClient
  public var description: String? {
    get { parameters[optional: "description"] }
    set { parameters[optional: "description"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var descriptionParseMode: ParseMode? {
    get { parameters[optional: "description_parse_mode"] }
    set { parameters[optional: "description_parse_mode"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var descriptionEntities: [MessageEntity]? {
    get { parameters[optional: "description_entities"] }
    set { parameters[optional: "description_entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var media: InputPollMedia? {
    get { parameters[optional: "media"] }
    set { parameters[optional: "media"] = newValue }
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
  public var replyMarkup: ReplyMarkup? {
    get { parameters[optional: "reply_markup"] }
    set { parameters[optional: "reply_markup"] = newValue }
  }
}

/// https://core.telegram.org/bots/api#sendrichmessage
public struct SendRichMessage: BotAPIMethod {
  public typealias Result = Message
  public static let name = "sendRichMessage"

  public var parameters: CallParameters

  @_alwaysEmitIntoClient
  public init(
    chatID: ChatID, richMessage: InputRichMessage, businessConnectionID: String? = nil, messageThreadID: Int64? = nil,
    directMessagesTopicID: Int64? = nil, disableNotification: Bool? = nil, protectContent: Bool? = nil,
    allowPaidBroadcast: Bool? = nil, messageEffectID: String? = nil,
    suggestedPostParameters: SuggestedPostParameters? = nil, replyParameters: ReplyParameters? = nil,
    replyMarkup: ReplyMarkup? = nil
  ) {
    parameters = CallParameters()
    parameters[required: "chat_id"] = chatID
    parameters[required: "rich_message"] = richMessage
    parameters[optional: "business_connection_id"] = businessConnectionID
    parameters[optional: "message_thread_id"] = messageThreadID
    parameters[optional: "direct_messages_topic_id"] = directMessagesTopicID
    parameters[optional: "disable_notification"] = disableNotification
    parameters[optional: "protect_content"] = protectContent
    parameters[optional: "allow_paid_broadcast"] = allowPaidBroadcast
    parameters[optional: "message_effect_id"] = messageEffectID
    parameters[optional: "suggested_post_parameters"] = suggestedPostParameters
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
  public var directMessagesTopicID: Int64? {
    get { parameters[optional: "direct_messages_topic_id"] }
    set { parameters[optional: "direct_messages_topic_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var richMessage: InputRichMessage {
    get { parameters[required: "rich_message"] }
    set { parameters[required: "rich_message"] = newValue }
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
  public var replyMarkup: ReplyMarkup? {
    get { parameters[optional: "reply_markup"] }
    set { parameters[optional: "reply_markup"] = newValue }
  }
}
