"""An option that rewrites the limits."""


def pytest_addoption(parser):
    parser.addoption("--measure", action="store_true", help="write what is counted into limits.json, with a quarter on top")
