internal import CCurl
internal import CLinux
internal import EventLoop
internal import Glibc

/// What has to be done once before any other call of curl.
@Loop enum CurlLibrary {
  private static let isReady: Bool = {
    let result = curl_global_init(Int(CURL_GLOBAL_DEFAULT))
    // OpenSSL writes to its socket with write(2), and with CURLOPT_NOSIGNAL the signal of a broken pipe is ours to
    // keep away. It hits the writing thread, which is this one, the loop's.
    var set = sigset_t()
    unsafe sigemptyset(&set)
    unsafe sigaddset(&set, SIGPIPE)
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    return result == CURLE_OK
  }()

  static func prepare() {
    precondition(isReady, "libcurl could not be initialised")
  }
}
