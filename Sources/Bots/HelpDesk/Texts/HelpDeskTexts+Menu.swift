internal import BotKit

/// The way in, and what leads nowhere.
extension HelpDeskTexts {
  func welcome(_ name: String, isAdmin: Bool) -> HTMLText {
    isAdmin
      ? say(
        "Welcome, \(name). You are an administrator of the help desk.",
        "Здравствуйте, \(name). Вы администратор службы заявок.")
      : say(
        "Welcome, \(name). Tell me what needs repair, and I will pass it on.",
        "Здравствуйте, \(name). Расскажите, что нужно починить, и я передам.")
  }

  var menu: HTMLText { say("What would you like to do?", "Что вы хотите сделать?") }

  var hint: HTMLText {
    say(
      "I did not understand that. Please choose one of these:",
      "Не удалось это понять. Выберите, пожалуйста, одно из этого:")
  }

  var disabled: String {
    say(
      "Your account is disabled. Please contact an administrator.",
      "Ваша учётная запись отключена. Обратитесь, пожалуйста, к администратору.")
  }

  var adminsOnly: HTMLText {
    say("Only administrators can do that.", "Это могут делать только администраторы.")
  }

  var notFound: HTMLText {
    say("There is no such request, or it is not yours.", "Такой заявки нет, или она не ваша.")
  }

  /// A photo or a file that nobody asked for.
  var strayFile: HTMLText {
    say(
      "To report something with a photo or a file, begin a request first and then send it. To add one to a request "
        + "that is there already, open that request.",
      "Чтобы сообщить о чём-то с фото или файлом, сначала начните заявку, а затем отправьте его. Чтобы добавить файл к "
        + "уже созданной заявке, откройте её.")
  }
}
