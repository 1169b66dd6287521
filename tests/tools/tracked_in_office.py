"""Opens documents in a running LibreOffice, settles their tracked changes, and prints their texts.

Run by a Python that has LibreOffice's `uno` (Debian: the system's, with `python3-uno`), never by
the tests' own. Arguments: the name of LibreOffice's pipe. Standard input: a JSON list of
[URL of a file, "accept" | "refuse" | "", URL to save it to or ""]; standard output: a JSON list of
lists of lines.
"""

import contextlib
import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "refuse": ".uno:RejectAllTrackedChanges"}
SECONDS_TO_START = 600


def main(pipe: str) -> None:
    """Settle each file, and print all texts."""
    context = connected(pipe)
    services = context.ServiceManager
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    texts = []
    for url, wish, target in json.load(sys.stdin):
        document = desktop.loadComponentFromURL(url, "_blank", 0, (hidden(),))
        if wish:
            frame = document.CurrentController.Frame
            dispatcher.executeDispatch(frame, COMMANDS[wish], "", 0, ())
            left = list(document.Redlines)
            if left:
                raise SystemExit(f"{url}: {len(left)} changes are left after {wish}")
        texts.append(list(lines_of(document.Text)))
        if target:
            form = PropertyValue("FilterName", 0, "MS Word 2007 XML", 0)
            document.storeToURL(target, (form,))
        document.close(True)
    json.dump(texts, sys.stdout)
    with contextlib.suppress(DisposedException):  # it breaks the connection as it goes
        desktop.terminate()


def hidden() -> Any:
    """The property that opens a document without a window."""
    return PropertyValue("Hidden", 0, True, 0)


def connected(pipe: str) -> Any:
    """LibreOffice's context, as soon as it answers."""
    resolver = uno.getComponentContext().ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", uno.getComponentContext()
    )
    for _ in range(SECONDS_TO_START * 5):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice did not answer")


def lines_of(text: Any) -> Iterator[str]:
    """Paragraphs, and the lines of cells, in reading order, with few questions: each takes time."""
    blocks = text.createEnumeration()
    while blocks.hasMoreElements():
        block = blocks.nextElement()
        if block.supportsService("com.sun.star.text.TextTable"):
            for name in block.CellNames:
                yield from block.getCellByName(name).String.split("\n")
        else:
            yield block.String


if __name__ == "__main__":
    main(sys.argv[1])
