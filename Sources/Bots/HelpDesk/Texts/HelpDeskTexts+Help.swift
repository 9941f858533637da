internal import BotKit

/// The help pages.
extension HelpDeskTexts {
  /// A page, by the button that leads to it.
  enum HelpPage: String, CaseIterable, Sendable {
    case user = "help_user"
    case photo = "help_photo"
    case timing = "help_timing"
    case notFixed = "help_not_fixed"
    case menu = "help_menu"
    case adminPanel = "help_admin_panel"
    case export = "help_export"

    /// Pages about an administrator's work are for administrators.
    var isForAdmins: Bool { [.menu, .adminPanel, .export].contains(self) }
  }

  func help(_ page: HelpPage) -> HTMLText {
    switch page {
    case .user: helpForUsers
    case .photo: helpWithPhotos
    case .timing: helpWithTiming
    case .notFixed: helpWhenNotFixed
    case .menu: helpForAdmins
    case .adminPanel: helpWithPanel
    case .export: helpWithExports
    }
  }

  private var helpForUsers: HTMLText {
    say(
      """
      <b>How it works</b>
      • Create a request: describe what needs repair, send a photo if you like, and say how urgent it is.
      • My requests: see what became of it, add a comment or a file.
      • You are told when your request is taken, completed or rejected.
      """,
      """
      <b>Как это работает</b>
      • Создать заявку: опишите, что нужно починить, приложите фото, если хотите, и укажите срочность.
      • Мои заявки: посмотрите, что с ними стало, добавьте комментарий или файл.
      • Мы сообщим, когда заявку возьмут в работу, выполнят или отклонят.
      """)
  }

  private var helpWithPhotos: HTMLText {
    say(
      """
      <b>Photos and files</b>
      Send a photo or a document as the description; its caption becomes the text. More can follow: at most \
      \(DeskLimits.files) for a request, each up to \(DeskLimits.fileBytes >> 20) MB.
      """,
      """
      <b>Фото и файлы</b>
      Отправьте фото или документ вместо описания: подпись станет текстом. Можно добавить ещё: не больше \
      \(DeskLimits.files) на заявку, каждый до \(DeskLimits.fileBytes >> 20) МБ.
      """)
  }

  private var helpWithTiming: HTMLText {
    say(
      """
      <b>How long it takes</b>
      High: within 1–2 hours.
      Medium: within 24 hours.
      Low: within a week.
      """,
      """
      <b>Сроки</b>
      Высокий приоритет: 1–2 часа.
      Средний: до 24 часов.
      Низкий: до недели.
      """)
  }

  private var helpWhenNotFixed: HTMLText {
    say(
      """
      <b>It is still broken</b>
      Open the request under “My requests” and add a comment or a photo. If it is closed already, create a new request \
      and name the number of the old one.
      """,
      """
      <b>Не починили</b>
      Откройте заявку в разделе «Мои заявки» и добавьте комментарий или фото. Если она уже закрыта, создайте новую и \
      укажите номер старой.
      """)
  }

  private var helpForAdmins: HTMLText {
    say(
      """
      <b>Help for administrators</b>
      You are told of new requests, of those past their time, and every morning how things stand.
      """,
      """
      <b>Помощь администратору</b>
      Вам сообщают о новых заявках, о просроченных и каждое утро о том, как идут дела.
      """)
  }

  private var helpWithPanel: HTMLText {
    say(
      """
      <b>Working with requests</b>
      Open requests: the most urgent ones. Filters: by priority, status or date. Archive: what was completed.
      An open request is taken, and then completed; either can be rejected. The author is told each time, and on \
      completion gets your comments and files too.
      """,
      """
      <b>Работа с заявками</b>
      Открытые заявки: самые срочные. Фильтры: по приоритету, статусу или дате. Архив: выполненные.
      Открытую заявку берут в работу, затем выполняют; и ту и другую можно отклонить. Автору сообщают каждый раз, а при \
      выполнении он получает и ваши комментарии и файлы.
      """)
  }

  private var helpWithExports: HTMLText {
    say(
      """
      <b>Exports</b>
      CSV files open in a spreadsheet; columns are separated by semicolons. The statistics are a text.
      """,
      """
      <b>Выгрузки</b>
      Файлы CSV открываются в таблице; столбцы разделены точкой с запятой. Статистика — это текст.
      """)
  }
}
