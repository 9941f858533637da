import BareBot

/// The echo bot on our kit: `echo URL TOKEN DATABASE`.
@main
enum Echo {
  static func main() async throws { try await BareEcho.run(Array(CommandLine.arguments.dropFirst())) }
}
