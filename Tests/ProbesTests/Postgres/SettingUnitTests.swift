import Testing

@testable import Probes

struct SettingUnitTests {
  @Test(arguments: [
    ("ms", 300, "seconds", 0.3), ("min", 5, "seconds", 300), ("8kB", 16384, "bytes", 134_217_728),
    ("MB", 1024, "bytes", 1_073_741_824), ("B", 7, "bytes", 7), ("16MB", 2, "bytes", 33_554_432),
    ("ms", -1, "seconds", -1), ("kB", -1, "bytes", -1), ("d", 1, "seconds", 86_400),
  ])
  func aNumberOfUnitsIsSecondsOrBytes(unit: String, number: Double, suffix: String, value: Double) throws {
    let unit = try #require(SettingUnit(unit))
    #expect(unit.suffix == suffix)
    #expect(unit.value(of: number) == value)
  }

  @Test func anUnknownUnitIsNone() {
    #expect(SettingUnit("parsec") == nil)
    #expect(SettingUnit("")?.suffix == nil)
  }
}
