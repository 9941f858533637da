internal import CLinux
internal import Glibc

/// The limit of open descriptors (getrlimit(2)): each connection, follower and pipe needs one.
public enum DescriptorLimit {
  /// Raises the soft limit to the hard one.
  ///
  /// - Returns: what the soft limit was, which is what a program we start should get; nil when it cannot be read.
  public static func raise() -> UInt? {
    var limit = rlimit()
    guard unsafe outrigger_get_descriptor_limit(&limit) == 0 else { return nil }
    let before = limit.rlim_cur
    limit.rlim_cur = limit.rlim_max
    _ = unsafe outrigger_set_descriptor_limit(&limit)
    return UInt(before)
  }
}
