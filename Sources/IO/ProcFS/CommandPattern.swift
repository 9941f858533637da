internal import Glibc

/// A POSIX extended regular expression (regex(7)) on a process's command line, its arguments with spaces between them.
///
/// The C library's own matcher runs in time that does not explode with the text, as a backtracking one's does: command
/// lines are written by others.
///
/// `@unchecked Sendable`, `@safe`: regexec(3) does not change a compiled expression and is MT-safe; it is freed once, with
/// the last copy of the value.
@safe public struct CommandPattern: @unchecked Sendable, Equatable {
  /// Why an expression is none, in the C library's words.
  public struct Invalid: Error, Equatable, CustomStringConvertible {
    public let description: String
  }

  public let text: String
  private let compiled: Compiled

  /// Bytes of a command line that are looked at.
  static let maxCommandLine = 4096

  public init(_ text: String) throws(Invalid) {
    self.text = text
    compiled = try Compiled.compile(text)
  }

  public static func == (left: CommandPattern, right: CommandPattern) -> Bool { left.text == right.text }

  public func matches(_ command: String) -> Bool { compiled.matches(command) }

  func matches(processOf pid: Int32, in folder: String) -> Bool {
    guard let text = try? ProcFile.text("\(folder)/\(pid)/cmdline", limit: Self.maxCommandLine), !text.isEmpty else {
      return false
    }
    let words = text.split(separator: "\0", omittingEmptySubsequences: false)
    return matches((words.last?.isEmpty == true ? words.dropLast() : words[...]).joined(separator: " "))
  }

  /// `@safe`: the pointer never changes and is freed once, in `deinit`.
  @safe private final class Compiled {
    private let expression: UnsafeMutablePointer<regex_t>

    private init(_ expression: UnsafeMutablePointer<regex_t>) { unsafe self.expression = expression }

    static func compile(_ text: String) throws(Invalid) -> Compiled {
      let expression = UnsafeMutablePointer<regex_t>.allocate(capacity: 1)
      let status = unsafe regcomp(expression, text, REG_EXTENDED | REG_NOSUB)
      if status == 0 { return unsafe Compiled(expression) }
      var message = [CChar](repeating: 0, count: 128)
      _ = unsafe regerror(status, expression, &message, message.count)
      unsafe expression.deallocate()
      throw Invalid(description: String(decoding: message.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self))
    }

    deinit {
      unsafe regfree(expression)
      unsafe expression.deallocate()
    }

    func matches(_ text: String) -> Bool { unsafe regexec(expression, text, 0, nil, 0) == 0 }
  }
}
