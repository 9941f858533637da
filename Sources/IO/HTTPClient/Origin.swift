internal import CCurl

/// Scheme, host and port of a URL: all of it that may appear in a text.
struct Origin: Sendable, Equatable, CustomStringConvertible {
  let scheme: String
  let host: String
  let port: String

  var description: String { "\(scheme)://\(host):\(port)" }

  /// Reads `url` as curl itself will (curl_url_set(3)).
  init(url: String) throws(ClientError) {
    guard !url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }), let parser = unsafe curl_url() else {
      throw .invalidURL
    }
    defer { unsafe curl_url_cleanup(parser) }
    guard unsafe curl_url_set(parser, CURLUPART_URL, url, 0) == CURLUE_OK,
      let scheme = unsafe Self.part(CURLUPART_SCHEME, of: parser), scheme == "http" || scheme == "https",
      let host = unsafe Self.part(CURLUPART_HOST, of: parser),
      let port = unsafe Self.part(CURLUPART_PORT, of: parser)
    else { throw .invalidURL }
    self.scheme = scheme
    self.host = host
    self.port = port
  }

  private static func part(_ part: CURLUPart, of parser: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard unsafe curl_url_get(parser, part, &text, UInt32(CURLU_DEFAULT_PORT)) == CURLUE_OK, let text = unsafe text
    else { return nil }
    defer { unsafe curl_free(text) }
    return unsafe String(cString: text)
  }
}

extension ClientError {
  fileprivate static let invalidURL = ClientError(
    .invalidRequest, origin: "", detail: "its URL is not one of http:// or https:// with a host; correct the URL")
}
