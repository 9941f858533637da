import EventLoop
import Support
import Testing

@testable import Processes

@Loop struct ServiceManagerTests {
  @Test func withoutASocketThereIsNobodyToTell() {
    #expect(ServiceManager(environment: [:]) == nil)
    #expect(ServiceManager(environment: ["NOTIFY_SOCKET": ""]) == nil)
    // sd_notify(3) also knows vsock:CID:PORT, which a container has no use for.
    #expect(ServiceManager(environment: ["NOTIFY_SOCKET": "vsock:2:1"]) == nil)
  }

  @Test(arguments: [true, false]) func fieldsAreLinesOfOneDatagram(isAbstract: Bool) async throws {
    let folder = try TemporaryDirectory()
    let name = isAbstract ? "@outrigger-test-\(UInt32.random(in: 0 ... .max))" : folder.file("notify")
    let receiver = try DatagramReceiver(name)
    let manager = try #require(ServiceManager(environment: ["NOTIFY_SOCKET": name]))
    #expect(manager.watchdogInterval == nil)
    manager.notify([("READY", "1"), ("STATUS", "all\nis\r\nwell")])
    #expect(try await receiver.wait(for: "READY") == "READY=1\nSTATUS=all is well")
  }

  @Test func aManagerThatIsGoneCostsNothing() throws {
    let manager = try #require(ServiceManager(environment: ["NOTIFY_SOCKET": "/nowhere/notify"]))
    manager.notify([("READY", "1")])
    let longName = try #require(
      ServiceManager(environment: ["NOTIFY_SOCKET": "/" + String(repeating: "x", count: 200)]))
    longName.notify([("READY", "1")])
  }

  @Test func theWatchdogIsAnsweredTwiceWithinItsTime() {
    func interval(_ environment: [String: String]) -> Duration? { ServiceManager.interval(environment, pid: 7) }
    #expect(interval(["WATCHDOG_USEC": "30000000"]) == .seconds(15))
    #expect(interval(["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "7"]) == .seconds(15))
    #expect(interval(["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "8"]) == nil)
    #expect(interval(["WATCHDOG_USEC": "1"]) == .milliseconds(10))
    for text in ["0", "-1", "soon", ""] { #expect(interval(["WATCHDOG_USEC": text]) == nil, "\(text)") }
    #expect(interval([:]) == nil)
  }
}
