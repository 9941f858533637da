public import EventLoop

/// Why a server does not start.
public enum ServerError: Error, CustomStringConvertible {
  case cannotResolve(ResolveError)
  /// Another socket listens there already; `owner` is the process that has it, where that can be seen.
  case addressInUse(address: String, owner: String?)
  /// socket(2), bind(2) or listen(2) failed.
  case cannotListen(address: String, reason: String)
  /// libmicrohttpd refused to start.
  case daemonRefused(reason: String)

  public var description: String {
    switch self {
    case .cannotResolve(let error): "Cannot listen: \(error)"
    case .addressInUse(let address, let owner):
      "Cannot listen on \(address): the address is in use by \(owner ?? "another process"). "
        + "Stop it or listen on another address."
    case .cannotListen(let address, let reason):
      "Cannot listen on \(address): \(reason). Listen on an address of this machine and a port this user may bind."
    case .daemonRefused(let reason): "Cannot start the HTTP server: \(reason)."
    }
  }
}
