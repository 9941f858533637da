import CRaces
import Glibc

/// Writers on every processor and scrapes without a pause; looks for one that does not agree with itself.
///
///     hammer [SECONDS]            10 unless given
///
/// Says at the end how much it did. Exits 1 when a scrape was inconsistent or an observation was lost. Built with
/// `--sanitize=thread` it shows besides that no two threads ever touched the same memory unordered.
@main
enum Hammer {
  static func main() async {
    outrigger_races_are_visible()
    let seconds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 10
    let instruments = Instruments()
    let writers = Writers(instruments, count: max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    var scrapes = Scrapes(instruments)
    do {
      let end = ContinuousClock.now + .seconds(seconds)
      while ContinuousClock.now < end { try await scrapes.next() }
      writers.stop()
      let rounds = writers.join()
      try await scrapes.last(rounds: rounds)
      say("\(writers.count) writers made \(rounds) rounds; \(scrapes.count) scrapes, each consistent.")
    } catch {
      say("After \(scrapes.count) scrapes: \(error)")
      exit(1)
    }
  }

  private static func say(_ text: String) {
    _ = (text + "\n").withCString { write(1, $0, strlen($0)) }
  }
}
