internal import CPQ
internal import Logging

/// Takes the server's notices, which libpq would print on stderr, into the log at debug.
@safe final class NoticeLog {
  private let target: String
  private let logger = Logger(label: "db")

  init(target: String) { self.target = target }

  /// `self` must outlive the connection: its handle owns both.
  func attach(to connection: OpaquePointer) {
    unsafe PQsetNoticeReceiver(connection, receiveNotice, Unmanaged.passUnretained(self).toOpaque())
  }

  fileprivate func receive(_ result: OpaquePointer?) {
    let severity = unsafe string(PQresultErrorField(result, Int32(UInt8(ascii: "S")))) ?? "NOTICE"
    let message = unsafe string(PQresultErrorField(result, Int32(UInt8(ascii: "M")))) ?? ""
    logger.debug(
      "Postgres notice", metadata: ["db.target": "\(target)", "db.severity": "\(severity)", "db.notice": "\(message)"])
  }
}

private func receiveNotice(_ context: UnsafeMutableRawPointer?, _ result: OpaquePointer?) {
  guard let context = unsafe context else { return }
  unsafe Unmanaged<NoticeLog>.fromOpaque(context).takeUnretainedValue().receive(result)
}
