#!/usr/bin/python3
"""Makes fixtures/mail by Python's own modules, which have no part in the engine."""

import email.policy
import mailbox
import pathlib
import struct
import zlib
from email.message import EmailMessage

MAIL = pathlib.Path(__file__).resolve().parent.parent / "fixtures" / "mail"


def png():
    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
    rows = b"".join(b"\0" + b"\xff\x00\x00" * 8 for _ in range(8))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def message(subject, sender="Zoë Müller <zoe@example.org>", to="Sara <sara@example.org>"):
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, to, subject
    made["Date"], made["Message-ID"] = "Fri, 01 Mar 2024 12:30:00 +0100", f"<{len(subject)}@example.org>"
    return made


def save(name, made):
    (MAIL / name).write_bytes(made.as_bytes(policy=email.policy.SMTP))


def make_letter():
    letter = message("Grüße aus Zürich")
    letter.set_content("Hello Sara,\n\nthe prices are below: 2,50 €.\nשלום עולם\n")
    letter.add_alternative('<html><body><p>Hello Sara,</p><p>the prices are <b>below</b>: 2,50 €.</p><p dir="rtl">שלום עולם</p>'
                           "</body></html>", subtype="html")
    save("letter.eml", letter)
    return letter


def make_pictures():
    made = message("Pictures")
    made.set_content("See the picture.")
    made.add_alternative('<p>See <img src="cid:red@example.org" alt="red"> and <img src="https://example.org/spy.gif" alt="spy">'
                         "<script>alert(1)</script></p><p>The end</p>", subtype="html")
    made.get_payload()[1].add_related(png(), "image", "png", cid="<red@example.org>", filename="red.png")
    made.add_attachment("Äpfel".encode(), maintype="text", subtype="plain", filename="Preise für Äpfel – 2024.txt")
    save("pictures.eml", made)


def make_encodings():
    made = message("日本語の件名", "山田 <yamada@example.org>")
    made.set_content("こんにちは、世界。\n", charset="iso-2022-jp")
    made.add_alternative("<p>こんにちは、世界。 Привет</p>", subtype="html", charset="utf-8")
    save("encodings.eml", made)
    russian = (b"From: =?windows-1251?Q?=C8=E2=E0=ED?= <ivan@example.org>\r\nTo: sara@example.org\r\nSubject: =?koi8-r?B?8NLJ18XU?=\r\n"
               b"Date: Fri, 01 Mar 2024 12:30:00 +0300\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=windows-1251\r\n"
               b"Content-Transfer-Encoding: 8bit\r\n\r\n" + "Добрый день, Сара".encode("windows-1251") + b"\r\n")
    (MAIL / "russian.eml").write_bytes(russian)


def make_signed():
    text = ("From: zoe@example.org\r\nTo: sara@example.org\r\nSubject: Signed\r\nDate: Fri, 01 Mar 2024 12:30:00 +0100\r\n"
            "MIME-Version: 1.0\r\nContent-Type: multipart/signed; protocol=\"application/pgp-signature\"; micalg=pgp-sha256; boundary=x\r\n\r\n"
            "--x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            "This is signed=21 Gr=C3=BC=C3=9Fe\r\n\r\n--x\r\nContent-Type: application/pgp-signature; name=signature.asc\r\n\r\n"
            "-----BEGIN PGP SIGNATURE-----\r\n\r\nAAAA\r\n-----END PGP SIGNATURE-----\r\n--x--\r\n")
    (MAIL / "signed.eml").write_bytes(text.encode())


def make_mailbox(letter):
    path = MAIL / "two.mbox"
    path.unlink(missing_ok=True)
    box = mailbox.mbox(path)
    second = message("Second one")
    second.set_content("From the start of a line,\nand the end.\n")
    for each in (letter, second):
        box.add(each)
    box.close()


if __name__ == "__main__":
    MAIL.mkdir(exist_ok=True)
    make_pictures()
    make_encodings()
    make_signed()
    make_mailbox(make_letter())
