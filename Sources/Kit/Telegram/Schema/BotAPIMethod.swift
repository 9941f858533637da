/// A call of the Bot API with its parameters (https://core.telegram.org/bots/api#available-methods).
public protocol BotAPIMethod: Sendable, Equatable {
  associatedtype Result: BotAPIValue

  /// As it stands in the URL.
  static var name: String { get }

  /// What goes along.
  var parameters: CallParameters { get set }
}

/// The parameters of a call: JSON, and files beside it.
public struct CallParameters: Sendable, Equatable {
  public var raw = JSONObject()
  /// By the name of their part. A parameter names one with `attach://NAME`, or is called as its part is.
  public var files: [String: FileUpload] = [:]

  public init() {}

  @usableFromInline
  subscript<Value: BotAPIValue>(required name: String) -> Value {
    get { raw[required: name] }
    set { raw[required: name] = newValue }
  }

  @usableFromInline
  subscript<Value: BotAPIValue>(optional name: String) -> Value? {
    get { raw[optional: name] }
    set { raw[optional: name] = newValue }
  }

  @usableFromInline
  subscript(requiredFile name: String) -> InputFile {
    get { self[optionalFile: name] ?? .remote("") }
    set { self[optionalFile: name] = newValue }
  }

  @usableFromInline
  subscript(optionalFile name: String) -> InputFile? {
    get {
      if let file = files[name] { return .upload(file) }
      return raw[name]?.string.map { .remote($0) }
    }
    set {
      files[name] = nil
      raw[name] = nil
      switch newValue {
      case .upload(let file): files[name] = file
      case .remote(let text): raw[name] = .string(text)
      case nil: break
      }
    }
  }
}
