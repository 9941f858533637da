/// One line of the table: what is measured, in which programs, and what is to be reached.
struct Row {
  /// Who measures it: us, or a peer that does the same.
  enum Program: String, CaseIterable {
    case ours
    case cpp = "prometheus-cpp"
    case golang = "client_golang"
  }

  enum Goal {
    /// The figure itself.
    case atMost(Double)
    /// As a multiple of the reference's figure.
    case timesReference(Double)
    /// How many times the reference's figure must be above ours.
    case fasterThanReference(Double)
    /// How many times a peer's figure must be above ours.
    case fasterThan(Program, Double)
  }

  enum Unit: String {
    case nanoseconds = "ns"
    case milliseconds = "ms"
    case bytes = "B"
    case megabytes = "MB"
    case percent = "%"
    case times = "times"
  }

  /// How figures are taken.
  enum Method {
    /// Rounds in one process; the least figure, since whatever else runs only adds to it.
    case least(rounds: Int)
    /// Rounds in one process; the middle figure: where threads are meant to be in each other's way, the least is a
    /// round in which they were not.
    case middle(rounds: Int)
    /// Each round in a new process, since what it measures does not go away again; the least figure.
    case fresh(rounds: Int)
    /// The case answers with the port of a server; each round scrapes it so often and takes the 99th percentile.
    /// The least figure.
    case scrapes(rounds: Int, each: Int)
  }

  let name: String
  let unit: Unit
  let method: Method
  /// All are to be reached; none for a figure that is only told.
  let goals: [Goal]
  /// The case's name, the same in every program.
  let measured: String
  /// A case of ours to compare with, such as the floor.
  var reference: String?
  var programs = Program.allCases
}
