// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#inputchecklist
public struct InputChecklist: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    title: String, tasks: [InputChecklistTask], parseMode: ParseMode? = nil, titleEntities: [MessageEntity]? = nil,
    othersCanAddTasks: Bool? = nil, othersCanMarkTasksAsDone: Bool? = nil
  ) {
    raw = JSONObject()
    raw[required: "title"] = title
    raw[required: "tasks"] = tasks
    raw[optional: "parse_mode"] = parseMode
    raw[optional: "title_entities"] = titleEntities
    raw[optional: "others_can_add_tasks"] = othersCanAddTasks
    raw[optional: "others_can_mark_tasks_as_done"] = othersCanMarkTasksAsDone
  }

  /// 1 to 255 characters.
  @_alwaysEmitIntoClient
  public var title: String {
    get { raw[required: "title"] }
    set { raw[required: "title"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var parseMode: ParseMode? {
    get { raw[optional: "parse_mode"] }
    set { raw[optional: "parse_mode"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var titleEntities: [MessageEntity]? {
    get { raw[optional: "title_entities"] }
    set { raw[optional: "title_entities"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var tasks: [InputChecklistTask] {
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

  public static let shape = Shape("InputChecklist") { shape in
    shape.required("title", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("title_entities", [MessageEntity].self)
    shape.required("tasks", [InputChecklistTask].self)
    shape.optional("others_can_add_tasks", Bool.self)
    shape.optional("others_can_mark_tasks_as_done", Bool.self)
  }
}

/// https://core.telegram.org/bots/api#inputchecklisttask
public struct InputChecklistTask: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(id: Int64, text: String, parseMode: ParseMode? = nil, textEntities: [MessageEntity]? = nil) {
    raw = JSONObject()
    raw[required: "id"] = id
    raw[required: "text"] = text
    raw[optional: "parse_mode"] = parseMode
    raw[optional: "text_entities"] = textEntities
  }

  @_alwaysEmitIntoClient
  public var id: Int64 {
    get { raw[required: "id"] }
    set { raw[required: "id"] = newValue }
  }

  /// 1 to 100 characters.
  @_alwaysEmitIntoClient
  public var text: String {
    get { raw[required: "text"] }
    set { raw[required: "text"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var parseMode: ParseMode? {
    get { raw[optional: "parse_mode"] }
    set { raw[optional: "parse_mode"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var textEntities: [MessageEntity]? {
    get { raw[optional: "text_entities"] }
    set { raw[optional: "text_entities"] = newValue }
  }

  public static let shape = Shape("InputChecklistTask") { shape in
    shape.required("id", Int64.self)
    shape.required("text", String.self)
    shape.optional("parse_mode", ParseMode.self)
    shape.optional("text_entities", [MessageEntity].self)
  }
}

/// https://core.telegram.org/bots/api#inputcontactmessagecontent
public struct InputContactMessageContent: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(phoneNumber: String, firstName: String, lastName: String? = nil, vcard: String? = nil) {
    raw = JSONObject()
    raw[required: "phone_number"] = phoneNumber
    raw[required: "first_name"] = firstName
    raw[optional: "last_name"] = lastName
    raw[optional: "vcard"] = vcard
  }

  @_alwaysEmitIntoClient
  public var phoneNumber: String {
    get { raw[required: "phone_number"] }
    set { raw[required: "phone_number"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var firstName: String {
    get { raw[required: "first_name"] }
    set { raw[required: "first_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var lastName: String? {
    get { raw[optional: "last_name"] }
    set { raw[optional: "last_name"] = newValue }
  }

  /// 0 to 2048 bytes.
  @_alwaysEmitIntoClient
  public var vcard: String? {
    get { raw[optional: "vcard"] }
    set { raw[optional: "vcard"] = newValue }
  }

  public static let shape = Shape("InputContactMessageContent") { shape in
    shape.required("phone_number", String.self)
    shape.required("first_name", String.self)
    shape.optional("last_name", String.self)
    shape.optional("vcard", String.self)
  }
}

/// https://core.telegram.org/bots/api#inputinvoicemessagecontent
public struct InputInvoiceMessageContent: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(
    title: String, description: String, payload: String, currency: String, prices: [LabeledPrice],
    providerToken: String? = nil, maxTipAmount: Int64? = nil, suggestedTipAmounts: [Int64]? = nil,
    providerData: String? = nil, photoURL: String? = nil, photoSize: Int64? = nil, photoWidth: Int64? = nil,
    photoHeight: Int64? = nil, needName: Bool? = nil, needPhoneNumber: Bool? = nil, needEmail: Bool? = nil,
    needShippingAddress: Bool? = nil, sendPhoneNumberToProvider: Bool? = nil, sendEmailToProvider: Bool? = nil,
    isFlexible: Bool? = nil
  ) {
    raw = JSONObject()
    raw[required: "title"] = title
    raw[required: "description"] = description
    raw[required: "payload"] = payload
    raw[required: "currency"] = currency
    raw[required: "prices"] = prices
    raw[optional: "provider_token"] = providerToken
    raw[optional: "max_tip_amount"] = maxTipAmount
    raw[optional: "suggested_tip_amounts"] = suggestedTipAmounts
    raw[optional: "provider_data"] = providerData
    raw[optional: "photo_url"] = photoURL
    raw[optional: "photo_size"] = photoSize
    raw[optional: "photo_width"] = photoWidth
    raw[optional: "photo_height"] = photoHeight
    raw[optional: "need_name"] = needName
    raw[optional: "need_phone_number"] = needPhoneNumber
    raw[optional: "need_email"] = needEmail
    raw[optional: "need_shipping_address"] = needShippingAddress
    raw[optional: "send_phone_number_to_provider"] = sendPhoneNumberToProvider
    raw[optional: "send_email_to_provider"] = sendEmailToProvider
    raw[optional: "is_flexible"] = isFlexible
  }

  /// 1 to 32 characters.
  @_alwaysEmitIntoClient
  public var title: String {
    get { raw[required: "title"] }
    set { raw[required: "title"] = newValue }
  }

  /// 1 to 255 characters.
  @_alwaysEmitIntoClient
  public var description: String {
    get { raw[required: "description"] }
    set { raw[required: "description"] = newValue }
  }

  /// 1 to 128 bytes.
  @_alwaysEmitIntoClient
  public var payload: String {
    get { raw[required: "payload"] }
    set { raw[required: "payload"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var providerToken: String? {
    get { raw[optional: "provider_token"] }
    set { raw[optional: "provider_token"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var currency: String {
    get { raw[required: "currency"] }
    set { raw[required: "currency"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var prices: [LabeledPrice] {
    get { raw[required: "prices"] }
    set { raw[required: "prices"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var maxTipAmount: Int64? {
    get { raw[optional: "max_tip_amount"] }
    set { raw[optional: "max_tip_amount"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var suggestedTipAmounts: [Int64]? {
    get { raw[optional: "suggested_tip_amounts"] }
    set { raw[optional: "suggested_tip_amounts"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var providerData: String? {
    get { raw[optional: "provider_data"] }
    set { raw[optional: "provider_data"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photoURL: String? {
    get { raw[optional: "photo_url"] }
    set { raw[optional: "photo_url"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photoSize: Int64? {
    get { raw[optional: "photo_size"] }
    set { raw[optional: "photo_size"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photoWidth: Int64? {
    get { raw[optional: "photo_width"] }
    set { raw[optional: "photo_width"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var photoHeight: Int64? {
    get { raw[optional: "photo_height"] }
    set { raw[optional: "photo_height"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var needName: Bool? {
    get { raw[optional: "need_name"] }
    set { raw[optional: "need_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var needPhoneNumber: Bool? {
    get { raw[optional: "need_phone_number"] }
    set { raw[optional: "need_phone_number"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var needEmail: Bool? {
    get { raw[optional: "need_email"] }
    set { raw[optional: "need_email"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var needShippingAddress: Bool? {
    get { raw[optional: "need_shipping_address"] }
    set { raw[optional: "need_shipping_address"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sendPhoneNumberToProvider: Bool? {
    get { raw[optional: "send_phone_number_to_provider"] }
    set { raw[optional: "send_phone_number_to_provider"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var sendEmailToProvider: Bool? {
    get { raw[optional: "send_email_to_provider"] }
    set { raw[optional: "send_email_to_provider"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var isFlexible: Bool? {
    get { raw[optional: "is_flexible"] }
    set { raw[optional: "is_flexible"] = newValue }
  }

  public static let shape = Shape("InputInvoiceMessageContent") { shape in
    shape.required("title", String.self)
    shape.required("description", String.self)
    shape.required("payload", String.self)
    shape.optional("provider_token", String.self)
    shape.required("currency", String.self)
    shape.required("prices", [LabeledPrice].self)
    shape.optional("max_tip_amount", Int64.self)
    shape.optional("suggested_tip_amounts", [Int64].self)
    shape.optional("provider_data", String.self)
    shape.optional("photo_url", String.self)
    shape.optional("photo_size", Int64.self)
    shape.optional("photo_width", Int64.self)
    shape.optional("photo_height", Int64.self)
    shape.optional("need_name", Bool.self)
    shape.optional("need_phone_number", Bool.self)
    shape.optional("need_email", Bool.self)
    shape.optional("need_shipping_address", Bool.self)
    shape.optional("send_phone_number_to_provider", Bool.self)
    shape.optional("send_email_to_provider", Bool.self)
    shape.optional("is_flexible", Bool.self)
  }
}
