internal import FoundationEssentials

/// Where the repository's files are while its tests run.
public enum RepositoryPath {
  /// The absolute path of a file of the repository.
  public static func of(_ file: String) -> String {
    let here = #filePath
    return (here.components(separatedBy: "/Tests/Support/").first ?? ".") + "/" + file
  }
}
