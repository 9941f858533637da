// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#chatpermissions
public struct ChatPermissions: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    canSendMessages: Bool? = nil, canSendAudios: Bool? = nil, canSendDocuments: Bool? = nil,
    canSendPhotos: Bool? = nil, canSendVideos: Bool? = nil, canSendVideoNotes: Bool? = nil,
    canSendVoiceNotes: Bool? = nil, canSendPolls: Bool? = nil, canSendOtherMessages: Bool? = nil,
    canAddWebPagePreviews: Bool? = nil, canReactToMessages: Bool? = nil, canEditTag: Bool? = nil,
    canChangeInfo: Bool? = nil, canInviteUsers: Bool? = nil, canPinMessages: Bool? = nil, canManageTopics: Bool? = nil
  ) {
    raw = JSONObject()
    raw[optional: "can_send_messages"] = canSendMessages
    raw[optional: "can_send_audios"] = canSendAudios
    raw[optional: "can_send_documents"] = canSendDocuments
    raw[optional: "can_send_photos"] = canSendPhotos
    raw[optional: "can_send_videos"] = canSendVideos
    raw[optional: "can_send_video_notes"] = canSendVideoNotes
    raw[optional: "can_send_voice_notes"] = canSendVoiceNotes
    raw[optional: "can_send_polls"] = canSendPolls
    raw[optional: "can_send_other_messages"] = canSendOtherMessages
    raw[optional: "can_add_web_page_previews"] = canAddWebPagePreviews
    raw[optional: "can_react_to_messages"] = canReactToMessages
    raw[optional: "can_edit_tag"] = canEditTag
    raw[optional: "can_change_info"] = canChangeInfo
    raw[optional: "can_invite_users"] = canInviteUsers
    raw[optional: "can_pin_messages"] = canPinMessages
    raw[optional: "can_manage_topics"] = canManageTopics
  }

  @_alwaysEmitIntoClient
  public var canSendMessages: Bool? {
    get { raw[optional: "can_send_messages"] }
    set { raw[optional: "can_send_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendAudios: Bool? {
    get { raw[optional: "can_send_audios"] }
    set { raw[optional: "can_send_audios"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendDocuments: Bool? {
    get { raw[optional: "can_send_documents"] }
    set { raw[optional: "can_send_documents"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendPhotos: Bool? {
    get { raw[optional: "can_send_photos"] }
    set { raw[optional: "can_send_photos"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendVideos: Bool? {
    get { raw[optional: "can_send_videos"] }
    set { raw[optional: "can_send_videos"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendVideoNotes: Bool? {
    get { raw[optional: "can_send_video_notes"] }
    set { raw[optional: "can_send_video_notes"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendVoiceNotes: Bool? {
    get { raw[optional: "can_send_voice_notes"] }
    set { raw[optional: "can_send_voice_notes"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendPolls: Bool? {
    get { raw[optional: "can_send_polls"] }
    set { raw[optional: "can_send_polls"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canSendOtherMessages: Bool? {
    get { raw[optional: "can_send_other_messages"] }
    set { raw[optional: "can_send_other_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canAddWebPagePreviews: Bool? {
    get { raw[optional: "can_add_web_page_previews"] }
    set { raw[optional: "can_add_web_page_previews"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canReactToMessages: Bool? {
    get { raw[optional: "can_react_to_messages"] }
    set { raw[optional: "can_react_to_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canEditTag: Bool? {
    get { raw[optional: "can_edit_tag"] }
    set { raw[optional: "can_edit_tag"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canChangeInfo: Bool? {
    get { raw[optional: "can_change_info"] }
    set { raw[optional: "can_change_info"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canInviteUsers: Bool? {
    get { raw[optional: "can_invite_users"] }
    set { raw[optional: "can_invite_users"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canPinMessages: Bool? {
    get { raw[optional: "can_pin_messages"] }
    set { raw[optional: "can_pin_messages"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var canManageTopics: Bool? {
    get { raw[optional: "can_manage_topics"] }
    set { raw[optional: "can_manage_topics"] = newValue }
  }

  public static let shape = Shape("ChatPermissions") { shape in
    shape.optional("can_send_messages", Bool.self)
    shape.optional("can_send_audios", Bool.self)
    shape.optional("can_send_documents", Bool.self)
    shape.optional("can_send_photos", Bool.self)
    shape.optional("can_send_videos", Bool.self)
    shape.optional("can_send_video_notes", Bool.self)
    shape.optional("can_send_voice_notes", Bool.self)
    shape.optional("can_send_polls", Bool.self)
    shape.optional("can_send_other_messages", Bool.self)
    shape.optional("can_add_web_page_previews", Bool.self)
    shape.optional("can_react_to_messages", Bool.self)
    shape.optional("can_edit_tag", Bool.self)
    shape.optional("can_change_info", Bool.self)
    shape.optional("can_invite_users", Bool.self)
    shape.optional("can_pin_messages", Bool.self)
    shape.optional("can_manage_topics", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#chatphoto
public struct ChatPhoto: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(smallFileID: String, smallFileUniqueID: String, bigFileID: String, bigFileUniqueID: String) {
    raw = JSONObject()
    raw[required: "small_file_id"] = smallFileID
    raw[required: "small_file_unique_id"] = smallFileUniqueID
    raw[required: "big_file_id"] = bigFileID
    raw[required: "big_file_unique_id"] = bigFileUniqueID
  }

  @_alwaysEmitIntoClient
  public var smallFileID: String {
    get { raw[required: "small_file_id"] }
    set { raw[required: "small_file_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var smallFileUniqueID: String {
    get { raw[required: "small_file_unique_id"] }
    set { raw[required: "small_file_unique_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var bigFileID: String {
    get { raw[required: "big_file_id"] }
    set { raw[required: "big_file_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var bigFileUniqueID: String {
    get { raw[required: "big_file_unique_id"] }
    set { raw[required: "big_file_unique_id"] = newValue }
  }

  public static let shape = Shape("ChatPhoto") { shape in
    shape.required("small_file_id", String.self)
    shape.required("small_file_unique_id", String.self)
    shape.required("big_file_id", String.self)
    shape.required("big_file_unique_id", String.self)
  }
}

/// https://core.telegram.org/bots/api#chatshared
public struct ChatShared: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(requestID: Int64, chatID: Int64) {
    raw = JSONObject()
    raw[required: "request_id"] = requestID
    raw[required: "chat_id"] = chatID
  }

  @_alwaysEmitIntoClient
  public var requestID: Int64 {
    get { raw[required: "request_id"] }
    set { raw[required: "request_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var chatID: Int64 {
    get { raw[required: "chat_id"] }
    set { raw[required: "chat_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var title: String? {
    get { raw[optional: "title"] }
    set { raw[optional: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var username: String? {
    get { raw[optional: "username"] }
    set { raw[optional: "username"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photo: [PhotoSize]? {
    get { raw[optional: "photo"] }
    set { raw[optional: "photo"] = newValue }
  }

  public static let shape = Shape("ChatShared") { shape in
    shape.required("request_id", Int64.self)
    shape.required("chat_id", Int64.self)
    shape.optional("title", String.self)
    shape.optional("username", String.self)
    shape.optional("photo", [PhotoSize].self)
  }
}

/// https://core.telegram.org/bots/api#checklist
public struct Checklist: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(title: String, tasks: [ChecklistTask]) {
    raw = JSONObject()
    raw[required: "title"] = title
    raw[required: "tasks"] = tasks
  }

  @_alwaysEmitIntoClient
  public var title: String {
    get { raw[required: "title"] }
    set { raw[required: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var titleEntities: [MessageEntity]? {
    get { raw[optional: "title_entities"] }
    set { raw[optional: "title_entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var tasks: [ChecklistTask] {
    get { raw[required: "tasks"] }
    set { raw[required: "tasks"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var othersCanAddTasks: Bool? {
    get { raw[optional: "others_can_add_tasks"] }
    set { raw[optional: "others_can_add_tasks"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var othersCanMarkTasksAsDone: Bool? {
    get { raw[optional: "others_can_mark_tasks_as_done"] }
    set { raw[optional: "others_can_mark_tasks_as_done"] = newValue }
  }

  public static let shape = Shape("Checklist") { shape in
    shape.required("title", String.self)
    shape.optional("title_entities", [MessageEntity].self)
    shape.required("tasks", [ChecklistTask].self)
    shape.optional("others_can_add_tasks", Bool.self)
    shape.optional("others_can_mark_tasks_as_done", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#checklisttask
public struct ChecklistTask: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(id: Int64, text: String) {
    raw = JSONObject()
    raw[required: "id"] = id
    raw[required: "text"] = text
  }

  @_alwaysEmitIntoClient
  public var id: Int64 {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var text: String {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var textEntities: [MessageEntity]? {
    get { raw[optional: "text_entities"] }
    set { raw[optional: "text_entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var completedByUser: User? {
    get { raw[optional: "completed_by_user"] }
    set { raw[optional: "completed_by_user"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var completedByChat: Chat? {
    get { raw[optional: "completed_by_chat"] }
    set { raw[optional: "completed_by_chat"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var completionDate: Int64? {
    get { raw[optional: "completion_date"] }
    set { raw[optional: "completion_date"] = newValue }
  }

  public static let shape = Shape("ChecklistTask") { shape in
    shape.required("id", Int64.self)
    shape.required("text", String.self)
    shape.optional("text_entities", [MessageEntity].self)
    shape.optional("completed_by_user", User.self)
    shape.optional("completed_by_chat", Chat.self)
    shape.optional("completion_date", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#checklisttasksadded
public struct ChecklistTasksAdded: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(tasks: [ChecklistTask]) {
    raw = JSONObject()
    raw[required: "tasks"] = tasks
  }

  @_alwaysEmitIntoClient
  public var checklistMessage: Message? {
    get { raw[optional: "checklist_message"] }
    set { raw[optional: "checklist_message"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var tasks: [ChecklistTask] {
    get { raw[required: "tasks"] }
    set { raw[required: "tasks"] = newValue }
  }

  public static let shape = Shape("ChecklistTasksAdded") { shape in
    shape.optional("checklist_message", Message.self)
    shape.required("tasks", [ChecklistTask].self)
  }
}
