"""What no page may do: request another origin, violate its security policy, throw an error."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Request

# An error status, or a server that was stopped on purpose, is not the page's fault.
ABOUT_ANSWERS = ("Failed to load resource", "net::ERR_")


class Watch:
    def __init__(self, context: BrowserContext, url: str):
        self.url = url
        self.complaints: list[str] = []
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.complaints.append(f"error: {error.error}"))

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.url, "data:", "about:")):
            self.complaints.append(f"another origin: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not any(words in message.text for words in ABOUT_ANSWERS):
            self.complaints.append(f"console: {message.text}")
