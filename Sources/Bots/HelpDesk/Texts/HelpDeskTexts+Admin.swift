internal import BotKit

/// The administrators' pages.
extension HelpDeskTexts {
  var panel: HTMLText { say("<b>Administration</b>\nWhat would you like to see?", "<b>Управление</b>\nЧто показать?") }
  var filters: HTMLText { say("<b>Filters</b>\nWhich requests?", "<b>Фильтры</b>\nКакие заявки?") }
  var exports: HTMLText { say("<b>Exports</b>\nWhich file?", "<b>Выгрузки</b>\nКакой файл?") }

  func statistics(_ statistics: DeskStatistics) -> HTMLText {
    let (open, running) = (statistics.count(.open), statistics.count(.inProgress))
    return say(
      """
      <b>Statistics</b>
      Open: \(open)
      In progress: \(running)
      Completed today: \(statistics.completedToday)
      Total: \(statistics.total)
      Completed: \(statistics.count(.completed))

      \(advice(statistics.active))
      """,
      """
      <b>Статистика</b>
      Открыто: \(open)
      В работе: \(running)
      Выполнено сегодня: \(statistics.completedToday)
      Всего: \(statistics.total)
      Выполнено: \(statistics.count(.completed))

      \(advice(statistics.active))
      """)
  }

  /// What to make of the number of requests that wait.
  private func advice(_ active: Int) -> HTMLText {
    switch active {
    case 16...:
      say(
        "That is a lot. Begin with high priority, and ask for help.",
        "Это очень много. Начните с высокого приоритета и попросите помощи.")
    case 11...15:
      say("More than usual. Keep an eye on the deadlines.", "Больше обычного. Следите за сроками.")
    case 1...10: say("All is under control.", "Всё под контролем.")
    default: say("Nothing waits. Well done!", "Ничего не ждёт. Отлично!")
    }
  }

  /// Below an export's file.
  func exported(_ kind: ExportKind) -> String {
    switch kind {
    case .month: say("Requests of the last 30 days", "Заявки за 30 дней")
    case .all: say("All requests", "Все заявки")
    case .statistics: say("Statistics", "Статистика")
    }
  }
}
