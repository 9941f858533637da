internal import BotKit
internal import Storage

/// The daily digest and the statistics' file: the same figures.
extension HelpDeskTexts {
  func digest(_ statistics: DeskStatistics, at now: Timestamp) -> HTMLText {
    let heading: HTMLText = say(
      "<b>📊 Digest of \(now.longText.prefix(10))</b>", "<b>📊 Сводка за \(now.longText.prefix(10))</b>")
    return ([heading] + figures(statistics).map { HTMLText(text: $0) }).joined(separator: "\n")
  }

  /// Line by line.
  func figures(_ statistics: DeskStatistics) -> [String] {
    let rate = statistics.completionRate
    var lines = [
      say("Total: \(statistics.total)", "Всего: \(statistics.total)"),
      say("Active: \(statistics.active)", "Активных: \(statistics.active)"),
      say("Completed today: \(statistics.completedToday)", "Выполнено сегодня: \(statistics.completedToday)"),
      say("Completion rate: \(rate)%", "Доля выполненных: \(rate)%"),
      "", say("By priority:", "По приоритету:"),
    ]
    lines += Priority.allCases.map { "• \(label($0)): \(statistics.count($0))" }
    lines += ["", say("By status:", "По статусу:")]
    lines += Status.allCases.map { "• \(label($0)): \(statistics.count($0))" }
    let average = statistics.averageCompletion.map(duration) ?? "—"
    lines += [
      "", say("Average time to completion: \(average)", "Среднее время выполнения: \(average)"),
      say("Overdue of high priority: \(statistics.overdue)", "Просрочено с высоким приоритетом: \(statistics.overdue)"),
    ]
    return lines
  }

  /// `30.5 h (1.3 d)`
  private func duration(_ duration: Duration) -> String {
    let hours = Double(duration.components.seconds) / 3600
    return say(
      "\(Self.tenths(hours)) h (\(Self.tenths(hours / 24)) d)",
      "\(Self.tenths(hours)) ч (\(Self.tenths(hours / 24)) дн.)")
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
