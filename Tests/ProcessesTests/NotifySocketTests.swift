import EventLoop
import Glibc
import Support
import Testing

@testable import Processes

@Loop struct NotifySocketTests {
  @Test func fieldsAreReadLineByLine() {
    #expect(
      NotifySocket.fields(of: "READY=1\nSTATUS=a=b\n\nnonsense\n=x\nREADY=0") == [
        "READY": "0", "STATUS": "a=b", "": "x",
      ])
    #expect(NotifySocket.fields(of: "") == [:])
  }

  @Test func itTakesWhatIsSentAndKnowsTheSender() async throws {
    let (received, senders) = (Watched<[[String: String]]>([]), Watched<[Int32]>([]))
    let socket = try NotifySocket(
      accepts: { sender in
        senders.update { $0.append(sender) }
        return true
      }, { fields in received.update { $0.append(fields) } })
    #expect(socket.address.hasPrefix("@"))
    let manager = try #require(ServiceManager(environment: ["NOTIFY_SOCKET": socket.address]))
    for number in 1...8 { manager.notify([("WATCHDOG", "1"), ("N", "\(number)")]) }
    try await received.wait(for: "all") { $0.count == 8 ? () : nil }
    #expect(received.read { $0.compactMap { $0["N"] } } == (1...8).map(String.init))
    #expect(Set(senders.read { $0 }) == [getpid()])
    socket.close()
    socket.close()
    manager.notify([("READY", "1")])
    #expect(received.read { $0.count } == 8)
  }

  @Test func whatIsNotAcceptedIsDropped() async throws {
    let (received, count) = (Watched(0), Watched(0))
    let socket = try NotifySocket(
      accepts: { _ in
        count.update { $0 += 1 }
        return count.read { $0 } == 2
      }, { _ in received.update { $0 += 1 } })
    let manager = try #require(ServiceManager(environment: ["NOTIFY_SOCKET": socket.address]))
    for _ in 1...3 { manager.notify([("READY", "1")]) }
    try await count.wait(for: "three") { $0 == 3 ? () : nil }
    #expect(received.read { $0 } == 1)
    socket.close()
  }

  @Test func aDatagramThatIsTooLongIsCut() async throws {
    let received = Watched<[String: String]?>(nil)
    let socket = try NotifySocket(accepts: { _ in true }, { fields in received.update { $0 = fields } })
    let manager = try #require(ServiceManager(environment: ["NOTIFY_SOCKET": socket.address]))
    manager.notify([("READY", "1"), ("STATUS", String(repeating: "x", count: 10_000))])
    let fields = try await received.wait(for: "it") { $0 }
    #expect(fields["READY"] == "1")
    #expect(fields["STATUS"].map { $0.utf8.count < 4096 } == true)
    socket.close()
  }
}
