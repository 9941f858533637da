internal import CPQ
internal import EventLoop
internal import Glibc

/// Owns one `PGconn`: every call of libpq on a connection is here, and none of them blocks.
///
/// `@safe`: the pointer is private, set once, and finished exactly once.
@Loop @safe final class ConnectionHandle {
  private let connection: OpaquePointer
  /// libpq holds a pointer to it.
  private let notices: NoticeLog
  private var isFinished = false

  /// Starts a connect (PQconnectStartParams). `nil` when libpq is out of memory.
  init?(keywords: [(String, String)], target: String) {
    var names = CStrings()
    var values = CStrings()
    for (name, value) in keywords {
      names.append(Array(name.utf8))
      values.append(Array(value.utf8))
    }
    names.append(nil)
    values.append(nil)
    let started = unsafe names.withPointers { names in
      unsafe values.withPointers { unsafe PQconnectStartParams(names.baseAddress, $0.baseAddress, 0) }
    }
    guard let started = unsafe started else { return nil }
    unsafe connection = started
    notices = NoticeLog(target: target)
    unsafe notices.attach(to: started)
    // The only way to learn the SQLSTATE of a refused connect is the text, and only in this form.
    unsafe PQsetErrorVerbosity(started, PQERRORS_VERBOSE)
  }

  /// Ends the session and closes the socket. The farewell is sent if the socket takes it at once, so this does not block.
  func finish() {
    guard !isFinished else { return }
    isFinished = true
    unsafe PQfinish(connection)
  }

  isolated deinit { finish() }

  enum Polling {
    case reading
    case writing
    case done
    case failed
  }

  func pollConnect() -> Polling {
    switch unsafe PQconnectPoll(connection) {
    case PGRES_POLLING_OK: .done
    case PGRES_POLLING_READING: .reading
    case PGRES_POLLING_WRITING: .writing
    default: .failed
    }
  }

  func becomeNonblocking() { unsafe PQsetnonblocking(connection, 1) }

  var socket: Int32 { unsafe PQsocket(connection) }
  var isBad: Bool { unsafe PQstatus(connection) == CONNECTION_BAD }
  var errorMessage: String { unsafe string(PQerrorMessage(connection)) ?? "" }
  var needsPassword: Bool { unsafe PQconnectionNeedsPassword(connection) != 0 }
  var serverVersion: Int { Int(unsafe PQserverVersion(connection)) }
  var backendPID: Int32 { unsafe PQbackendPID(connection) }
  var isEncrypted: Bool { unsafe PQsslInUse(connection) != 0 }
  var isIdle: Bool { unsafe PQtransactionStatus(connection) == PQTRANS_IDLE }
  var isInTransaction: Bool {
    let status = unsafe PQtransactionStatus(connection)
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR
  }

  var isInFailedTransaction: Bool { unsafe PQtransactionStatus(connection) == PQTRANS_INERROR }
  /// A command was sent and its results are not all read.
  var isActive: Bool { unsafe PQtransactionStatus(connection) == PQTRANS_ACTIVE }
  var isInPipeline: Bool { unsafe PQpipelineStatus(connection) != PQ_PIPELINE_OFF }

  func parameterStatus(_ name: String) -> String? { unsafe string(PQparameterStatus(connection, name)) }

  func makeCancelRequest() -> CancelRequest? {
    unsafe PQgetCancel(connection).map { unsafe CancelRequest(owning: $0) }
  }
}

// Sending. Each returns false when libpq refuses; `errorMessage` says why.
extension ConnectionHandle {
  func send(script: String) -> Bool { unsafe PQsendQuery(connection, script) == 1 }

  func send(_ statement: PostgresStatement) -> Bool {
    let list = ParameterList(statement.parameters)
    return unsafe list.values.withPointers { values in
      unsafe PQsendQueryParams(
        connection, statement.sql, list.count, list.types, values.baseAddress, list.lengths, list.formats, 0) == 1
    }
  }

  func send(prepare name: String, _ statement: PostgresStatement) -> Bool {
    let list = ParameterList(statement.parameters)
    return unsafe PQsendPrepare(connection, name, statement.sql, list.count, list.types) == 1
  }

  func send(prepared name: String, _ statement: PostgresStatement) -> Bool {
    let list = ParameterList(statement.parameters)
    return unsafe list.values.withPointers { values in
      unsafe PQsendQueryPrepared(
        connection, name, list.count, values.baseAddress, list.lengths, list.formats, 0) == 1
    }
  }

  /// Keeps what is sent back until it fills a segment, or lets it go: every sync of a pipeline is a send of its own in
  /// libpq, and would be a packet of its own and a wakeup of the server's. Nothing for sockets that are not TCP's.
  func hold(_ isHeld: Bool) {
    var value: Int32 = isHeld ? 1 : 0
    _ = unsafe setsockopt(socket, Int32(IPPROTO_TCP), TCP_CORK, &value, socklen_t(MemoryLayout<Int32>.size))
  }

  func enterPipeline() -> Bool { unsafe PQenterPipelineMode(connection) == 1 }
  func sendSync() -> Bool { unsafe PQpipelineSync(connection) == 1 }
  func exitPipeline() -> Bool { unsafe PQexitPipelineMode(connection) == 1 }
}

// Receiving.
extension ConnectionHandle {
  enum Flush {
    case done
    case more
    case failed
  }

  func flush() -> Flush {
    switch unsafe PQflush(connection) {
    case 0: .done
    case 1: .more
    default: .failed
    }
  }

  /// Reads what the socket has. `false`: the connection is lost.
  func consumeInput() -> Bool { unsafe PQconsumeInput(connection) == 1 }

  /// Whether ``nextResult()`` would have to wait.
  var isBusy: Bool { unsafe PQisBusy(connection) == 1 }

  func nextResult() -> ResultHandle? {
    unsafe PQgetResult(connection).map { unsafe ResultHandle(owning: $0) }
  }

  /// Rows of the statement that comes next arrive one by one, so that libpq never holds a whole result.
  func receiveRowByRow() { unsafe PQsetSingleRowMode(connection) }
}
