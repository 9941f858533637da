"""What users and machines ask of the sidecar at once: see deploy/scripts/load.sh."""
import itertools
import time

from locust import HttpUser, between, events, task

UPDATES = itertools.count(1000)
USERS = itertools.count(1)
DIALOG = ["/start", "callback:create_request", "The lamp in room 7 is broken.", "callback:go_priority", "callback:priority_medium", "callback:my_requests"]


class Person(HttpUser):
    """Goes through HelpDesk's dialog again and again, as Telegram would deliver it."""

    weight = 9
    wait_time = between(0.2, 1.0)

    def on_start(self):
        self.id = next(USERS)
        self.steps = itertools.cycle(DIALOG)

    def update(self, step):
        person = {"id": self.id, "is_bot": False, "first_name": f"User {self.id}", "language_code": "en"}
        chat = {"id": self.id, "type": "private", "first_name": person["first_name"]}
        message = {"message_id": next(UPDATES), "date": int(time.time()), "chat": chat, "from": person}
        if step.startswith("callback:"):
            message["text"] = "menu"
            query = {"id": str(next(UPDATES)), "from": person, "chat_instance": "1", "data": step[9:], "message": message}
            return {"update_id": next(UPDATES), "callback_query": query}
        return {"update_id": next(UPDATES), "message": message | {"text": step}}

    @task
    def deliver(self):
        self.client.post(
            "/telegram/webhook", json=self.update(next(self.steps)), headers={"X-Telegram-Bot-Api-Secret-Token": "load"})


class Machine(HttpUser):
    """Prometheus, an orchestrator, and an SRE."""

    weight = 1
    wait_time = between(0.5, 1.0)

    @task(2)
    def scrape(self):
        with self.client.get("/metrics", catch_response=True) as answer:
            if "outrigger_build_info" not in answer.text:
                answer.failure("no metrics")

    @task(3)
    def health(self):
        self.client.get("/health")
        self.client.get("/ready")

    @task(1)
    def logs(self):
        self.client.get("/logs?limit=100")


@events.quitting.add_listener
def judge(environment, **_):
    stats = environment.stats.total
    environment.process_exit_code = 1 if stats.num_failures or not stats.num_requests else 0
