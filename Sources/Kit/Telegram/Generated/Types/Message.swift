// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#message
public struct Message: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(messageID: Int64, date: Int64, chat: Chat) {
    raw = JSONObject()
    raw[required: "message_id"] = messageID
    raw[required: "date"] = date
    raw[required: "chat"] = chat
  }

  @_alwaysEmitIntoClient
  public var messageID: Int64 {
    get { raw[required: "message_id"] }
    set { raw[required: "message_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageThreadID: Int64? {
    get { raw[optional: "message_thread_id"] }
    set { raw[optional: "message_thread_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var directMessagesTopic: DirectMessagesTopic? {
    get { raw[optional: "direct_messages_topic"] }
    set { raw[optional: "direct_messages_topic"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var from: User? {
    get { raw[optional: "from"] }
    set { raw[optional: "from"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var senderChat: Chat? {
    get { raw[optional: "sender_chat"] }
    set { raw[optional: "sender_chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var senderBoostCount: Int64? {
    get { raw[optional: "sender_boost_count"] }
    set { raw[optional: "sender_boost_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var senderBusinessBot: User? {
    get { raw[optional: "sender_business_bot"] }
    set { raw[optional: "sender_business_bot"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var senderTag: String? {
    get { raw[optional: "sender_tag"] }
    set { raw[optional: "sender_tag"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var date: Int64 {
    get { raw[required: "date"] }
    set { raw[required: "date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var guestQueryID: String? {
    get { raw[optional: "guest_query_id"] }
    set { raw[optional: "guest_query_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var businessConnectionID: String? {
    get { raw[optional: "business_connection_id"] }
    set { raw[optional: "business_connection_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chat: Chat {
    get { raw[required: "chat"] }
    set { raw[required: "chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var forwardOrigin: MessageOrigin? {
    get { raw[optional: "forward_origin"] }
    set { raw[optional: "forward_origin"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isTopicMessage: Bool? {
    get { raw[optional: "is_topic_message"] }
    set { raw[optional: "is_topic_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isAutomaticForward: Bool? {
    get { raw[optional: "is_automatic_forward"] }
    set { raw[optional: "is_automatic_forward"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyToMessage: Message? {
    get { raw[optional: "reply_to_message"] }
    set { raw[optional: "reply_to_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var externalReply: ExternalReplyInfo? {
    get { raw[optional: "external_reply"] }
    set { raw[optional: "external_reply"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var quote: TextQuote? {
    get { raw[optional: "quote"] }
    set { raw[optional: "quote"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyToStory: Story? {
    get { raw[optional: "reply_to_story"] }
    set { raw[optional: "reply_to_story"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyToChecklistTaskID: Int64? {
    get { raw[optional: "reply_to_checklist_task_id"] }
    set { raw[optional: "reply_to_checklist_task_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyToPollOptionID: String? {
    get { raw[optional: "reply_to_poll_option_id"] }
    set { raw[optional: "reply_to_poll_option_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var viaBot: User? {
    get { raw[optional: "via_bot"] }
    set { raw[optional: "via_bot"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var guestBotCallerUser: User? {
    get { raw[optional: "guest_bot_caller_user"] }
    set { raw[optional: "guest_bot_caller_user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var guestBotCallerChat: Chat? {
    get { raw[optional: "guest_bot_caller_chat"] }
    set { raw[optional: "guest_bot_caller_chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var editDate: Int64? {
    get { raw[optional: "edit_date"] }
    set { raw[optional: "edit_date"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasProtectedContent: Bool? {
    get { raw[optional: "has_protected_content"] }
    set { raw[optional: "has_protected_content"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isFromOffline: Bool? {
    get { raw[optional: "is_from_offline"] }
    set { raw[optional: "is_from_offline"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isPaidPost: Bool? {
    get { raw[optional: "is_paid_post"] }
    set { raw[optional: "is_paid_post"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var mediaGroupID: String? {
    get { raw[optional: "media_group_id"] }
    set { raw[optional: "media_group_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var authorSignature: String? {
    get { raw[optional: "author_signature"] }
    set { raw[optional: "author_signature"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var paidStarCount: Int64? {
    get { raw[optional: "paid_star_count"] }
    set { raw[optional: "paid_star_count"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var text: String? {
    get { raw[optional: "text"] }
    set { raw[optional: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var entities: [MessageEntity]? {
    get { raw[optional: "entities"] }
    set { raw[optional: "entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var linkPreviewOptions: LinkPreviewOptions? {
    get { raw[optional: "link_preview_options"] }
    set { raw[optional: "link_preview_options"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var suggestedPostInfo: SuggestedPostInfo? {
    get { raw[optional: "suggested_post_info"] }
    set { raw[optional: "suggested_post_info"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var effectID: String? {
    get { raw[optional: "effect_id"] }
    set { raw[optional: "effect_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var richMessage: RichMessage? {
    get { raw[optional: "rich_message"] }
    set { raw[optional: "rich_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var animation: Animation? {
    get { raw[optional: "animation"] }
    set { raw[optional: "animation"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var audio: Audio? {
    get { raw[optional: "audio"] }
    set { raw[optional: "audio"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var document: Document? {
    get { raw[optional: "document"] }
    set { raw[optional: "document"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var livePhoto: LivePhoto? {
    get { raw[optional: "live_photo"] }
    set { raw[optional: "live_photo"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var paidMedia: PaidMediaInfo? {
    get { raw[optional: "paid_media"] }
    set { raw[optional: "paid_media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photo: [PhotoSize]? {
    get { raw[optional: "photo"] }
    set { raw[optional: "photo"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sticker: Sticker? {
    get { raw[optional: "sticker"] }
    set { raw[optional: "sticker"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var story: Story? {
    get { raw[optional: "story"] }
    set { raw[optional: "story"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var video: Video? {
    get { raw[optional: "video"] }
    set { raw[optional: "video"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var videoNote: VideoNote? {
    get { raw[optional: "video_note"] }
    set { raw[optional: "video_note"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var voice: Voice? {
    get { raw[optional: "voice"] }
    set { raw[optional: "voice"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var caption: String? {
    get { raw[optional: "caption"] }
    set { raw[optional: "caption"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var captionEntities: [MessageEntity]? {
    get { raw[optional: "caption_entities"] }
    set { raw[optional: "caption_entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var showCaptionAboveMedia: Bool? {
    get { raw[optional: "show_caption_above_media"] }
    set { raw[optional: "show_caption_above_media"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var hasMediaSpoiler: Bool? {
    get { raw[optional: "has_media_spoiler"] }
    set { raw[optional: "has_media_spoiler"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var checklist: Checklist? {
    get { raw[optional: "checklist"] }
    set { raw[optional: "checklist"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var contact: Contact? {
    get { raw[optional: "contact"] }
    set { raw[optional: "contact"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var dice: Dice? {
    get { raw[optional: "dice"] }
    set { raw[optional: "dice"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var game: Game? {
    get { raw[optional: "game"] }
    set { raw[optional: "game"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var poll: Poll? {
    get { raw[optional: "poll"] }
    set { raw[optional: "poll"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var venue: Venue? {
    get { raw[optional: "venue"] }
    set { raw[optional: "venue"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var location: Location? {
    get { raw[optional: "location"] }
    set { raw[optional: "location"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var newChatMembers: [User]? {
    get { raw[optional: "new_chat_members"] }
    set { raw[optional: "new_chat_members"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var leftChatMember: User? {
    get { raw[optional: "left_chat_member"] }
    set { raw[optional: "left_chat_member"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatOwnerLeft: ChatOwnerLeft? {
    get { raw[optional: "chat_owner_left"] }
    set { raw[optional: "chat_owner_left"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatOwnerChanged: ChatOwnerChanged? {
    get { raw[optional: "chat_owner_changed"] }
    set { raw[optional: "chat_owner_changed"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var newChatTitle: String? {
    get { raw[optional: "new_chat_title"] }
    set { raw[optional: "new_chat_title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var newChatPhoto: [PhotoSize]? {
    get { raw[optional: "new_chat_photo"] }
    set { raw[optional: "new_chat_photo"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var deleteChatPhoto: Bool? {
    get { raw[optional: "delete_chat_photo"] }
    set { raw[optional: "delete_chat_photo"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var groupChatCreated: Bool? {
    get { raw[optional: "group_chat_created"] }
    set { raw[optional: "group_chat_created"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var supergroupChatCreated: Bool? {
    get { raw[optional: "supergroup_chat_created"] }
    set { raw[optional: "supergroup_chat_created"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var channelChatCreated: Bool? {
    get { raw[optional: "channel_chat_created"] }
    set { raw[optional: "channel_chat_created"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var messageAutoDeleteTimerChanged: MessageAutoDeleteTimerChanged? {
    get { raw[optional: "message_auto_delete_timer_changed"] }
    set { raw[optional: "message_auto_delete_timer_changed"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var migrateToChatID: Int64? {
    get { raw[optional: "migrate_to_chat_id"] }
    set { raw[optional: "migrate_to_chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var migrateFromChatID: Int64? {
    get { raw[optional: "migrate_from_chat_id"] }
    set { raw[optional: "migrate_from_chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var pinnedMessage: MaybeInaccessibleMessage? {
    get { raw[optional: "pinned_message"] }
    set { raw[optional: "pinned_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var invoice: Invoice? {
    get { raw[optional: "invoice"] }
    set { raw[optional: "invoice"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var successfulPayment: SuccessfulPayment? {
    get { raw[optional: "successful_payment"] }
    set { raw[optional: "successful_payment"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var refundedPayment: RefundedPayment? {
    get { raw[optional: "refunded_payment"] }
    set { raw[optional: "refunded_payment"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var usersShared: UsersShared? {
    get { raw[optional: "users_shared"] }
    set { raw[optional: "users_shared"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatShared: ChatShared? {
    get { raw[optional: "chat_shared"] }
    set { raw[optional: "chat_shared"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var gift: GiftInfo? {
    get { raw[optional: "gift"] }
    set { raw[optional: "gift"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var uniqueGift: UniqueGiftInfo? {
    get { raw[optional: "unique_gift"] }
    set { raw[optional: "unique_gift"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var giftUpgradeSent: GiftInfo? {
    get { raw[optional: "gift_upgrade_sent"] }
    set { raw[optional: "gift_upgrade_sent"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var connectedWebsite: String? {
    get { raw[optional: "connected_website"] }
    set { raw[optional: "connected_website"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var writeAccessAllowed: WriteAccessAllowed? {
    get { raw[optional: "write_access_allowed"] }
    set { raw[optional: "write_access_allowed"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var passportData: PassportData? {
    get { raw[optional: "passport_data"] }
    set { raw[optional: "passport_data"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var proximityAlertTriggered: ProximityAlertTriggered? {
    get { raw[optional: "proximity_alert_triggered"] }
    set { raw[optional: "proximity_alert_triggered"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var boostAdded: ChatBoostAdded? {
    get { raw[optional: "boost_added"] }
    set { raw[optional: "boost_added"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatBackgroundSet: ChatBackground? {
    get { raw[optional: "chat_background_set"] }
    set { raw[optional: "chat_background_set"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var checklistTasksDone: ChecklistTasksDone? {
    get { raw[optional: "checklist_tasks_done"] }
    set { raw[optional: "checklist_tasks_done"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var checklistTasksAdded: ChecklistTasksAdded? {
    get { raw[optional: "checklist_tasks_added"] }
    set { raw[optional: "checklist_tasks_added"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var directMessagePriceChanged: DirectMessagePriceChanged? {
    get { raw[optional: "direct_message_price_changed"] }
    set { raw[optional: "direct_message_price_changed"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var forumTopicCreated: ForumTopicCreated? {
    get { raw[optional: "forum_topic_created"] }
    set { raw[optional: "forum_topic_created"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var forumTopicEdited: ForumTopicEdited? {
    get { raw[optional: "forum_topic_edited"] }
    set { raw[optional: "forum_topic_edited"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var forumTopicClosed: ForumTopicClosed? {
    get { raw[optional: "forum_topic_closed"] }
    set { raw[optional: "forum_topic_closed"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var forumTopicReopened: ForumTopicReopened? {
    get { raw[optional: "forum_topic_reopened"] }
    set { raw[optional: "forum_topic_reopened"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var generalForumTopicHidden: GeneralForumTopicHidden? {
    get { raw[optional: "general_forum_topic_hidden"] }
    set { raw[optional: "general_forum_topic_hidden"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var generalForumTopicUnhidden: GeneralForumTopicUnhidden? {
    get { raw[optional: "general_forum_topic_unhidden"] }
    set { raw[optional: "general_forum_topic_unhidden"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var giveawayCreated: GiveawayCreated? {
    get { raw[optional: "giveaway_created"] }
    set { raw[optional: "giveaway_created"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var giveaway: Giveaway? {
    get { raw[optional: "giveaway"] }
    set { raw[optional: "giveaway"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var giveawayWinners: GiveawayWinners? {
    get { raw[optional: "giveaway_winners"] }
    set { raw[optional: "giveaway_winners"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var giveawayCompleted: GiveawayCompleted? {
    get { raw[optional: "giveaway_completed"] }
    set { raw[optional: "giveaway_completed"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var managedBotCreated: ManagedBotCreated? {
    get { raw[optional: "managed_bot_created"] }
    set { raw[optional: "managed_bot_created"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var paidMessagePriceChanged: PaidMessagePriceChanged? {
    get { raw[optional: "paid_message_price_changed"] }
    set { raw[optional: "paid_message_price_changed"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var pollOptionAdded: PollOptionAdded? {
    get { raw[optional: "poll_option_added"] }
    set { raw[optional: "poll_option_added"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var pollOptionDeleted: PollOptionDeleted? {
    get { raw[optional: "poll_option_deleted"] }
    set { raw[optional: "poll_option_deleted"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var suggestedPostApproved: SuggestedPostApproved? {
    get { raw[optional: "suggested_post_approved"] }
    set { raw[optional: "suggested_post_approved"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var suggestedPostApprovalFailed: SuggestedPostApprovalFailed? {
    get { raw[optional: "suggested_post_approval_failed"] }
    set { raw[optional: "suggested_post_approval_failed"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var suggestedPostDeclined: SuggestedPostDeclined? {
    get { raw[optional: "suggested_post_declined"] }
    set { raw[optional: "suggested_post_declined"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var suggestedPostPaid: SuggestedPostPaid? {
    get { raw[optional: "suggested_post_paid"] }
    set { raw[optional: "suggested_post_paid"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var suggestedPostRefunded: SuggestedPostRefunded? {
    get { raw[optional: "suggested_post_refunded"] }
    set { raw[optional: "suggested_post_refunded"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var videoChatScheduled: VideoChatScheduled? {
    get { raw[optional: "video_chat_scheduled"] }
    set { raw[optional: "video_chat_scheduled"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var videoChatStarted: VideoChatStarted? {
    get { raw[optional: "video_chat_started"] }
    set { raw[optional: "video_chat_started"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var videoChatEnded: VideoChatEnded? {
    get { raw[optional: "video_chat_ended"] }
    set { raw[optional: "video_chat_ended"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var videoChatParticipantsInvited: VideoChatParticipantsInvited? {
    get { raw[optional: "video_chat_participants_invited"] }
    set { raw[optional: "video_chat_participants_invited"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var webAppData: WebAppData? {
    get { raw[optional: "web_app_data"] }
    set { raw[optional: "web_app_data"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var replyMarkup: InlineKeyboardMarkup? {
    get { raw[optional: "reply_markup"] }
    set { raw[optional: "reply_markup"] = newValue }
  }

  public static let shape = Shape("Message") { shape in
    shape.required("message_id", Int64.self)
    shape.optional("message_thread_id", Int64.self)
    shape.optional("direct_messages_topic", DirectMessagesTopic.self)
    shape.optional("from", User.self)
    shape.optional("sender_chat", Chat.self)
    shape.optional("sender_boost_count", Int64.self)
    shape.optional("sender_business_bot", User.self)
    shape.optional("sender_tag", String.self)
    shape.required("date", Int64.self)
    shape.optional("guest_query_id", String.self)
    shape.optional("business_connection_id", String.self)
    shape.required("chat", Chat.self)
    shape.optional("forward_origin", MessageOrigin.self)
    shape.optional("is_topic_message", Bool.self)
    shape.optional("is_automatic_forward", Bool.self)
    shape.optional("reply_to_message", Message.self)
    shape.optional("external_reply", ExternalReplyInfo.self)
    shape.optional("quote", TextQuote.self)
    shape.optional("reply_to_story", Story.self)
    shape.optional("reply_to_checklist_task_id", Int64.self)
    shape.optional("reply_to_poll_option_id", String.self)
    shape.optional("via_bot", User.self)
    shape.optional("guest_bot_caller_user", User.self)
    shape.optional("guest_bot_caller_chat", Chat.self)
    shape.optional("edit_date", Int64.self)
    shape.optional("has_protected_content", Bool.self)
    shape.optional("is_from_offline", Bool.self)
    shape.optional("is_paid_post", Bool.self)
    shape.optional("media_group_id", String.self)
    shape.optional("author_signature", String.self)
    shape.optional("paid_star_count", Int64.self)
    shape.optional("text", String.self)
    shape.optional("entities", [MessageEntity].self)
    shape.optional("link_preview_options", LinkPreviewOptions.self)
    shape.optional("suggested_post_info", SuggestedPostInfo.self)
    shape.optional("effect_id", String.self)
    shape.optional("rich_message", RichMessage.self)
    shape.optional("animation", Animation.self)
    shape.optional("audio", Audio.self)
    shape.optional("document", Document.self)
    shape.optional("live_photo", LivePhoto.self)
    shape.optional("paid_media", PaidMediaInfo.self)
    shape.optional("photo", [PhotoSize].self)
    shape.optional("sticker", Sticker.self)
    shape.optional("story", Story.self)
    shape.optional("video", Video.self)
    shape.optional("video_note", VideoNote.self)
    shape.optional("voice", Voice.self)
    shape.optional("caption", String.self)
    shape.optional("caption_entities", [MessageEntity].self)
    shape.optional("show_caption_above_media", Bool.self)
    shape.optional("has_media_spoiler", Bool.self)
    shape.optional("checklist", Checklist.self)
    shape.optional("contact", Contact.self)
    shape.optional("dice", Dice.self)
    shape.optional("game", Game.self)
    shape.optional("poll", Poll.self)
    shape.optional("venue", Venue.self)
    shape.optional("location", Location.self)
    shape.optional("new_chat_members", [User].self)
    shape.optional("left_chat_member", User.self)
    shape.optional("chat_owner_left", ChatOwnerLeft.self)
    shape.optional("chat_owner_changed", ChatOwnerChanged.self)
    shape.optional("new_chat_title", String.self)
    shape.optional("new_chat_photo", [PhotoSize].self)
    shape.optional("delete_chat_photo", Bool.self)
    shape.optional("group_chat_created", Bool.self)
    shape.optional("supergroup_chat_created", Bool.self)
    shape.optional("channel_chat_created", Bool.self)
    shape.optional("message_auto_delete_timer_changed", MessageAutoDeleteTimerChanged.self)
    shape.optional("migrate_to_chat_id", Int64.self)
    shape.optional("migrate_from_chat_id", Int64.self)
    shape.optional("pinned_message", MaybeInaccessibleMessage.self)
    shape.optional("invoice", Invoice.self)
    shape.optional("successful_payment", SuccessfulPayment.self)
    shape.optional("refunded_payment", RefundedPayment.self)
    shape.optional("users_shared", UsersShared.self)
    shape.optional("chat_shared", ChatShared.self)
    shape.optional("gift", GiftInfo.self)
    shape.optional("unique_gift", UniqueGiftInfo.self)
    shape.optional("gift_upgrade_sent", GiftInfo.self)
    shape.optional("connected_website", String.self)
    shape.optional("write_access_allowed", WriteAccessAllowed.self)
    shape.optional("passport_data", PassportData.self)
    shape.optional("proximity_alert_triggered", ProximityAlertTriggered.self)
    shape.optional("boost_added", ChatBoostAdded.self)
    shape.optional("chat_background_set", ChatBackground.self)
    shape.optional("checklist_tasks_done", ChecklistTasksDone.self)
    shape.optional("checklist_tasks_added", ChecklistTasksAdded.self)
    shape.optional("direct_message_price_changed", DirectMessagePriceChanged.self)
    shape.optional("forum_topic_created", ForumTopicCreated.self)
    shape.optional("forum_topic_edited", ForumTopicEdited.self)
    shape.optional("forum_topic_closed", ForumTopicClosed.self)
    shape.optional("forum_topic_reopened", ForumTopicReopened.self)
    shape.optional("general_forum_topic_hidden", GeneralForumTopicHidden.self)
    shape.optional("general_forum_topic_unhidden", GeneralForumTopicUnhidden.self)
    shape.optional("giveaway_created", GiveawayCreated.self)
    shape.optional("giveaway", Giveaway.self)
    shape.optional("giveaway_winners", GiveawayWinners.self)
    shape.optional("giveaway_completed", GiveawayCompleted.self)
    shape.optional("managed_bot_created", ManagedBotCreated.self)
    shape.optional("paid_message_price_changed", PaidMessagePriceChanged.self)
    shape.optional("poll_option_added", PollOptionAdded.self)
    shape.optional("poll_option_deleted", PollOptionDeleted.self)
    shape.optional("suggested_post_approved", SuggestedPostApproved.self)
    shape.optional("suggested_post_approval_failed", SuggestedPostApprovalFailed.self)
    shape.optional("suggested_post_declined", SuggestedPostDeclined.self)
    shape.optional("suggested_post_paid", SuggestedPostPaid.self)
    shape.optional("suggested_post_refunded", SuggestedPostRefunded.self)
    shape.optional("video_chat_scheduled", VideoChatScheduled.self)
    shape.optional("video_chat_started", VideoChatStarted.self)
    shape.optional("video_chat_ended", VideoChatEnded.self)
    shape.optional("video_chat_participants_invited", VideoChatParticipantsInvited.self)
    shape.optional("web_app_data", WebAppData.self)
    shape.optional("reply_markup", InlineKeyboardMarkup.self)
  }
}
