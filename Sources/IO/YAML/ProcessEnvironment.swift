internal import Glibc

/// The variables this process was started with.
public enum ProcessEnvironment {
  /// A copy of them; of a name that is there twice, the first counts, as for getenv(3).
  ///
  /// Not to be called while another thread changes the environment, which nothing of ours does.
  public static func variables() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = unsafe environ
    while let pointer = unsafe entry.pointee {
      let text = unsafe String(cString: pointer)
      if let equals = text.firstIndex(of: "=") {
        let name = String(text[..<equals])
        variables[name] = variables[name] ?? String(text[equals...].dropFirst())
      }
      unsafe entry += 1
    }
    return variables
  }
}
