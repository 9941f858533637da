/// The fields of `/proc/PID/stat` that are used, counted as proc(5) does.
struct StatLine {
  let state: UInt8
  let minorFaults: UInt64
  let majorFaults: UInt64
  let threads: UInt64
  let userTicks: UInt64
  let systemTicks: UInt64
  let startTicks: UInt64
  let virtualBytes: UInt64
  let residentPages: UInt64

  init(_ bytes: [UInt8]) throws(ProcError) {
    // The command in parentheses may hold spaces and parentheses; the last one ends it.
    guard let end = bytes.lastIndex(of: UInt8(ascii: ")")) else { throw Self.malformed }
    var text = ProcText(bytes, from: end + 1)
    guard let state = text.byte() else { throw Self.malformed }
    // The state is field 3 of the manual.
    var last = 3
    func field(_ number: Int) throws(ProcError) -> UInt64 {
      while last < number - 1 {
        guard text.word() != nil else { throw Self.malformed }
        last += 1
      }
      guard let value = text.number() else { throw Self.malformed }
      last = number
      return value
    }
    self.state = state
    minorFaults = try field(10)
    majorFaults = try field(12)
    userTicks = try field(14)
    systemTicks = try field(15)
    threads = try field(20)
    startTicks = try field(22)
    virtualBytes = try field(23)
    residentPages = try field(24)
  }

  private static let malformed = ProcError.unreadable("/proc/PID/stat")
}
