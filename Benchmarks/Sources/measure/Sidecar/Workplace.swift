import Glibc

/// A folder for what rows share, such as a spool that takes a minute to fill; it goes with the program that made it.
enum Workplace {
  private static let variable = "MEASURE_FOLDER"

  static func make() {
    var template = Array("/var/tmp/outrigger-measure-XXXXXX".utf8CString)
    if mkdtemp(&template) != nil { setenv(variable, template, 1) }
  }

  static func remove() { clear(".") }

  /// Removes what is there under that name.
  static func clear(_ name: String) {
    let path = name == "." ? folder : "\(folder)/\(name)"
    Process(["rm", "-rf", path], environment: ["PATH=/usr/bin:/bin"])?.wait()
  }

  static var folder: String { getenv(variable).map { String(cString: $0) } ?? "/nonexistent" }

  static func write(_ text: String, to name: String) -> String {
    let path = "\(folder)/\(name)"
    guard let file = fopen(path, "w") else { return path }
    fputs(text, file)
    fclose(file)
    return path
  }

  static func exists(_ name: String) -> Bool { access("\(folder)/\(name)", F_OK) == 0 }
}
