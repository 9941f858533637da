import Cells
import Testing

struct TextBufferTests {
  @Test func numbersAreWrittenInPlace() {
    let buffer = TextBuffer()
    for number: UInt64 in [0, 9, 10, 99, 100, 999, 1000, 12_345, 999_999, 1_000_000, .max] {
      buffer.append(number)
      buffer.append(" ")
    }
    let text = String(decoding: buffer.bytes, as: UTF8.self)
    #expect(text == "0 9 10 99 100 999 1000 12345 999999 1000000 18446744073709551615 ")
  }
}
