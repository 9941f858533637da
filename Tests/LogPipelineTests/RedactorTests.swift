import Logging
import Testing

@testable import LogPipeline

struct RedactorTests {
  private static let token = "123456789:AAF-abcdefghijklmnopqrstuvwxyz_0123"

  private func redact(_ text: String, secrets: [String] = []) -> (text: String, counts: RedactionCounts) {
    var buffers = Redactor.Buffers()
    var counts = RedactionCounts()
    let isChanged = Redactor(secrets: secrets).redact(text.utf8.span, with: &buffers, counts: &counts)
    #expect(isChanged == (counts.total > 0))
    return (isChanged ? String(decoding: buffers.masked, as: UTF8.self) : text, counts)
  }

  @Test(arguments: [
    // Telegram
    ("token is \(token).", "token is ***.", RedactionRule.telegramToken),
    ("GET https://api.telegram.org/bot\(token)/getMe", "GET https://api.telegram.org/bot***/getMe", .telegramToken),
    (
      "https://api.telegram.org/file/bot\(token)/photo.jpg", "https://api.telegram.org/file/bot***/photo.jpg",
      .telegramToken
    ),
    ("u=%2Fbot123456789%3aAAF-abcdefghijklmnopqrstuvwxyz_0123", "u=%2Fbot***", .telegramToken),
    // Passwords in URLs
    ("postgresql://bot:hunter2@db:5432/bot", "postgresql://bot:***@db:5432/bot", .urlPassword),
    ("redis://:hunter2@cache", "redis://:***@cache", .urlPassword),
    ("amqp://a:p@ss:w@rd@host/x", "amqp://a:***@host/x", .urlPassword),
    // Keys
    ("host=db password=hunter2 user=bot", "host=db password=*** user=bot", .key),
    ("password='hunter 2' user=bot", "password='***' user=bot", .key),
    ("GET /x?api_key=abc&page=2", "GET /x?api_key=***&page=2", .key),
    ("DB_PASSWORD: hunter2", "DB_PASSWORD: ***", .key),
    ("Authorization: Basic dXNlcjpwYXNz", "Authorization: Basic ***", .key),
    ("authorization: abcdef", "authorization: ***", .key),
    (#"{"password":"hunter2","user":"bot"}"#, #"{"password":"***","user":"bot"}"#, .key),
    (#"{"password": "hun\"ter2", "user":"bot"}"#, #"{"password": "***", "user":"bot"}"#, .key),
    (#"{\"password\":\"hunter2\",\"user\":1}"#, #"{\"password\":\"***\",\"user\":1}"#, .key),
    (#"{"token":12345,"user":1}"#, #"{"token":***,"user":1}"#, .key),
    ("Cookie: session=abc", "Cookie: ***", .key),
    ("secret => abc", "secret => ***", .key),
    // Bearer
    ("sent Bearer abcdef0123456789.xyz", "sent Bearer ***", .bearer),
  ])
  func secretsAreMasked(text: String, masked: String, rule: RedactionRule) {
    let result = redact(text)
    #expect(result.text == masked)
    #expect(result.counts[rule] == 1)
    #expect(result.counts.total == 1)
  }

  @Test(arguments: [
    "550e8400-e29b-41d4-a716-446655440000",
    "chat 123456789 at 12:03:44.123, update 987654321: done",
    "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "[2001:db8::1]:8000",
    "https://example.org:8443/path?page=2#x",
    "https://user@example.org/",
    "mailto:someone@example.org",
    "tokens: 12, max_tokens=5, password_file=/run/secret.txt, token_count: 3",
    "password=",
    "password=***",
    "postgresql://bot:***@db/bot",
    "the bearer of good news",
    "the password is wrong",
    "token://host",
    "keyboard: [[1, 2]]",
    "a = b",
    "",
  ])
  func whatIsNoSecretStays(text: String) {
    let result = redact(text)
    #expect(result.text == text)
    #expect(result.counts.total == 0)
  }

  @Test func configuredSecretsAreMaskedWholeAndCounted() {
    let secrets = ["hunter2hunter2", "hunter2hunter2-longer", "r2-longer-tail", "short"]
    let result = redact("a hunter2hunter2 b hunter2hunter2-longer-tail c short", secrets: secrets)
    #expect(result.text == "a *** b *** c short")
    #expect(result.counts[.configuredSecret] == 2)
  }

  @Test func severalRulesWorkOnOneText() {
    let result = redact("\(Self.token) and password=x and my-secret-value", secrets: ["my-secret-value"])
    #expect(result.text == "*** and password=*** and ***")
    #expect(result.counts.total == 3)
  }

  @Test func aSecretWithAKeyInsideIsMaskedWhole() {
    #expect(redact("see abc:password=def;", secrets: ["abc:password=def"]).text == "see ***;")
  }

  /// Not a measurement: what took quadratic time would not end before the test's limit.
  @Test(.timeLimit(.minutes(2)), arguments: ["1:", "123456:a", "://a:", "password", "a=", "\"", "Bearer ", "secret="])
  func longHostileTextsTakeLinearTime(piece: String) {
    let text = String(repeating: piece, count: (1 << 18) / piece.utf8.count)
    let line = LineEncoder.line(.test(text), secrets: [String(repeating: piece, count: 8) + "tail"])
    #expect(JSONCheck.problem(in: line) == nil)
  }
}

/// A string too short for most secrets is not looked through for them; what is long enough, and no longer, is.
struct ShortestSecretTests {
  @Test(arguments: [
    "xoxb-0123456789", "AKIA0123456789ABCDEF", "eyJhbGciOiJIUz.eyJzdWIiOiI", "ghp_0123456789012345678901234567890",
    "our-secret", "password=x", "a:b@c password:x",
  ])
  func aFieldThatIsNothingButASecretIsMasked(text: String) {
    let line = LineEncoder.line(
      .test(fields: ["value": .string(text)]), secrets: ["our-secret", "another-longer-secret"])
    #expect(String(decoding: line, as: UTF8.self).contains("***"))
  }

  @Test(arguments: ["xoxb-012345678", "duration_ms", "our-secre", "a.b.c", "JIB/x_"])
  func aShorterOneIsNot(text: String) {
    let line = LineEncoder.line(.test(fields: ["value": .string(text)]), secrets: ["our-secret"])
    #expect(String(decoding: line, as: UTF8.self).contains("\"value\":\"\(text)\""))
  }
}
