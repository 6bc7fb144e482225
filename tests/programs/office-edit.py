"""Opens a workbook in LibreOffice, writes cells as a person would, saves it: office-edit.py IN OUT JSON

JSON: [{"sheet": "…", "cell": "E2", "value": "…" | number | null}, …]; a text is typed, so that LibreOffice reads a day or
a number in it as it would from the keyboard. Run by LibreOffice's own Python over a pipe that this program opens.
"""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def value(name, content):
    one = PropertyValue()
    one.Name, one.Value = name, content
    return one


def main():
    source, target, changes = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
    pipe = "mutabaa%d" % os.getpid()
    profile = os.path.join(os.path.dirname(os.path.abspath(target)), "profile")
    office = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            "-env:UserInstallation=file://" + profile,
            "--accept=pipe,name=%s;urp;" % pipe,
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        context = None
        for _ in range(240):
            try:
                context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
                break
            except Exception:
                time.sleep(0.5)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        book = desktop.loadComponentFromURL("file://" + os.path.abspath(source), "_blank", 0, (value("Hidden", True),))
        for change in changes:
            cell = book.Sheets.getByName(change["sheet"]).getCellRangeByName(change["cell"])
            content = change["value"]
            if isinstance(content, (int, float)):
                cell.setValue(float(content))
            else:
                # what the keyboard does: a day or a number is recognised
                cell.FormulaLocal = content or ""
        book.storeToURL("file://" + os.path.abspath(target), (value("FilterName", "Calc MS Excel 2007 XML"),))
        book.close(True)
        try:
            desktop.terminate()
        except Exception:
            pass
    finally:
        try:
            office.wait(20)
        except Exception:
            office.kill()


main()
