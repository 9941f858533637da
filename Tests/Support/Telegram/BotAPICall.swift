/// One call of a Bot API method as the fake got it.
public struct BotAPICall: Sendable {
  public let method: String
  /// From the JSON body, the form, or the query; form fields are strings.
  public let parameters: [String: JSONValue]
  /// By the name of their part.
  public let files: [String: UploadedFile]
  public let headers: HeaderFields
  /// Whether the parameters came as text.
  let isForm: Bool

  /// A file of a form.
  public struct UploadedFile: Sendable, Equatable {
    public let filename: String
    public let content: [UInt8]
  }

  /// A text parameter.
  public func string(_ name: String) -> String? {
    switch parameters[name] {
    case .string(let value): value
    case .int(let value): "\(value)"
    default: nil
    }
  }

  /// A number, also when it came as text.
  public func int(_ name: String) -> Int64? {
    parameters[name]?.int ?? parameters[name]?.string.flatMap { Int64($0) }
  }

  /// A structured parameter, also when it came as JSON in a text.
  public func json(_ name: String) -> JSONValue? {
    guard let value = parameters[name] else { return nil }
    return value.string.flatMap { try? JSONValue(parsing: $0) } ?? value
  }

  /// The names of files that a value refers to with `attach://`.
  static func attachments(in value: JSONValue) -> [String] {
    switch value {
    case .string(let text):
      if text.hasPrefix("attach://") { return [String(text.dropFirst("attach://".count))] }
      guard text.contains("attach://"), let inner = try? JSONValue(parsing: text) else { return [] }
      return attachments(in: inner)
    case .array(let items): return items.flatMap { attachments(in: $0) }
    case .object(let members): return members.values.flatMap { attachments(in: $0) }
    default: return []
    }
  }

  func mentions(attachment name: String) -> Bool {
    parameters.values.contains { Self.attachments(in: $0).contains(name) }
  }

  init(method: String, request: TestHTTPRequest) throws {
    self.method = method
    headers = request.headers
    var parameters = request.query.mapValues { JSONValue.string($0) }
    var files: [String: UploadedFile] = [:]
    let type = request.headers["Content-Type"] ?? ""
    isForm = !type.hasPrefix("application/json")
    if !isForm, !request.body.isEmpty {
      guard let members = try JSONValue(parsing: request.text).object else { throw SupportError("Not a JSON object.") }
      parameters.merge(members) { _, body in body }
    } else if type.hasPrefix("application/x-www-form-urlencoded") {
      parameters.merge(FormFields.decode(request.text).mapValues { .string($0) }) { _, body in body }
    } else if type.hasPrefix("multipart/form-data") {
      for part in try MultipartReader.read(request.body, contentType: type) {
        if let filename = part.filename {
          files[part.name] = UploadedFile(filename: filename, content: part.content)
        } else {
          parameters[part.name] = .string(String(decoding: part.content, as: UTF8.self))
        }
      }
    }
    self.parameters = parameters
    self.files = files
  }
}
