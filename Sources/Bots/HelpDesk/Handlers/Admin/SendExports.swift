internal import BotKit
internal import Logging
internal import Telegram

/// Files with what the desk knows, sent as documents.
struct SendExports: Sendable {
  let desk: Desk
  let folder: ExportFolder

  func register(in router: inout BotRouter) {
    for kind in ExportKind.allCases {
      router.button("export_\(kind.rawValue)", desk.admin { try await send($0, $1, kind) })
    }
  }

  private func send(_ context: UpdateContext, _ admin: DeskUser, _ kind: ExportKind) async throws {
    let export = try await Export.make(kind, admin.texts, at: desk.now(), in: context.transaction)
    let upload: FileUpload
    if export.bytes.count <= DeskLimits.exportBytesInMemory {
      upload = FileUpload(filename: export.filename, bytes: export.bytes)
    } else {
      upload = FileUpload(filename: export.filename, path: try folder.write(export.bytes))
    }
    try context.send(
      SendDocument(
        chatID: .id(context.chatID), document: .upload(upload), caption: admin.texts.exported(kind)))
    context.afterCommit { [metrics = desk.metrics, logger = context.logger] in
      metrics.note(kind)
      logger.info("export made", metadata: ["kind": "\(kind.rawValue)", "bytes": "\(export.bytes.count)"])
    }
  }
}
