internal import CCurl
internal import EventLoop

extension ClientError {
  /// What one of curl's results means (libcurl-errors(3)).
  ///
  /// Only curl's texts about connecting, names and TLS are repeated: others may quote a part of the URL.
  @Loop init(_ code: CURLcode, origin: String, easy: EasyHandle) {
    let reason = Self.reason(of: code)
    let system = easy.number(CURLINFO_OS_ERRNO)
    let general = unsafe String(cString: curl_easy_strerror(code))
    let text =
      switch reason {
      case .tls, .dns: easy.errorDetail.isEmpty ? general : easy.errorDetail
      case .refused where code == CURLE_COULDNT_CONNECT && system != 0:
        "nobody accepts connections there: \(errorText(Int32(clamping: system)))"
      case .refused where code != CURLE_COULDNT_CONNECT: "the connection was closed before the answer was complete"
      default: general
      }
    self.init(reason, origin: origin, detail: text, wasSent: easy.hasBegunToSend)
  }

  private static func reason(of code: CURLcode) -> Reason {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .dns
    case CURLE_COULDNT_CONNECT, CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE: .refused
    case CURLE_OPERATION_TIMEDOUT: .timeout
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_PEER_FAILED_VERIFICATION,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_USE_SSL_FAILED, CURLE_SSL_ENGINE_INITFAILED:
      .tls
    case CURLE_FILESIZE_EXCEEDED: .tooLarge
    case CURLE_URL_MALFORMAT: .invalidRequest
    default: .protocol
    }
  }
}
