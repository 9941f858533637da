// Written by Generator/generate.py from api.json (Bot API 10.1). Do not edit.
// swift-format-ignore-file

/// https://core.telegram.org/bots/api#passportelementerror
public enum PassportElementError: BotAPIUnion {
  case dataField(PassportElementErrorDataField)
  case frontSide(PassportElementErrorFrontSide)
  case reverseSide(PassportElementErrorReverseSide)
  case selfie(PassportElementErrorSelfie)
  case file(PassportElementErrorFile)
  case files(PassportElementErrorFiles)
  case translationFile(PassportElementErrorTranslationFile)
  case translationFiles(PassportElementErrorTranslationFiles)
  case unspecified(PassportElementErrorUnspecified)
  /// Of a kind that this version does not know.
  case unknown(JSONObject)

  public init?(json: JSON) {
    guard case .object(let raw) = json else { return nil }
    if PassportElementErrorDataField.shape.fits(raw) { self = .dataField(PassportElementErrorDataField(raw: raw)); return }
    if PassportElementErrorFrontSide.shape.fits(raw) { self = .frontSide(PassportElementErrorFrontSide(raw: raw)); return }
    if PassportElementErrorReverseSide.shape.fits(raw) { self = .reverseSide(PassportElementErrorReverseSide(raw: raw)); return }
    if PassportElementErrorSelfie.shape.fits(raw) { self = .selfie(PassportElementErrorSelfie(raw: raw)); return }
    if PassportElementErrorFile.shape.fits(raw) { self = .file(PassportElementErrorFile(raw: raw)); return }
    if PassportElementErrorFiles.shape.fits(raw) { self = .files(PassportElementErrorFiles(raw: raw)); return }
    if PassportElementErrorTranslationFile.shape.fits(raw) { self = .translationFile(PassportElementErrorTranslationFile(raw: raw)); return }
    if PassportElementErrorTranslationFiles.shape.fits(raw) { self = .translationFiles(PassportElementErrorTranslationFiles(raw: raw)); return }
    if PassportElementErrorUnspecified.shape.fits(raw) { self = .unspecified(PassportElementErrorUnspecified(raw: raw)); return }
    self = .unknown(raw)
  }

  public var json: JSON {
    switch self {
    case .dataField(let value): value.json
    case .frontSide(let value): value.json
    case .reverseSide(let value): value.json
    case .selfie(let value): value.json
    case .file(let value): value.json
    case .files(let value): value.json
    case .translationFile(let value): value.json
    case .translationFiles(let value): value.json
    case .unspecified(let value): value.json
    case .unknown(let raw): .object(raw)
    }
  }

  public static var absent: PassportElementError { .unknown(JSONObject()) }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    guard let value = PassportElementError(json: json) else { throw ShapeMismatch("of the type PassportElementError") }
    switch value {
    case .dataField: try PassportElementErrorDataField.check(json)
    case .frontSide: try PassportElementErrorFrontSide.check(json)
    case .reverseSide: try PassportElementErrorReverseSide.check(json)
    case .selfie: try PassportElementErrorSelfie.check(json)
    case .file: try PassportElementErrorFile.check(json)
    case .files: try PassportElementErrorFiles.check(json)
    case .translationFile: try PassportElementErrorTranslationFile.check(json)
    case .translationFiles: try PassportElementErrorTranslationFiles.check(json)
    case .unspecified: try PassportElementErrorUnspecified.check(json)
    case .unknown: break
    }
  }
}

/// https://core.telegram.org/bots/api#passportelementerrordatafield
public struct PassportElementErrorDataField: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(type: Kind, fieldName: String, dataHash: String, message: String) {
    raw = JSONObject()
    raw["source"] = .string("data")
    raw[required: "type"] = type
    raw[required: "field_name"] = fieldName
    raw[required: "data_hash"] = dataHash
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
  public var fieldName: String {
    get { raw[required: "field_name"] }
    set { raw[required: "field_name"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var dataHash: String {
    get { raw[required: "data_hash"] }
    set { raw[required: "data_hash"] = newValue }
  }

  @_alwaysEmitIntoClient
  public var message: String {
    get { raw[required: "message"] }
    set { raw[required: "message"] = newValue }
  }

  public static let shape = Shape("PassportElementErrorDataField") { shape in
    shape.constant("source", .string("data"))
    shape.required("type", Kind.self)
    shape.required("field_name", String.self)
    shape.required("data_hash", String.self)
    shape.required("message", String.self)
  }

  public struct Kind: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let personalDetails: Kind = "personal_details"
    public static let passport: Kind = "passport"
    public static let driverLicense: Kind = "driver_license"
    public static let identityCard: Kind = "identity_card"
    public static let internalPassport: Kind = "internal_passport"
    public static let address: Kind = "address"
  }
}

/// https://core.telegram.org/bots/api#passportelementerrorfile
public struct PassportElementErrorFile: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(type: Kind, fileHash: String, message: String) {
    raw = JSONObject()
    raw["source"] = .string("file")
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

  public static let shape = Shape("PassportElementErrorFile") { shape in
    shape.constant("source", .string("file"))
    shape.required("type", Kind.self)
    shape.required("file_hash", String.self)
    shape.required("message", String.self)
  }

  public struct Kind: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let utilityBill: Kind = "utility_bill"
    public static let bankStatement: Kind = "bank_statement"
    public static let rentalAgreement: Kind = "rental_agreement"
    public static let passportRegistration: Kind = "passport_registration"
    public static let temporaryRegistration: Kind = "temporary_registration"
  }
}

/// https://core.telegram.org/bots/api#passportelementerrorfiles
public struct PassportElementErrorFiles: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(type: Kind, fileHashes: [String], message: String) {
    raw = JSONObject()
    raw["source"] = .string("files")
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

  public static let shape = Shape("PassportElementErrorFiles") { shape in
    shape.constant("source", .string("files"))
    shape.required("type", Kind.self)
    shape.required("file_hashes", [String].self)
    shape.required("message", String.self)
  }

  public struct Kind: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let utilityBill: Kind = "utility_bill"
    public static let bankStatement: Kind = "bank_statement"
    public static let rentalAgreement: Kind = "rental_agreement"
    public static let passportRegistration: Kind = "passport_registration"
    public static let temporaryRegistration: Kind = "temporary_registration"
  }
}

/// https://core.telegram.org/bots/api#passportelementerrorfrontside
public struct PassportElementErrorFrontSide: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(type: Kind, fileHash: String, message: String) {
    raw = JSONObject()
    raw["source"] = .string("front_side")
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

  public static let shape = Shape("PassportElementErrorFrontSide") { shape in
    shape.constant("source", .string("front_side"))
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

/// https://core.telegram.org/bots/api#passportelementerrorreverseside
public struct PassportElementErrorReverseSide: BotAPIObject {
  public var raw: JSONObject

  public init(raw: JSONObject) { self.raw = raw }

  @_alwaysEmitIntoClient
  public init(type: Kind, fileHash: String, message: String) {
    raw = JSONObject()
    raw["source"] = .string("reverse_side")
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

  public static let shape = Shape("PassportElementErrorReverseSide") { shape in
    shape.constant("source", .string("reverse_side"))
    shape.required("type", Kind.self)
    shape.required("file_hash", String.self)
    shape.required("message", String.self)
  }

  public struct Kind: BotAPIWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let driverLicense: Kind = "driver_license"
    public static let identityCard: Kind = "identity_card"
  }
}
