internal import Endpoints
internal import EventLoop
internal import HTTPServer

/// The HTML of the page with the state as of now, so that it says something without JavaScript too.
///
/// Anybody may load it: to those whom guarded routes do not answer it tells no address and no error's text.
@Loop
struct PageDocument {
  /// In the order in which they are run.
  private static let scripts = [
    PackageResources.core_js, PackageResources.status_js, PackageResources.logs_js, PackageResources.timeline_js,
    PackageResources.chat_js, PackageResources.metrics_js, PackageResources.main_js,
  ]

  private let template: PageTemplate
  private let identity: PageIdentity

  init(_ identity: PageIdentity) {
    self.identity = identity
    template = PageTemplate(
      String(decoding: PackageResources.page_html, as: UTF8.self),
      constants: [
        "style": String(decoding: PackageResources.page_css, as: UTF8.self),
        "script": Self.scripts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n"),
        "service": identity.service.htmlEscaped, "environment": identity.environment.htmlEscaped,
        "version": identity.version.htmlEscaped,
      ])
  }

  /// - Parameter tellsAll: whether who asks may see what guarded routes tell.
  func answer(_ state: PageState, _ process: ProcessFigures?, tellsAll: Bool) -> ServerResponse {
    // Fresh for each answer: what was put into the page by anybody else cannot know it (CSP Level 3, section 7.1).
    let nonce = String(UInt128.random(in: 1 ... .max), radix: 36)
    let headline = Headline(state)
    var values = PageCards(state, process, identity, tellsAll: tellsAll).texts
    values["nonce"] = nonce
    values["state"] = headline.state.rawValue
    values["class"] = headline.state.rawValue.replacingSpaces
    values["reasons"] = headline.reasons.map { reason in
      let detail = tellsAll ? reason.detail.map { "<span class=\"quiet\"> – \($0.htmlEscaped)</span>" } ?? "" : ""
      return "<li><strong>\(reason.what.htmlEscaped)</strong> \(reason.why.htmlEscaped)\(detail)</li>"
    }.joined()
    let html = template.text(values)
    return ServerResponse(
      headers: [
        "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store",
        "Content-Security-Policy": Self.policy(nonce), "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
      ], body: .bytes(Array(html.utf8)))
  }

  /// Nothing from anywhere else, nothing inline without the nonce, no text ever read as HTML.
  private static func policy(_ nonce: String) -> String {
    [
      "default-src 'none'", "script-src 'nonce-\(nonce)'", "style-src 'nonce-\(nonce)'", "connect-src 'self'",
      "img-src blob: data:", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
      "require-trusted-types-for 'script'", "trusted-types 'none'",
    ].joined(separator: "; ")
  }
}

/// A text with `{{name}}` in it, cut at these places once.
struct PageTemplate {
  private enum Piece {
    case text(String)
    case hole(String)
  }

  private let pieces: [Piece]

  /// - Parameter constants: what is the same every time.
  init(_ text: String, constants: [String: String]) {
    var pieces: [Piece] = []
    for (number, part) in text.split(separator: "{{", omittingEmptySubsequences: false).enumerated() {
      guard number > 0, let end = part.firstRange(of: "}}") else {
        pieces.append(.text(String(part)))
        continue
      }
      let name = String(part[..<end.lowerBound])
      pieces.append(constants[name].map { .text($0) } ?? .hole(name))
      pieces.append(.text(String(part[end.upperBound...])))
    }
    self.pieces = pieces
  }

  func text(_ values: [String: String]) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .hole(let name): text += values[name] ?? ""
      }
    }
    return text
  }
}

extension String {
  /// As text of an HTML element or a quoted attribute (HTML standard, section 13.1.2).
  var htmlEscaped: String {
    var escaped = ""
    for character in unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }

  fileprivate var replacingSpaces: String { String(map { $0 == " " ? "-" : $0 }) }
}
