import Testing
import YAML

struct ProcessEnvironmentTests {
  @Test func variablesOfThisProcessAreThere() {
    #expect(ProcessEnvironment.variables()["PATH"]?.isEmpty == false)
  }
}
