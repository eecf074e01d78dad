"""Starts a LibreOffice of its own, with settings by which documents run nothing and reach nothing."""

import configparser
import os
import subprocess
import sys
import time
import uuid

import uno
from com.sun.star.connection import NoConnectException

PROGRAM_FOLDER = "/usr/lib/libreoffice/program"
START_SECONDS = 60
# What LibreOffice reads from its folder `share`, and how it gets there from its own.
INSTALLED_SHARE = "/usr/lib/libreoffice/share"
ANNOTATION = "config/soffice.cfg/modules/swriter/ui/annotation.ui"
# The window that a text's comment is in, with all that LibreOffice asks it for. Without it, LibreOffice crashes at the first comment;
# and Debian's packages for hosts without a screen do not bring it.
ANNOTATION_UI = """<?xml version="1.0" encoding="UTF-8"?>
<interface>
  <object class="GtkMenu" id="menu"/>
  <object class="GtkBox" id="Annotation">
    <child><object class="GtkScrolledWindow" id="scrolledwindow"><child><object class="GtkViewport">
      <child><object class="GtkDrawingArea" id="editview"/></child>
    </object></child></object></child>
    <child><object class="GtkLabel" id="author"/></child>
    <child><object class="GtkLabel" id="date"/></child>
    <child><object class="GtkLabel" id="resolved"/></child>
    <child><object class="GtkMenuButton" id="menubutton"><property name="popup">menu</property></object></child>
  </object>
</interface>
"""
SETTINGS = {
    # Without a known version every start runs the self-tests of the graphics code, which take most of a second.
    "org.openoffice.Setup/Product": {"ooSetupLastVersion": "99.9"},
    "org.openoffice.Office.Common/Misc": {"FirstRun": "false"},
    # Documents run nothing, and get nothing from the network or from other files.
    "org.openoffice.Office.Common/Security/Scripting": {
        "MacroSecurityLevel": "3",
        "DisableMacrosExecution": "true",
        "BlockUntrustedRefererLinks": "true",
    },
    # Style sheets of web pages are fetched nevertheless, so whatever asks the network asks a proxy that is not there.
    "org.openoffice.Inet/Settings": {
        "ooInetProxyType": "1",
        "ooInetHTTPProxyName": "127.0.0.1",
        "ooInetHTTPProxyPort": "9",
        "ooInetHTTPSProxyName": "127.0.0.1",
        "ooInetHTTPSProxyPort": "9",
        "ooInetNoProxy": "",
    },
    "org.openoffice.Office.Writer/Content/Update": {"Link": "2"},
    "org.openoffice.Office.Calc/Content/Update": {"Link": "2"},
    "org.openoffice.Office.Recovery/AutoSave": {"Enabled": "false"},
}


def write_profile(folder):
    os.makedirs(os.path.join(folder, "user", "extensions"))
    # Without it LibreOffice tidies up its extensions, and then wants to be started again.
    version = configparser.ConfigParser(interpolation=None)
    version.read(os.path.join(PROGRAM_FOLDER, "versionrc"))
    with open(os.path.join(folder, "user", "extensions", "buildid"), "w", encoding="utf-8") as file:
        file.write(version["Version"]["buildid"])
    with open(os.path.join(folder, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">')
        for path, values in SETTINGS.items():
            for name, value in values.items():
                file.write(f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse">'
                           f"<value>{value}</value></prop></item>\n")
        file.write("</oor:items>\n")


def share_with_comments(folder):
    """
    A folder `share` that is LibreOffice's own, but for the window of comments where that is missing.

    :return: what LibreOffice is told of it, as arguments
    """
    if os.path.exists(os.path.join(INSTALLED_SHARE, ANNOTATION)):
        return []
    installed, made = INSTALLED_SHARE, os.path.join(folder, "share")
    for part in ANNOTATION.split("/"):
        os.mkdir(made)
        for name in os.listdir(installed) if os.path.isdir(installed) else []:
            if name != part:
                os.symlink(os.path.join(installed, name), os.path.join(made, name))
        installed, made = os.path.join(installed, part), os.path.join(made, part)
    with open(made, "w", encoding="utf-8") as file:
        file.write(ANNOTATION_UI)
    share = os.path.relpath(os.path.join(folder, "share"), os.path.dirname(INSTALLED_SHARE))
    return [f"-env:BRAND_SHARE_SUBDIR={share}"]


def start_office(profile):
    """Starts LibreOffice, and returns its process, its desktop, which loads documents, and what writes pictures."""
    pipe = f"pipe,name=converter{uuid.uuid4().hex};urp"
    office = subprocess.Popen(
        [os.path.join(PROGRAM_FOLDER, "soffice.bin"), f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}",
         "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", f"--accept={pipe};",
         *share_with_comments(profile)],
        stdin=subprocess.DEVNULL, stdout=sys.stderr)
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            remote = resolver.resolve(f"uno:{pipe};StarOffice.ComponentContext")
            services = ("com.sun.star.frame.Desktop", "com.sun.star.graphic.GraphicProvider")
            return office, *(remote.ServiceManager.createInstanceWithContext(name, remote) for name in services)
        except NoConnectException:
            if office.poll() is not None or time.monotonic() > deadline:
                sys.exit(f"LibreOffice did not start; it ended with {office.poll()}.")
            time.sleep(0.005)
