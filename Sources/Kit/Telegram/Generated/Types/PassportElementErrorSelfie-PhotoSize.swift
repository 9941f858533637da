// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#passportelementerrorselfie
public struct PassportElementErrorSelfie: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(type: Kind, fileHash: String, message: String) {
    raw = JSONObject()
    raw["source"] = .string("selfie")
    raw[required: "type"] = type
    raw[required: "file_hash"] = fileHash
    raw[required: "message"] = message
  }

  @_alwaysEmitIntoClient
  public var source: String { raw[required: "source"] }

  @_alwaysEmitIntoClient
  public var type: Kind {
    get { raw[required: "type"] }
    set { raw[required: "type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileHash: String {
    get { raw[required: "file_hash"] }
    set { raw[required: "file_hash"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var message: String {
    get { raw[required: "message"] }
    set { raw[required: "message"] = newValue }
  }

  public static let shape = Shape("PassportElementErrorSelfie") { shape in
    shape.constant("source", .string("selfie"))
    shape.required("type", Kind.self)
    shape.required("file_hash", String.self)
    shape.required("message", String.self)
  }

  public struct Kind: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let passport: Kind = "passport"
    public static let driverLicense: Kind = "driver_license"
    public static let identityCard: Kind = "identity_card"
    public static let internalPassport: Kind = "internal_passport"
  }
}

/// https://core.telegram.org/bots/api#passportelementerrortranslationfile
public struct PassportElementErrorTranslationFile: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(type: Kind, fileHash: String, message: String) {
    raw = JSONObject()
    raw["source"] = .string("translation_file")
    raw[required: "type"] = type
    raw[required: "file_hash"] = fileHash
    raw[required: "message"] = message
  }

  @_alwaysEmitIntoClient
  public var source: String { raw[required: "source"] }

  @_alwaysEmitIntoClient
  public var type: Kind {
    get { raw[required: "type"] }
    set { raw[required: "type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileHash: String {
    get { raw[required: "file_hash"] }
    set { raw[required: "file_hash"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var message: String {
    get { raw[required: "message"] }
    set { raw[required: "message"] = newValue }
  }

  public static let shape = Shape("PassportElementErrorTranslationFile") { shape in
    shape.constant("source", .string("translation_file"))
    shape.required("type", Kind.self)
    shape.required("file_hash", String.self)
    shape.required("message", String.self)
  }

  public struct Kind: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let passport: Kind = "passport"
    public static let driverLicense: Kind = "driver_license"
    public static let identityCard: Kind = "identity_card"
    public static let internalPassport: Kind = "internal_passport"
    public static let utilityBill: Kind = "utility_bill"
    public static let bankStatement: Kind = "bank_statement"
    public static let rentalAgreement: Kind = "rental_agreement"
    public static let passportRegistration: Kind = "passport_registration"
    public static let temporaryRegistration: Kind = "temporary_registration"
  }
}

/// https://core.telegram.org/bots/api#passportelementerrortranslationfiles
public struct PassportElementErrorTranslationFiles: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(type: Kind, fileHashes: [String], message: String) {
    raw = JSONObject()
    raw["source"] = .string("translation_files")
    raw[required: "type"] = type
    raw[required: "file_hashes"] = fileHashes
    raw[required: "message"] = message
  }

  @_alwaysEmitIntoClient
  public var source: String { raw[required: "source"] }

  @_alwaysEmitIntoClient
  public var type: Kind {
    get { raw[required: "type"] }
    set { raw[required: "type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileHashes: [String] {
    get { raw[required: "file_hashes"] }
    set { raw[required: "file_hashes"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var message: String {
    get { raw[required: "message"] }
    set { raw[required: "message"] = newValue }
  }

  public static let shape = Shape("PassportElementErrorTranslationFiles") { shape in
    shape.constant("source", .string("translation_files"))
    shape.required("type", Kind.self)
    shape.required("file_hashes", [String].self)
    shape.required("message", String.self)
  }

  public struct Kind: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let passport: Kind = "passport"
    public static let driverLicense: Kind = "driver_license"
    public static let identityCard: Kind = "identity_card"
    public static let internalPassport: Kind = "internal_passport"
    public static let utilityBill: Kind = "utility_bill"
    public static let bankStatement: Kind = "bank_statement"
    public static let rentalAgreement: Kind = "rental_agreement"
    public static let passportRegistration: Kind = "passport_registration"
    public static let temporaryRegistration: Kind = "temporary_registration"
  }
}

/// https://core.telegram.org/bots/api#passportelementerrorunspecified
public struct PassportElementErrorUnspecified: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(type: String, elementHash: String, message: String) {
    raw = JSONObject()
    raw["source"] = .string("unspecified")
    raw[required: "type"] = type
    raw[required: "element_hash"] = elementHash
    raw[required: "message"] = message
  }

  @_alwaysEmitIntoClient
  public var source: String { raw[required: "source"] }

  @_alwaysEmitIntoClient
  public var type: String {
    get { raw[required: "type"] }
    set { raw[required: "type"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var elementHash: String {
    get { raw[required: "element_hash"] }
    set { raw[required: "element_hash"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var message: String {
    get { raw[required: "message"] }
    set { raw[required: "message"] = newValue }
  }

  public static let shape = Shape("PassportElementErrorUnspecified") { shape in
    shape.constant("source", .string("unspecified"))
    shape.required("type", String.self)
    shape.required("element_hash", String.self)
    shape.required("message", String.self)
  }
}

/// https://core.telegram.org/bots/api#passportfile
public struct PassportFile: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(fileID: String, fileUniqueID: String, fileSize: Int64, fileDate: Int64) {
    raw = JSONObject()
    raw[required: "file_id"] = fileID
    raw[required: "file_unique_id"] = fileUniqueID
    raw[required: "file_size"] = fileSize
    raw[required: "file_date"] = fileDate
  }

  @_alwaysEmitIntoClient
  public var fileID: String {
    get { raw[required: "file_id"] }
    set { raw[required: "file_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileUniqueID: String {
    get { raw[required: "file_unique_id"] }
    set { raw[required: "file_unique_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileSize: Int64 {
    get { raw[required: "file_size"] }
    set { raw[required: "file_size"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileDate: Int64 {
    get { raw[required: "file_date"] }
    set { raw[required: "file_date"] = newValue }
  }

  public static let shape = Shape("PassportFile") { shape in
    shape.required("file_id", String.self)
    shape.required("file_unique_id", String.self)
    shape.required("file_size", Int64.self)
    shape.required("file_date", Int64.self)
  }
}

/// https://core.telegram.org/bots/api#photosize
public struct PhotoSize: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(fileID: String, fileUniqueID: String, width: Int64, height: Int64) {
    raw = JSONObject()
    raw[required: "file_id"] = fileID
    raw[required: "file_unique_id"] = fileUniqueID
    raw[required: "width"] = width
    raw[required: "height"] = height
  }

  @_alwaysEmitIntoClient
  public var fileID: String {
    get { raw[required: "file_id"] }
    set { raw[required: "file_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileUniqueID: String {
    get { raw[required: "file_unique_id"] }
    set { raw[required: "file_unique_id"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var width: Int64 {
    get { raw[required: "width"] }
    set { raw[required: "width"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var height: Int64 {
    get { raw[required: "height"] }
    set { raw[required: "height"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var fileSize: Int64? {
    get { raw[optional: "file_size"] }
    set { raw[optional: "file_size"] = newValue }
  }

  public static let shape = Shape("PhotoSize") { shape in
    shape.required("file_id", String.self)
    shape.required("file_unique_id", String.self)
    shape.required("width", Int64.self)
    shape.required("height", Int64.self)
    shape.optional("file_size", Int64.self)
  }
}
