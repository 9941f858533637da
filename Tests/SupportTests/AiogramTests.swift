import Support
import Testing

/// An independent client of the Bot API against our fake of it: PyPI's aiogram, which knows nothing of this project.
@Suite(.serialized, .enabled(if: TestTools.areWanted, "deploy/scripts/install-test-tools.sh installs aiogram"))
struct AiogramTests {
  private let fake: FakeBotAPI

  init() throws { fake = try FakeBotAPI() }

  private func run(_ program: String) async throws -> String {
    let prelude = """
      import asyncio, sys
      from aiogram import Bot, Dispatcher, types
      from aiogram.client.session.aiohttp import AiohttpSession
      from aiogram.client.telegram import TelegramAPIServer
      from aiogram.exceptions import *
      from aiogram.filters import Command
      from aiogram.types import *

      url, token = sys.argv[1], sys.argv[2]
      bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))

      """
    let ending =
      "\nasync def run():\n    try:\n        await main()\n    finally:\n        await bot.session.close()\nasyncio.run(run())\n"
    return try await TestTools.run(prelude + program + ending, [fake.url, fake.token], timeout: .seconds(120))
  }

  @Test func aBotAnswersMessagesAndButtonsByPolling() async throws {
    fake.send("/start", from: TelegramUser(id: 100))
    async let output = run(
      """
      dispatcher = Dispatcher()

      @dispatcher.message(Command("start"))
      async def start(message):
          keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="One", callback_data="pick:1")]])
          await message.answer(f"Hello, {message.from_user.first_name}", reply_markup=keyboard)

      @dispatcher.callback_query()
      async def pick(query):
          await query.answer("Taken")
          await query.message.edit_text(f"You took {query.data}")
          await dispatcher.stop_polling()

      async def main():
          print((await bot.get_me()).username)
          await dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False)
      """)
    let greeting = try await fake.waitForMessage(containing: "Hello, Ada", timeout: .seconds(60))
    #expect(greeting.buttons.map(\.text) == ["One"])
    fake.press("pick:1", on: greeting)
    try await fake.waitForMessage(containing: "You took pick:1")
    #expect(try await fake.nextCall("answerCallbackQuery").string("text") == "Taken")
    #expect(try await output == "outrigger_test_bot\n")
  }

  @Test func filesGoUpAndComeBack() async throws {
    let output = try await run(
      """
      async def main():
          content = bytes(range(256)) * 1000
          sent = await bot.send_document(100, BufferedInputFile(content, "all bytes.bin"), caption="Here")
          print(sent.caption, sent.document.file_size)
          back = await bot.download(sent.document)
          print(back.read() == content)
          group = await bot.send_media_group(100, [InputMediaPhoto(media=BufferedInputFile(b"1", "1.jpg")),
                                                   InputMediaPhoto(media=BufferedInputFile(b"2", "2.jpg"))])
          print(len(group))
      """)
    #expect(output == "Here 256000\nTrue\n1\n")
    #expect(try await fake.nextCall("sendMediaGroup").files.count == 2)
  }

  @Test func errorsAreThoseOfTheRealServer() async throws {
    fake.inject(.tooManyRequests(retryAfter: 7), into: "sendMessage")
    fake.inject(.error(code: 403, description: "Forbidden: bot was blocked by the user"), into: "sendMessage")
    fake.inject(.migrated(toChat: -1001), into: "sendMessage")
    let output = try await run(
      """
      async def attempt(call):
          try:
              await call
              print("fine")
          except TelegramRetryAfter as error:
              print("retry after", error.retry_after)
          except TelegramMigrateToChat as error:
              print("moved to", error.migrate_to_chat_id)
          except TelegramAPIError as error:
              print(type(error).__name__, error.message)

      async def main():
          for _ in range(3):
              await attempt(bot.send_message(1, "hello"))
          await attempt(bot.send_message(1, "x" * 4097))
          await attempt(bot.send_message(1, "\\U0001F600" * 2048))
          await attempt(bot.send_message(1, "\\U0001F600" * 2049))
          await attempt(bot.send_document(1, "file-1", caption="x" * 1025))
          long = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="a", callback_data="\\u00e9" * 33)]])
          await attempt(bot.send_message(1, "a", reply_markup=long))
          await attempt(bot.answer_callback_query("1", text="x" * 201))
          await attempt(bot.answer_callback_query("1"))
          await attempt(bot.set_webhook("https://example.org/hook", secret_token="secret_1"))
          await attempt(bot.get_updates())
          await attempt(bot.set_webhook("http://example.org/hook"))
          await attempt(bot.delete_webhook(drop_pending_updates=True))
          await attempt(bot.get_updates())
      """)
    let expected = [
      "retry after 7", "TelegramForbiddenError Forbidden: bot was blocked by the user", "moved to -1001",
      "TelegramBadRequest Bad Request: message is too long", "fine",
      "TelegramBadRequest Bad Request: message is too long",
      "TelegramBadRequest Bad Request: message caption is too long",
      "TelegramBadRequest Bad Request: BUTTON_DATA_INVALID", "TelegramBadRequest Bad Request: MESSAGE_TOO_LONG",
      "TelegramBadRequest Bad Request: query is too old and response timeout expired or query ID is invalid", "fine",
      "TelegramConflictError Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete "
        + "the webhook first",
      "TelegramBadRequest Bad Request: bad webhook: An HTTPS URL must be provided for webhook", "fine", "fine",
    ]
    #expect(output.split(separator: "\n").map(String.init) == expected)
  }

  @Test func theNewerOfTwoPollsWins() async throws {
    let output = try await run(
      """
      async def main():
          first = asyncio.create_task(bot.get_updates(timeout=20))
          await asyncio.sleep(0.3)
          second = asyncio.create_task(bot.get_updates(timeout=1))
          try:
              await first
          except TelegramConflictError as error:
              print(error.message)
          print(await second)
      """)
    #expect(
      output
        == "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running\n[]\n")
  }

  @Test func aUserNoOneKnowsCallsMethodsTheFakeHasNoMindOf() async throws {
    let output = try await run(
      """
      async def main():
          print((await bot.get_chat_member(1, 2)).status, len(await bot.get_my_commands()))
          print(await bot.set_my_commands([BotCommand(command="start", description="Begin")]))
          print((await bot.send_poll(1, "Which?", [InputPollOption(text="a"), InputPollOption(text="b")])).chat.id)
      """)
    #expect(output == "creator 1\nTrue\n1\n")
  }
}
