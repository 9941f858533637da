import Support
import Testing

extension EndToEnd {
  /// deploy.sh, smoke.sh and rollback.sh on a machine of their own: a folder, and a restart command that starts what `current`
  /// leads to.
  struct ReleaseTests {
    @Test func aReleaseThatNeverBecomesReadyEndsWithTheOldOneServing() async throws {
      let machine = try Machine()
      #expect(try await machine.deploy("one") == .exited(0))
      #expect(try await machine.serving() == "one")
      #expect(try await machine.run("smoke.sh", [machine.url]) == .exited(0))

      #expect(
        try await machine.deploy("two", program: "while :; do read -r x || exec tail -f /dev/null; done") == .exited(1))
      #expect(try await machine.serving() == "one")
      #expect(try await machine.deploy("three", program: "exit 3") == .exited(1))
      #expect(try await machine.serving() == "one")

      #expect(try await machine.deploy("four") == .exited(0))
      #expect(try await machine.serving() == "four")
      #expect(try await machine.run("rollback.sh") == .exited(0))
      #expect(try await machine.serving() == "one")
      #expect(try await machine.run("rollback.sh") == .exited(0))
      #expect(try await machine.serving() == "four")
      #expect(try await machine.run("rollback.sh", ["none"]) == .exited(1))
      try await machine.end()
    }

    @Test func aFirstReleaseThatNeverBecomesReadyIsSaidToBeOne() async throws {
      let machine = try Machine()
      #expect(try await machine.deploy("one", program: "exit 3") == .exited(2))
      #expect(try await machine.deploy("../one") == .exited(1))
      #expect(try await machine.run("smoke.sh", [machine.url]) == .exited(1))
      try await machine.end()
    }
  }
}

/// Where releases are deployed to in a test.
private struct Machine {
  let url: String
  private let folder: TemporaryDirectory
  private let environment: [String: String]
  private let binary: String

  init() throws {
    folder = try TemporaryDirectory()
    let port = try FreePort.next()
    url = "http://127.0.0.1:\(port)"
    let script = try OutriggerBinary.scriptEnvironment()
    binary = script["OUTRIGGER_BINARY"] ?? ""
    // What systemd does: ends the old one, starts what `current` leads to. The process ends with the folder's pid file.
    let restart = try folder.write(
      """
      #!/bin/sh
      cd '\(folder.path)' || exit 1
      if [ -f pid ]; then
        kill -TERM "$(cat pid)" 2>/dev/null
        while kill -0 "$(cat pid)" 2>/dev/null; do :; done
      fi
      setsid ./current/outrigger run >>log 2>&1 </dev/null &
      echo $! >pid
      """, to: "restart", mode: 0o755)
    environment = script.merging([
      "OUTRIGGER_ROOT": folder.path, "OUTRIGGER_RESTART": restart, "OUTRIGGER_URL": url, "DEPLOY_TIMEOUT": "8",
      "SMOKE_TIMEOUT": "3", "PORT": "\(port)",
    ]) { $1 }
  }

  /// A release is the program under a name of its own; `program` is what it does instead when it is run.
  func deploy(_ name: String, program: String? = nil) async throws -> Support.ExitStatus {
    let run = program ?? "exec env -u OUTRIGGER_BINARY -u OUTRIGGER_ROOT '\(binary)' \"$@\""
    let file = try folder.write(
      """
      #!/bin/sh
      [ "$1" = version ] && exit 0
      export OUTRIGGER_SERVICE_NAME=\(name.filter(\.isLetter)) OUTRIGGER_HTTP_LISTEN="127.0.0.1:$PORT"
      \(run)
      """, to: "program", mode: 0o755)
    return try await self.run("deploy.sh", [name, file])
  }

  func run(_ script: String, _ arguments: [String] = []) async throws -> Support.ExitStatus {
    let launch = Launch(
      RepositoryPath.of("deploy/scripts/\(script)"), arguments, environment: environment, directory: folder.path)
    return try await Command.run(launch, timeout: .seconds(90)).status
  }

  /// The name of the release that answers.
  func serving() async throws -> String? {
    let port = UInt16(url.split(separator: ":").last ?? "") ?? 0
    let answer = try await HTTPProbe(port: port).get("/version")
    return try JSONValue(parsing: answer.text)["name"]?.string
  }

  func end() async throws {
    let kill = "kill -KILL \"$(cat pid)\" 2>/dev/null || true"
    _ = try await Command.run(Launch("sh", ["-c", kill], directory: folder.path))
  }
}
