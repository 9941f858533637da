internal import BotKit
internal import Storage

/// What is told to those who did not ask.
extension HelpDeskTexts {
  func newRequest(_ card: RequestCard) -> HTMLText {
    say("🆕 A new request\n\n", "🆕 Новая заявка\n\n") + self.card(card, for: .admin)
  }

  /// For the author, after each of the three transitions.
  func changed(_ transition: Transition, _ request: Request) -> HTMLText {
    let title = request.title.shortened(to: 100)
    return switch transition {
    case .take:
      say(
        "🔧 Your request #\(request.id) is in progress now.\n\(title)",
        "🔧 Ваша заявка №\(request.id) взята в работу.\n\(title)")
    case .complete:
      say(
        "✅ Your request #\(request.id) is completed.\n\(title)", "✅ Ваша заявка №\(request.id) выполнена.\n\(title)")
    case .reject:
      say(
        "❌ Your request #\(request.id) was rejected.\n\(title)", "❌ Ваша заявка №\(request.id) отклонена.\n\(title)")
    }
  }

  func breach(_ request: Request, at now: Timestamp) -> HTMLText {
    let level = ServiceLevel(request.priority)
    let (elapsed, limit) = (hours(request.createdAt.duration(to: now).hours), hours(level.alert.hours))
    let (priority, status) = (label(request.priority), label(request.status))
    return say(
      """
      ⏰ Request #\(request.id) is past its time
      \(request.title)
      Elapsed: \(elapsed)
      Agreed: \(limit)
      Priority: \(priority)
      Location: \(location(of: request))
      Status: \(status)
      """,
      """
      ⏰ Срок заявки №\(request.id) истёк
      \(request.title)
      Прошло: \(elapsed)
      Срок: \(limit)
      Приоритет: \(priority)
      Место: \(location(of: request))
      Статус: \(status)
      """)
  }

  /// - Parameter total: how many there are in all.
  func overdue(_ requests: [Request], total: Int, at now: Timestamp) -> HTMLText {
    let lines: [HTMLText] = requests.map { request in
      let age = hours(request.createdAt.duration(to: now).hours)
      return "#\(request.id) · \(age) · \(request.title.shortened(to: 40))"
    }
    let rest = total - requests.count
    let heading: HTMLText = say(
      "🔥 Of high priority and waiting for more than 2 days: \(total)",
      "🔥 Высокий приоритет, ждут больше 2 дней: \(total)")
    let more: HTMLText = rest > 0 ? say("\nand \(rest) more", "\nи ещё \(rest)") : ""
    return heading + "\n\n" + lines.joined(separator: "\n") + more
  }
}
