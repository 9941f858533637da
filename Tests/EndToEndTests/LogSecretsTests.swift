import Support
import Testing

extension EndToEnd {
  /// A corpus of secrets in many shapes, sent in by every way; none may be found anywhere.
  struct LogSecretsTests {
    /// Made up, in the shape of the real ones. Put together here, so that no scanner takes this file for a leak.
    private static let secrets: [(shape: @Sendable (String) -> String, secret: String)] = [
      ({ "https://api.telegram.org/bot\($0)/getMe" }, "123456789:" + "AAE4kJ9" + "xQm2Lr7vT0pWz3YcN8sBdFgHuIo1"),
      ({ "Authorization: Bearer \($0)" }, "b3Blb" + "nNlc2FtZS1hbmQtc29tZS1tb3Jl"),
      ({ "GET / Authorization: Basic \($0)" }, "dXNlcjpo" + "dW50ZXIyLXNlY3JldA=="),
      ({ "postgresql://bot:\($0)@db:5432/bot" }, "s3cr3t-pass" + "word-42"),
      ({ "login with password=\($0) failed" }, "correct-horse-" + "battery"),
      (
        { "jwt \($0) expired" },
        "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0NTY3ODkwIn0" + ".dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P"
      ),
      ({ "key \($0) is used" }, "AKIA" + "IOSFODNN7EXAMPLE"),
      ({ "clone with \($0)" }, "ghp" + "_16C7e42F292c6912E7710c838347Ae178B4a"),
      ({ "slack \($0)" }, "xoxb" + "-123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx"),
      ({ "discord \($0)" }, "MTk4NjIyNDgzNDcxOTI1MjQ4" + ".Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"),
      ({ "our own value \($0) in a text" }, "configured-secret-" + "value-77"),
      ({ "customer \($0) called" }, "CUST-" + "4711-0815"),
    ]

    private static let innocent = [
      "9f1c2b7e-3d44-4c8a-9a51-0d6e7f8a9b0c", "update 123456789 of chat 987654321",
      "0af7651916cd43dd8448eb211c80319c", "v1.2.3-rc.4", "12:34:56 took 3.5 ms", "tokens: 512",
    ]

    @Test func noSecretIsFoundInSpoolSinksTailOrOutput() async throws {
      let sink = try LogCollectorServer()
      let configured = Self.secrets[10].secret
      let bed = try LogBed(
        sink: sink, sinks: "file: {type: file, path: \"DIRECTORY/sink.ndjson\"}",
        log: "  redact: ['CUST-[0-9]+-[0-9]+']\n  files: {app: {path: \"DIRECTORY/app.log\"}}")
      let outrigger = try bed.start(environment: ["DATABASE_URL": "postgresql://bot:\(configured)@127.0.0.1:1/bot"])
      try await outrigger.waitUntil("/live")
      let texts = Self.secrets.map { $0.shape($0.secret) }
      let posted = texts.flatMap { text -> [String] in
        let json = JSONValue.string(text).text
        let nested = JSONValue.string("{\"body\": \(json)}").text
        return [
          #"{"message":\#(json)}"#, #"{"message":"x","detail":{"list":[\#(json)]}}"#,
          #"{"message":\#(nested)}"#, #"{"message":"x","error":{"message":\#(json),"stack":\#(json)}}"#,
        ]
      }
      #expect(try await outrigger.post(posted).status == 202)
      for secret in Self.secrets.map(\.secret) {
        let line = #"{"message":"keyed","api_key":"\#(secret)","x-auth-token":"\#(secret)","cookie":"a=\#(secret)"}"#
        #expect(try await outrigger.post([line]).status == 202)
      }
      #expect(try await outrigger.post(Self.innocent.map { #"{"message":"\#($0)"}"# }).status == 202)
      try bed.directory.write(texts.joined(separator: "\n") + "\nthe end\n", to: "app.log")
      try await sink.waitForMessage("the end")
      try await sink.waitForMessage(Self.innocent[5])

      let tail = try await outrigger.get("/logs?limit=100000").text
      let metrics = try await outrigger.get("/metrics").text
      try await outrigger.stop()
      var places = ["tail": tail, "metrics": metrics, "output": outrigger.process.output]
      places["sink"] = sink.messages { _ in true }.keys.joined(separator: "\n")
      for name in ["sink.ndjson", "spool/0000000000000001.segment", "dead-letter.ndjson"] {
        places[name] = bed.directory.read(name) ?? ""
      }
      #expect(places["spool/0000000000000001.segment"]?.contains("keyed") == true)
      for (place, text) in places {
        for secret in Self.secrets.map(\.secret) { #expect(!text.contains(secret), "\(secret.prefix(6))… in \(place)") }
      }
      for text in Self.innocent { #expect(sink.messages { $0 == text }.count == 1, "\(text)") }
    }
  }
}
