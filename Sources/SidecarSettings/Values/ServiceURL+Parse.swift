extension ServiceURL {
  /// Checks the parts that decide where a connection goes; the rest is the client's business.
  static func parse(_ text: String, schemes: [String], needsHost: Bool) throws(ScalarProblem) -> ServiceURL {
    let url = ServiceURL(text)
    guard let start = authority(of: text), schemes.contains(url.scheme) else {
      throw ScalarProblem("is not a URL that starts with \(alternatives(schemes.map { $0 + "://" }))")
    }
    guard !text.contains(where: { $0.isWhitespace }) else {
      throw ScalarProblem("has a space in it", right: "percent-encode it as %20")
    }
    let end = text[start...].firstIndex { "/?#".contains($0) } ?? text.endIndex
    if text[end...].prefix(while: { $0 != "?" }).contains("@") {
      throw ScalarProblem(
        "has an @ after its host", right: "percent-encode the password (/ is %2F, ? is %3F, # is %23, @ is %40)")
    }
    try checkHosts(text[start..<end], needsHost: needsHost)
    return url
  }

  private static func checkHosts(_ authority: Substring, needsHost: Bool) throws(ScalarProblem) {
    let user = authority.lastIndex(of: "@").map { authority.index(after: $0) } ?? authority.startIndex
    let hosts = authority[user...].split(separator: ",", omittingEmptySubsequences: false)
    for host in hosts {
      let afterBrackets = host.lastIndex(of: "]").map { host[$0...] } ?? host
      let name = host[..<(afterBrackets.firstIndex(of: ":") ?? host.endIndex)]
      if needsHost && name.isEmpty { throw ScalarProblem("names no host") }
      guard let colon = afterBrackets.firstIndex(of: ":") else { continue }
      let port = host[host.index(after: colon)...]
      guard let number = UInt16(port), number > 0 else {
        throw ScalarProblem("has a port that is not 1 to 65535")
      }
    }
  }
}
