import EventLoop
import HTTPClient
import MetricRegistry
import Support
import Synchronization
import Telegram
import Testing

/// Files up and down, over a real socket.
struct FilesTests {
  private let fake: FakeBotAPI
  private let folder: TemporaryDirectory
  private let api: BotAPI

  init() async throws {
    fake = try FakeBotAPI()
    folder = try TemporaryDirectory()
    let token = try #require(BotToken(fake.token))
    api = BotAPI(token: token, url: fake.url, client: await Client(), registry: Registry())
  }

  private func file(_ name: String, bytes: Int) throws -> (path: String, content: [UInt8]) {
    let content = (0..<bytes).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    let path = folder.path + "/" + name
    try folder.write(content, to: name)
    return (path, content)
  }

  @Test(arguments: [1, 128 << 10, (128 << 10) + 1, 3 << 20])
  func aFileOfTheDiskArrivesWhole(bytes: Int) async throws {
    let (path, content) = try file("report.bin", bytes: bytes)
    let upload = FileUpload(filename: "Bericht \"1\".bin", path: path)
    let message = try await api.call(
      SendDocument(chatID: 100, document: .upload(upload), caption: "Here", replyMarkup: nil))
    let call = try await fake.nextCall("sendDocument")
    #expect(call.files["document"]?.content == content)
    #expect(call.files["document"]?.filename == "Bericht %221%22.bin")
    #expect(call.string("caption") == "Here" && call.int("chat_id") == 100)
    #expect(message.caption == "Here" && message.document?.fileSize == Int64(bytes))
  }

  @Test func severalFilesGoWithOneCall() async throws {
    let (path, content) = try file("b.jpg", bytes: 5000)
    var call = SendMediaGroup(
      chatID: 100,
      media: [.photo(InputMediaPhoto(media: "attach://one")), .photo(InputMediaPhoto(media: "attach://two"))])
    call.parameters.files = [
      "one": FileUpload(filename: "a.jpg", bytes: [1, 2, 3]), "two": FileUpload(filename: "b.jpg", path: path),
    ]
    _ = try await api.call(call)
    let received = try await fake.nextCall("sendMediaGroup")
    #expect(received.files["one"]?.content == [1, 2, 3] && received.files["two"]?.content == content)
    #expect(received.json("media")?[1]?["media"] == "attach://two")
  }

  @Test func aFileThatIsNotThereIsAnErrorAndNothingIsSent() async throws {
    let upload = FileUpload(filename: "x", path: folder.path + "/nothing")
    let error = await #expect(throws: BotAPIError.self) {
      try await api.call(SendDocument(chatID: 1, document: .upload(upload)))
    }
    #expect(error?.code == "file" && error?.isTransient == false)
    let text = "A file of sendDocument cannot be used: Cannot open the file: No such file or directory (errno 2)."
    #expect(error?.description == text)
    #expect(fake.calls.isEmpty)
  }

  @Test func aFileIsFetchedPieceByPiece() async throws {
    let content = (0..<(2 << 20)).map { UInt8(truncatingIfNeeded: $0) }
    fake.addFile(id: "big", path: "documents/ä file.bin", content: content)
    let received = Mutex<(bytes: [UInt8], pieces: Int)>(([], 0))
    try await api.download(fileID: "big", maxBytes: 4 << 20) { piece in
      received.withLock { $0 = ($0.bytes + piece, $0.pieces + 1) }
    }
    #expect(received.withLock { $0.bytes == content && $0.pieces > 4 })
  }

  @Test func aFileIsFetchedIntoAFile() async throws {
    fake.addFile(id: "small", path: "photos/1.jpg", content: [1, 2, 3])
    let path = folder.path + "/fetched"
    try await api.download(fileID: "small", maxBytes: 10, to: path)
    #expect(folder.readBytes("fetched") == [1, 2, 3])
    let again = await #expect(throws: BotAPIError.self) {
      try await api.download(fileID: "small", maxBytes: 10, to: path)
    }
    #expect(again?.code == "file")
  }

  @Test func aFileAboveTheLimitIsRefusedBeforeItIsFetched() async throws {
    fake.addFile(id: "big", path: "documents/1", content: Array(repeating: 7, count: 1001))
    let error = await #expect(throws: BotAPIError.self) {
      try await api.download(fileID: "big", maxBytes: 1000) { _ in Issue.record("something was fetched") }
    }
    #expect(error?.description == "The file has 1001 bytes; the limit is 1000.")
  }

  @Test func aFileOfALocalServerIsReadFromTheDisk() async throws {
    let (path, content) = try file("local.bin", bytes: 200_000)
    fake.addFile(id: "local", path: "local.bin", content: content)
    fake.serveFilesLocally(from: String(path.dropLast("/local.bin".count)))
    let received = Mutex<[UInt8]>([])
    try await api.download(fileID: "local", maxBytes: 1 << 20) { piece in received.withLock { $0 += piece } }
    #expect(received.withLock { $0 } == content)
  }

  @Test func whoCannotTakeMoreEndsTheFetching() async throws {
    struct Full: Error {}
    fake.addFile(id: "big", path: "documents/1", content: Array(repeating: 7, count: 1 << 20))
    let error = await #expect(throws: BotAPIError.self) {
      try await api.download(fileID: "big", maxBytes: 2 << 20) { _ in throw Full() }
    }
    #expect(error?.description.contains(fake.token) == false)
  }

  @Test func aFileThatHasGoneIsRejected() async throws {
    fake.addFile(id: "gone", path: "documents/1", content: [1])
    fake.loseFile(id: "gone")
    let error = await #expect(throws: BotAPIError.self) {
      try await api.download(fileID: "gone", maxBytes: 10) { _ in }
    }
    #expect(error?.code == "404")
  }
}
