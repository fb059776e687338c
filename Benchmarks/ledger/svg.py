"""A few SVG elements. The output is deterministic."""

from xml.sax.saxutils import escape, quoteattr


def element(name: str, *children: str, **attributes: object) -> str:
    """Trailing underscores of names are dropped and others become dashes: class_, stroke_width."""
    written = "".join(f" {key.rstrip('_').replace('_', '-')}={quoteattr(value_of(value))}" for key, value in attributes.items())
    return f"<{name}{written}>{''.join(children)}</{name}>" if children else f"<{name}{written}/>"


def text(x: float, y: float, words: str, **attributes: object) -> str:
    return element("text", escape(words), x=x, y=y, **attributes)


def titled(name: str, words: str, **attributes: object) -> str:
    """An element with a tooltip."""
    return element(name, element("title", escape(words)), **attributes)


def line(x1: float, y1: float, x2: float, y2: float, class_: str) -> str:
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def path(points: list[tuple[float, float]], class_: str) -> str:
    return element("path", d="M" + "L".join(f"{value_of(x)} {value_of(y)}" for x, y in points), class_=class_)


def value_of(value: object) -> str:
    """A tenth of a point is finer than any screen."""
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
