"""What several readers have in common: packages of XML, pages of HTML, and other programs."""

import html.parser
import posixpath
import re
import subprocess
import zipfile
from xml.etree import ElementTree


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def xml_text(root, paragraph_names):
    """The text below an element, a line for each paragraph."""
    return "\n".join("".join(each.itertext()) for each in root.iter() if local(each) in paragraph_names)


def count(roots, name):
    return sum(local(element) == name for root in roots for element in root.iter())


class Package:
    """A zip archive of XML parts. All of them must be well-formed, and no part may name one that is not there."""

    def __init__(self, path):
        self.archive = zipfile.ZipFile(path)
        if self.archive.testzip() is not None:
            raise ValueError("the archive is damaged")
        self.names = self.archive.namelist()
        for name in self.names:
            # LibreOffice leaves empty files in its folder of settings.
            if name.endswith((".xml", ".rels", ".opf", ".xhtml", ".ncx")) and not name.startswith("Configurations2/"):
                self.xml(name)
        self.media = [name for name in self.names if re.search(r"\.(png|jpe?g|gif|svg|emf|wmf)$", name)
                      and "humbnail" not in name]

    def xml(self, name):
        return ElementTree.fromstring(self.archive.read(name))

    def parts(self, pattern):
        found = [name for name in self.names if re.fullmatch(pattern, name)]
        return [self.xml(name) for name in sorted(found, key=lambda name: int("0" + re.sub(r"\D", "", name)))]

    def check_relationships(self):
        for name in self.names:
            if name.endswith(".rels"):
                base = posixpath.dirname(posixpath.dirname(name))
                for relationship in self.xml(name):
                    target = posixpath.normpath(posixpath.join("/" + base, relationship.get("Target")))[1:]
                    if relationship.get("TargetMode") != "External" and target not in self.names:
                        raise ValueError(f"{name} names {target}, which is not there")


def output_of(*command):
    """What a program prints. Old ones write characters above U+FFFF as the two halves that UTF-16 has for them."""
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8", errors="surrogatepass",
                             timeout=60).stdout
    return printed.encode("utf-16", "surrogatepass").decode("utf-16")


class Page(html.parser.HTMLParser):
    """An HTML page's text, and what it shows; a picture counts only if it is in the page itself."""

    def __init__(self):
        super().__init__()
        self.text, self.pictures, self.tables, self.headings, self.elsewhere, self.hidden = [], 0, 0, 0, [], 0

    def handle_starttag(self, tag, attributes):
        source = dict(attributes).get("src") or ""
        self.hidden += tag in ("style", "script")
        self.tables += tag == "table"
        self.headings += re.fullmatch("h[1-6]", tag) is not None
        self.pictures += tag == "img" and source.startswith("data:image/")
        if source and not source.startswith("data:") or tag == "link" and dict(attributes).get("rel") != "schema.dcterms":
            self.elsewhere.append(f"{tag} {source}")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("style", "script")

    def handle_data(self, data):
        if not self.hidden:
            self.text.append(data)


def read_html_text(text):
    page = Page()
    page.feed(text)
    if page.elsewhere:
        raise ValueError(f"it needs what is elsewhere: {page.elsewhere}")
    return {"text": " ".join("".join(page.text).split()), "pictures": page.pictures, "tables": page.tables,
            "headings": page.headings}
