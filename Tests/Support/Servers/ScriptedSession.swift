import Glibc

/// One session of a ``ScriptedPostgres``, on a thread of its own.
final class ScriptedSession {
  private let socket: TestSocket
  private let server: ScriptedPostgres.Shared
  private let deadline = ContinuousClock.now + .seconds(3600)
  private var output: [UInt8] = []
  /// The texts of prepared statements, the unnamed one included.
  private var prepared: [String: String] = [:]
  private var portal = ""
  /// After an error everything up to the sync is passed over.
  private var isSkipping = false

  init(_ socket: TestSocket, _ server: ScriptedPostgres.Shared) {
    self.socket = socket
    self.server = server
  }

  func run() throws {
    guard try greet() else { return }
    while let (type, body) = try message() {
      switch type {
      case "Q": try query(string(body))
      case "S": sync()
      case "X": return
      default: if !isSkipping, try !extended(type, body) { return _ = try socket.readToEnd(until: deadline) }
      }
      // What is to be sent is sent when the client waits for it.
      if type == "S" || type == "Q" || type == "H" { try flush() }
    }
  }

  /// The start of a session; `false` for a cancel request.
  private func greet() throws -> Bool {
    while true {
      let length = try integer()
      let body = try socket.read(length - 4, until: deadline)
      switch body.prefix(4).reduce(0, { $0 << 8 | Int($1) }) {
      // A request for TLS or GSS: no.
      case 80_877_103, 80_877_104: try socket.send([UInt8(ascii: "N")], until: deadline)
      case 80_877_102: return false
      default:
        let session = server.state.update { state in
          state.sessions += 1
          return state.sessions
        }
        send("R", word(0))
        for (name, value) in [("server_version", server.version), ("client_encoding", "UTF8")] {
          send("S", text(name) + text(value))
        }
        send("K", word(session) + word(0))
        send("Z", [UInt8(ascii: "I")])
        try flush()
        return true
      }
    }
  }

  private func query(_ sql: String) throws {
    server.state.update { $0.syncs += 1 }
    guard answer(sql) else { return _ = try socket.readToEnd(until: deadline) }
    isSkipping = false
    send("Z", [UInt8(ascii: "I")])
  }

  private func sync() {
    server.state.update { $0.syncs += 1 }
    isSkipping = false
    send("Z", [UInt8(ascii: "I")])
  }

  /// `false` when the script says to be silent.
  private func extended(_ type: Character, _ body: [UInt8]) throws -> Bool {
    switch type {
    case "P":
      prepared[string(body)] = string(Array(body.dropFirst(string(body).utf8.count + 1)))
      send("1", [])
    case "B":
      portal = prepared[string(Array(body.dropFirst(string(body).utf8.count + 1)))] ?? ""
      send("2", [])
    case "D":
      // The row's description comes with the answer, unless a prepared statement is only asked about.
      if body.first == UInt8(ascii: "S") { send("n", []) }
    case "E":
      return answer(portal)
    default: break
    }
    return true
  }

  private func answer(_ sql: String) -> Bool {
    server.state.update { $0.statements.append(sql) }
    switch server.script(sql) {
    case .rows(let columns, let rows):
      send("T", [UInt8(columns.count >> 8), UInt8(columns.count & 255)] + columns.flatMap(field))
      for row in rows {
        let cells = row.flatMap { cell in cell.map { word($0.utf8.count) + Array($0.utf8) } ?? word(-1) }
        send("D", [UInt8(row.count >> 8), UInt8(row.count & 255)] + cells)
      }
      send("C", text("SELECT \(rows.count)"))
    case .error(let sqlState, let message):
      isSkipping = true
      send("E", text("SERROR") + text("VERROR") + text("C\(sqlState)") + text("M\(message)") + [0])
    case .silence:
      return false
    }
    return true
  }
}

// The wire: a type, a length that counts itself, a body.
extension ScriptedSession {
  private func message() throws -> (Character, [UInt8])? {
    guard let type = try? socket.read(1, until: deadline).first else { return nil }
    let length = try integer()
    return (Character(Unicode.Scalar(type)), try socket.read(length - 4, until: deadline))
  }

  private func integer() throws -> Int {
    try socket.read(4, until: deadline).reduce(0) { $0 << 8 | Int($1) }
  }

  private func send(_ type: Character, _ body: [UInt8]) {
    output += Array(String(type).utf8) + word(body.count + 4) + body
  }

  private func flush() throws {
    try socket.send(output, until: deadline)
    output = []
  }

  private func word(_ value: Int) -> [UInt8] {
    let bits = UInt32(bitPattern: Int32(truncatingIfNeeded: value))
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: bits >> $0) }
  }

  /// A column: its name, no table, its type, any length, no modifier, in text.
  private func field(_ column: ScriptedPostgres.Column) -> [UInt8] {
    text(column.name) + word(0) + [0, 0] + word(Int(column.type)) + [255, 255] + word(-1) + [0, 0]
  }

  private func text(_ value: String) -> [UInt8] { Array(value.utf8) + [0] }

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
}
