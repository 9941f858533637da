import FoundationEssentials
import Support
import Testing

extension EndToEnd {
  /// The dashboards and alerts of the repository against what the program says.
  struct DashboardPanelTests {
    /// A real Prometheus scrapes the program under a little traffic and every fault that a panel is listed with.
    @Test func everyPanelHasDataAndEveryExpressionNamesOnlyWhatThereIs() async throws {
      let bed = try await DashboardBed.start()
      try await bed.makeTraffic()
      let panels = try Dashboards.expressions()
      for expression in panels {
        do {
          try await eventually("a number for \(expression)", timeout: .seconds(20)) {
            try await bed.prometheus.countOfNumbers(expression.text) > 0
          }
        } catch {
          Issue.record("\(error)")
        }
      }
      let rules = try Dashboards.rules()
      // What the rules record is there for panels too; alerts are silent unless something is wrong, so they need only parse.
      let recorded = Set(
        rules.compactMap { $0.place.split(separator: " ").last }.filter { $0.contains(":") }.map(String.init))
      let known = try await bed.prometheus.labelValues("__name__").union(recorded)
      for expression in panels + rules {
        await #expect(throws: Never.self, "\(expression)") { try await bed.prometheus.count(expression.text) }
        let unknown = Self.unknown(expression, known)
        #expect(unknown.isEmpty, "\(expression) names \(unknown)")
      }
      #expect(panels.count > 100)
      #expect(rules.count > 80)
      try await bed.stop()
    }

    /// A histogram's family is known by its buckets.
    private static func unknown(_ expression: Expression, _ known: Set<String>) -> [String] {
      expression.metrics.filter { !known.contains($0) }.sorted()
    }

    @Test func everyPanelHasAUnitAndAsksTheChosenSourceForTheChosenInstances() throws {
      for (name, json) in try Dashboards.all() {
        let variables = (json["templating"]?["list"]?.array ?? []).compactMap { $0["name"]?.string }
        #expect(Set(variables).isSuperset(of: ["datasource", "job", "instance"]), "\(name)")
        for panel in json["panels"]?.array ?? [] where !["row", "logs"].contains(panel["type"]?.string) {
          let place: Comment = "\(name), \(panel["title"]?.string ?? "?")"
          let unit = panel["fieldConfig"]?["defaults"]?["unit"]?.string ?? panel["options"]?["yAxis"]?["unit"]?.string
          #expect(unit?.isEmpty == false, place)
          #expect(panel["datasource"]?["uid"]?.string == "${datasource}", place)
          for target in panel["targets"]?.array ?? [] {
            #expect(target["expr"]?.string?.contains("job=~\"$job\",instance=~\"$instance\"") == true, place)
          }
        }
      }
    }

    @Test func theDashboardsAreWhatTheirDescriptionMakes() async throws {
      try await Command.succeed(Launch("python3", [RepositoryPath.of("dashboards/generate.py"), "--check"]))
    }

    @Test func everyDashboardHasAnIDOfItsOwnAndLeadsToTheNext() throws {
      let dashboards = try Dashboards.all()
      #expect(dashboards.count == 8)
      let uids = dashboards.compactMap { $0.json["uid"]?.string }
      #expect(Set(uids).count == dashboards.count)
      var visited: [String] = []
      var next = uids.first
      while let uid = next, !visited.contains(uid) {
        visited.append(uid)
        let dashboard = try #require(dashboards.first { $0.json["uid"]?.string == uid }?.json, "\(uid)")
        next = dashboard["links"]?[0]?["url"]?.string.map { String($0.dropFirst("/d/".count)) }
      }
      #expect(visited.count == dashboards.count, "the links lead round once through all")
    }
  }
}
