import Glibc

/// Debian's rsyslog, which writes the same lines to a file that it syncs.
enum Rsyslog {
  /// Nanoseconds of the processor's time for each line; nil when it is not there.
  static func processorTime(lines: Int) -> Double? {
    guard access("/usr/sbin/rsyslogd", X_OK) == 0 else { return nil }
    let port = FreePort.next()
    let file = "\(Workplace.folder)/rsyslog.out"
    defer { unlink(file) }
    let configuration = Workplace.write(
      """
      global(workDirectory="\(Workplace.folder)" maxMessageSize="8k")
      module(load="imptcp")
      template(name="line" type="string" string="%rawmsg%\\n")
      input(type="imptcp" address="127.0.0.1" port="\(port)" ruleset="write")
      ruleset(name="write" queue.type="FixedArray" queue.size="100000" queue.dequeueBatchSize="1024") {
        action(type="omfile" file="\(file)" template="line" sync="on" ioBufferSize="256k")
      }
      """, to: "rsyslog.conf")
    let words = ["/usr/sbin/rsyslogd", "-n", "-f", configuration, "-i", "\(Workplace.folder)/rsyslog.pid"]
    guard let process = Process(words, environment: []) else { return nil }
    defer { process.end() }
    guard send(lines / 10, to: port, process), wait(for: lines / 10, in: file) else { return nil }
    let before = process.processorTime
    guard send(lines, to: port, process), wait(for: lines + lines / 10, in: file) else { return nil }
    return (process.processorTime - before) / Double(lines)
  }

  private static func send(_ lines: Int, to port: UInt16, _ process: Process) -> Bool {
    var connection = Connection(port: port)
    while connection == nil, process.age < 10_000 {
      usleep(10_000)
      connection = Connection(port: port)
    }
    guard let connection else { return false }
    return (0..<lines / LogTraffic.linesOfABody).allSatisfy { _ in connection.write(LogTraffic.body) }
  }

  private static func wait(for lines: Int, in file: String) -> Bool {
    let start = nanoseconds(CLOCK_MONOTONIC)
    while nanoseconds(CLOCK_MONOTONIC) - start < 60e9 {
      var status = stat()
      if stat(file, &status) == 0, status.st_size >= lines * LogTraffic.line.count { return true }
      usleep(10_000)
    }
    return false
  }
}
