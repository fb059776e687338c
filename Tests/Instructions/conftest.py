"""Lets a run write the limits anew."""


def pytest_addoption(parser):
    parser.addoption("--measure", action="store_true", help="write what is counted into limits.json, with a quarter on top")
