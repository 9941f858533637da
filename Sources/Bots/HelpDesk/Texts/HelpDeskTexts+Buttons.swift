/// What is written on buttons.
extension HelpDeskTexts {
  var createButton: String { say("Create a request", "Создать заявку") }
  var mineButton: String { say("My requests", "Мои заявки") }
  var helpButton: String { say("Help", "Помощь") }
  var panelButton: String { say("Administration", "Управление") }
  var mainMenuButton: String { say("Main menu", "Главное меню") }
  var backButton: String { say("Back", "Назад") }
  var cancelButton: String { say("Cancel", "Отмена") }
  var doneButton: String { say("Done", "Готово") }

  var moreButton: String { say("Add a location or a comment", "Добавить место или комментарий") }
  var priorityButton: String { say("Choose the priority", "Выбрать приоритет") }
  var locationButton: String { say("Location", "Место") }
  var commentButton: String { say("Comment", "Комментарий") }
  var continueButton: String { say("Continue", "Продолжить") }

  var viewButton: String { say("View", "Открыть") }
  var addCommentButton: String { say("Add a comment", "Добавить комментарий") }
  var addFileButton: String { say("Add a file", "Добавить файл") }
  var requestsButton: String { say("Back to the list", "К списку") }

  func button(_ transition: Transition) -> String {
    switch transition {
    case .take: say("Take", "Взять в работу")
    case .complete: say("Complete", "Выполнена")
    case .reject: say("Reject", "Отклонить")
    }
  }

  func button(_ priority: Priority) -> String { label(priority).capitalizedFirst }
  func button(_ status: Status) -> String { label(status).capitalizedFirst }

  var openRequestsButton: String { say("Open requests", "Открытые заявки") }
  var filtersButton: String { say("Filters", "Фильтры") }
  var statisticsButton: String { say("Statistics", "Статистика") }
  var archiveButton: String { say("Archive", "Архив") }
  var exportsButton: String { say("Exports", "Выгрузки") }
  var todayButton: String { say("Today", "Сегодня") }
  var weekButton: String { say("Last 7 days", "За 7 дней") }
  var exportMonthButton: String { say("The last 30 days (CSV)", "За 30 дней (CSV)") }
  var exportAllButton: String { say("All requests (CSV)", "Все заявки (CSV)") }
  var exportStatisticsButton: String { say("Statistics (TXT)", "Статистика (TXT)") }

  var helpPhotoButton: String { say("Photos and files", "Фото и файлы") }
  var helpTimingButton: String { say("How long it takes", "Сроки") }
  var helpNotFixedButton: String { say("It is still broken", "Не починили") }
  var helpPanelButton: String { say("Working with requests", "Работа с заявками") }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
