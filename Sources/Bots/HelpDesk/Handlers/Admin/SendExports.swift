internal import BotKit
internal import Logging
internal import Telegram

/// Files with what the desk knows, sent as documents.
struct SendExports: Sendable {
  let desk: Desk

  func register(in router: inout BotRouter) {
    for kind in ExportKind.allCases {
      router.button("export_\(kind.rawValue)", desk.admin { try await send($0, $1, kind) })
    }
  }

  private func send(_ context: UpdateContext, _ admin: DeskUser, _ kind: ExportKind) async throws {
    let export = try await Export.make(kind, admin.texts, at: desk.now(), in: context.transaction)
    for (number, file) in export.files.enumerated() {
      let caption =
        admin.texts.exported(kind) + (export.files.count > 1 ? " (\(number + 1)/\(export.files.count))" : "")
      try context.send(
        SendDocument(
          chatID: .id(context.chatID), document: .upload(FileUpload(filename: file.filename, bytes: file.bytes)),
          caption: caption))
    }
    context.afterCommit { [metrics = desk.metrics, logger = context.logger] in
      metrics.note(kind)
      logger.info("export made", metadata: ["kind": "\(kind.rawValue)", "bytes": "\(export.bytes)"])
    }
  }
}
