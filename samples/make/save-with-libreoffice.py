"""Has LibreOffice open a workbook and store it as another: xlsx, xls, or xlsx that a password opens.

    python3 save-with-libreoffice.py xlsx|xls|password SOURCE TARGET

Needs the package python3-uno of the Debian LibreOffice (or the Python that LibreOffice brings along).
"""

import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import NamedValue, PropertyValue
from com.sun.star.connection import NoConnectException

FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "xls": "MS Excel 97", "password": "Calc MS Excel 2007 XML"}
PASSWORD = "177"
PIPE = f"samples-{os.getpid()}"


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def desktop():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            time.sleep(0.5)
    sys.exit("LibreOffice did not start within a minute")


def main(kind, source, target):
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            [
                "soffice",
                f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}",
                "--headless",
                "--norestore",
                f"--accept=pipe,name={PIPE};urp",
            ]
        )
        host = desktop()
        book = host.loadComponentFromURL(
            uno.systemPathToFileUrl(os.path.abspath(source)), "_blank", 0, properties(Hidden=True)
        )
        options = {"FilterName": FILTERS[kind]}
        if kind == "password":
            # What the password dialog hands to the filter; its argument Password is for LibreOffice's own formats.
            options["EncryptionData"] = uno.Any(
                "[]com.sun.star.beans.NamedValue",
                (NamedValue("CryptoType", "Standard"), NamedValue("OOXPassword", PASSWORD)),
            )
        book.storeToURL(uno.systemPathToFileUrl(os.path.abspath(target)), properties(**options))
        book.close(True)
        host.terminate()
        office.wait(60)


main(*sys.argv[1:4])
