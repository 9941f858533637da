internal import CCurl
internal import EventLoop
internal import Glibc

extension EasyHandle {
  /// - Parameter bodyLength: of a body that curl reads while it sends, in bytes.
  func apply(_ request: ClientRequest, _ configuration: ClientConfiguration, bodyLength: Int? = nil) {
    set(CURLOPT_URL, request.url)
    set(CURLOPT_USERAGENT, configuration.userAgent)
    // One request a connection at a time: a limit of connections is then a limit of requests, and idle means idle.
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    set(CURLOPT_HTTP09_ALLOWED, 0)
    set(CURLOPT_NOPROXY, ProxyExceptions.list)
    if let file = configuration.caFile { set(CURLOPT_CAINFO, file) }
    if let file = configuration.certificateFile { set(CURLOPT_SSLCERT, file) }
    if let file = configuration.keyFile { set(CURLOPT_SSLKEY, file) }
    if let key = configuration.pinnedKey {
      set(CURLOPT_PINNEDPUBLICKEY, key)
      // The key says more than an authority and a name could.
      set(CURLOPT_SSL_VERIFYPEER, 0)
      set(CURLOPT_SSL_VERIFYHOST, 0)
    }
    if let bodyLength {
      set(CURLOPT_POST, 1)
      set(CURLOPT_POSTFIELDSIZE_LARGE, size: bodyLength)
      set(CURLOPT_FRESH_CONNECT, 1)
    } else {
      applyMethod(request)
    }
    setHeaders(request.headerLines)
  }

  /// CURLOPT_CUSTOMREQUEST(3) changes the word only; whether there is a body is another option's matter.
  private func applyMethod(_ request: ClientRequest) {
    if let body = request.body {
      setBody(body)
    } else if request.method == "POST" {
      setBody([])
    } else if request.method == "HEAD" {
      set(CURLOPT_NOBODY, 1)
    }
    if request.method != "GET" || request.body != nil, request.method != "HEAD" {
      set(CURLOPT_CUSTOMREQUEST, request.method)
    }
  }
}

extension ClientRequest {
  /// curl's syntax for headers, and what it would add to a body by itself taken out again (CURLOPT_HTTPHEADER(3)).
  fileprivate var headerLines: [String] {
    var lines = headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
    if body != nil || method == "POST" {
      lines.append("Expect:")
      if !headers.contains(where: { $0.name.lowercased() == "content-type" }) { lines.append("Content-Type:") }
    }
    return lines
  }

  /// - Throws: ``ClientError/Reason/invalidRequest`` for a method or a header that would break out of its line.
  func checkSyntax(_ origin: Origin) throws(ClientError) {
    guard method.isToken else {
      throw ClientError(
        .invalidRequest, origin: origin.description, detail: "its method is not a word of letters; use one such as GET")
    }
    for (name, value) in headers {
      if name.isToken, !value.utf8.contains(where: { $0 == 0x0D || $0 == 0x0A || $0 == 0 }) { continue }
      throw ClientError(
        .invalidRequest, origin: origin.description,
        detail: "a header's name is not a token or its value holds a line break; see RFC 9110, section 5")
    }
  }
}

extension String {
  /// `token` of RFC 9110, section 5.6.2.
  fileprivate var isToken: Bool {
    !utf8.isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }
}

/// curl takes proxies from the environment (`https_proxy`, …). This machine itself is never reached through one.
enum ProxyExceptions {
  static let list: String = {
    let given = unsafe getenv("no_proxy") ?? getenv("NO_PROXY")
    let local = "localhost,127.0.0.1,::1"
    return unsafe given.map { unsafe String(cString: $0) + "," + local } ?? local
  }()
}
