internal import CLinux
internal import EventLoop
internal import Glibc

/// A program and what it is started with.
public struct Program: Sendable {
  /// As it was typed: a path, or a name to look up in `PATH`.
  public var command: String
  public var arguments: [String]
  /// All of its environment; nothing is inherited besides.
  public var environment: [String: String]

  public init(_ command: String, _ arguments: [String] = [], environment: [String: String]) {
    self.command = command
    self.arguments = arguments
    self.environment = environment
  }

  /// The file to execute: the command if it has a slash, else the first of its name in `PATH` (execvp(3)).
  ///
  /// - Throws: ``ProgramError/notFound(command:)``.
  public func path() throws(ProgramError) -> String {
    if command.contains("/") { return command }
    for folder in (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":") {
      let path = "\(folder)/\(command)"
      if unsafe access(path, X_OK) == 0 { return path }
    }
    throw .notFound(command: command)
  }
}

/// A program that could not be started.
public enum ProgramError: Error, Equatable, CustomStringConvertible {
  case notFound(command: String)
  /// With the `errno` of pipe2(2), vfork(2) or execve(2).
  case cannotStart(path: String, errno: Int32)
  /// The socket for its notifications could not be made.
  case noNotifySocket(errno: Int32)

  public var description: String {
    switch self {
    case .notFound(let command):
      "There is no program \(command) in PATH; give its path, or install it."
    case .cannotStart(let path, let errno):
      "Cannot start \(path): \(errorText(errno))."
    case .noNotifySocket(let errno):
      "Cannot make a socket for the program's notifications: \(errorText(errno))."
    }
  }
}

/// How a process ended (waitpid(2)).
public enum ProgramEnd: Sendable, Equatable, CustomStringConvertible {
  case exited(Int32)
  case signalled(Int32)

  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .exited((waitStatus >> 8) & 0xFF) : .signalled(signal)
  }

  /// As a shell has it: the program's own, or 128 and the signal's number.
  public var exitCode: Int32 {
    switch self {
    case .exited(let code): code
    case .signalled(let number): 128 + number
    }
  }

  /// `1`, or `SIGKILL`: for a label.
  public var label: String {
    switch self {
    case .exited(let code): String(code)
    case .signalled(let number): Self.signalNames[number] ?? "signal \(number)"
    }
  }

  public var description: String {
    switch self {
    case .exited(let code): "exited with \(code)"
    case .signalled: "was ended by \(label)"
    }
  }

  private static let signalNames: [Int32: String] = [
    1: "SIGHUP", 2: "SIGINT", 3: "SIGQUIT", 4: "SIGILL", 5: "SIGTRAP", 6: "SIGABRT", 7: "SIGBUS", 8: "SIGFPE",
    9: "SIGKILL", 10: "SIGUSR1", 11: "SIGSEGV", 12: "SIGUSR2", 13: "SIGPIPE", 14: "SIGALRM", 15: "SIGTERM",
    24: "SIGXCPU", 25: "SIGXFSZ", 31: "SIGSYS",
  ]
}
