/// A text with Telegram's HTML (https://core.telegram.org/bots/api#html-style).
///
/// What is written in the program is markup; what is interpolated is text and escaped, so that a name such as `<b>`
/// stays a name. A text of this type that is interpolated keeps its markup.
///
///     let card: HTMLText = "<b>\(request.title)</b>\n\(details)"
public struct HTMLText: Sendable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// As it is sent.
  public let html: String

  private init(html: String) { self.html = html }

  public init(stringLiteral markup: String) { html = markup }
  public init(stringInterpolation: Interpolation) { html = stringInterpolation.html }

  /// Text without markup.
  public init(text: String) { html = Self.escaped(text) }

  /// Markup that was put together by the program, never with anything a user sent in it.
  public init(markup: String) { html = markup }

  public var description: String { html }

  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      html.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { html += literal }
    public mutating func appendInterpolation(_ text: HTMLText) { html += text.html }
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      html += HTMLText.escaped(value.description)
    }
  }

  public static func + (left: HTMLText, right: HTMLText) -> HTMLText { HTMLText(html: left.html + right.html) }

  /// Without what no text may hold, and with the four characters that have a meaning in markup written as entities.
  private static func escaped(_ text: String) -> String {
    var html = ""
    html.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "\0": break
      default: html.unicodeScalars.append(scalar)
      }
    }
    return html
  }
}

extension Sequence<HTMLText> {
  /// The texts one after the other, with `separator` between them.
  public func joined(separator: HTMLText = "") -> HTMLText {
    HTMLText(markup: map(\.html).joined(separator: separator.html))
  }
}
