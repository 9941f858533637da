import Testing

@testable import LogPipeline

struct TraceJoinerTests {
  private func records(_ text: String) -> [TextRecord] {
    var joiner = TraceJoiner()
    var records: [TextRecord] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      records += joiner.add(Array(line.utf8))
    }
    return records + (joiner.flush().map { [$0] } ?? [])
  }

  private func heads(_ text: String) -> [String] { records(text).map { String(decoding: $0.head, as: UTF8.self) } }

  @Test func plainLinesPassAtOnce() {
    var joiner = TraceJoiner()
    #expect(joiner.add(Array("started".utf8)).count == 1)
    #expect(joiner.add(Array("  indented text".utf8)).count == 1)
    #expect(joiner.heldBytes == 0)
  }

  @Test func pythonsTraceIsOneRecordWithTheOnesThatCausedIt() {
    let text = """
      ERROR:bot:update failed
      Traceback (most recent call last):
        File "bot.py", line 3, in handle
          return 1 / 0
      ZeroDivisionError: division by zero

      During handling of the above exception, another exception occurred:

      Traceback (most recent call last):
        File "bot.py", line 5, in handle
          raise ValueError("no such request")
      ValueError: no such request
      next line
      """
    let found = records(text)
    #expect(heads(text) == ["ERROR:bot:update failed", "next line"])
    #expect(found[0].error?.type == "ValueError")
    #expect(found[0].error?.message == "no such request")
    #expect(found[0].error?.stack?.split(separator: "\n").count == 10)
  }

  @Test func aPythonTraceAloneIsCalledByItsException() {
    let text = "Traceback (most recent call last):\n  File \"a.py\", line 1, in <module>\nKeyError: 'x'\n"
    #expect(heads(text).first == "'x'")
    #expect(records(text)[0].error?.type == "KeyError")
  }

  @Test func javasTraceIsOneRecordWithItsCauses() {
    let text = """
      Exception in thread "main" java.lang.IllegalStateException: no queue
      \tat com.example.Bot.run(Bot.java:12)
      \tat com.example.Bot.main(Bot.java:5)
      Caused by: java.io.IOException: reset
      \t... 2 more
      started again
      """
    let found = records(text)
    #expect(found.count == 2)
    #expect(found[0].error?.type == "java.lang.IllegalStateException")
    #expect(found[0].error?.message == "no queue")
    #expect(found[0].error?.stack?.hasSuffix("... 2 more") == true)
  }

  @Test func gosPanicIsOneCrash() {
    let text = """
      panic: runtime error: index out of range [3] with length 3

      goroutine 1 [running]:
      main.handle(...)
      \t/app/main.go:8
      main.main()
      \t/app/main.go:4 +0x1d
      exit status 2
      next
      """
    let found = records(text)
    #expect(found.count == 2)
    #expect(found[0].isCrash)
    #expect(found[0].error?.type == "panic")
    #expect(found[0].error?.message == "runtime error: index out of range [3] with length 3")
  }

  @Test func swiftsCrashIsOneRecord() {
    let text = """
      bot/main.swift:3: Fatal error: Index out of range

      *** Program crashed: Illegal instruction at 0x00007f10 ***

      Thread 0 "bot" crashed:

      0 0x00007f10 main in bot at /app/main.swift:3:5

      Backtrace took 0.02s
      next
      """
    let found = records(text)
    #expect(found.count == 2)
    #expect(found[0].isCrash)
    #expect(found[0].error?.message == "Index out of range")
  }

  @Test func anErrorWithoutATraceIsALineLikeOthers() {
    let found = records("ERROR one\nERROR two\nfine\n")
    #expect(found.map { String(decoding: $0.head, as: UTF8.self) }.prefix(3) == ["ERROR one", "ERROR two", "fine"])
    #expect(found.allSatisfy { $0.error == nil })
  }

  @Test func aTraceWithoutEndIsCut() {
    let text = "Traceback (most recent call last):\n" + String(repeating: "  File x\n", count: 5000)
    #expect(records(text).first?.error?.stack?.utf8.count ?? 0 < 2 * TraceJoiner.maximumSize)
  }
}
