import Testing

@testable import SidecarSettings

struct ExpansionTests {
  private let environment = ["HOST": "db", "EMPTY": "", "NESTED": "${HOST}"]

  @Test(arguments: [
    ("plain $ text $5", "plain $ text $5"), ("${HOST}", "db"), ("a${HOST}b${HOST}", "adbbdb"),
    ("${NO:-x}", "x"), ("${NO:-}", ""), ("${EMPTY:-x}", "x"), ("[${EMPTY}]", "[]"), ("${NESTED}", "${HOST}"),
    ("$${HOST}", "${HOST}"), ("$$", "$$"), ("${HOST:-x}", "db"), ("${NO:-a:-b}", "a:-b"),
  ]) func referencesAreReplaced(text: String, expected: String) throws {
    #expect(try Expansion.expand(text, environment) == expected)
  }

  @Test func escapedTextExpandsToItself() throws {
    for text in ["${HOST}", "$", "$${", "a$b", "${", "x${y}${"] {
      #expect(try Expansion.expand(Expansion.escape(text), [:]) == text)
    }
  }

  @Test func wrongReferencesAreErrors() {
    let text = "service:\n  name: a${NO}\n  environment: ${1}\nhttp:\n  listen: ${HOST\nbot:\n  admins: ['${ADMIN}']\n"
    #expect(
      Configuration(text, environment).errors == [
        "bot.yml:2: service.name: needs the variable NO, which is not set; set it, or write ${NO:-default}",
        "bot.yml:3: service.environment: has a ${...} that names no variable; "
          + "write ${VAR} or ${VAR:-default}, or $${ for the characters",
        "bot.yml:5: http.listen: has ${ without }; write ${VAR} or ${VAR:-default}, or $${ for the characters themselves",
        "bot.yml:7: bot.admins[0]: needs the variable ADMIN, which is not set; set it, or write ${ADMIN:-default}",
      ])
  }

  @Test func valuesOfVariablesAreNotShown() {
    let errors = Configuration("http: {max_connections: '${PASSWORD}'}", ["PASSWORD": "hush"]).errors
    #expect(
      errors == [
        "bot.yml:1: http.max_connections: \"${PASSWORD}\" is not a whole number; write a whole number from 1 to 1000000"
      ])
  }

  @Test func expansionToNothingLeavesTheKeyUnset() throws {
    let settings = try Configuration("http: {listen: '${NO:-}', token: '${NO:-}'}\nbot: {admins: ['${NO:-}', 1]}")
      .settings()
    #expect(settings.http.listen.port == 8000)
    #expect(settings.http.token == nil)
    #expect(settings.bot.admins == [1])
  }
}
