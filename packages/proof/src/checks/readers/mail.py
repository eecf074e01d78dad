"""Messages, by Python's own modules: their headers, their text, and the names of what is attached."""

import email
import email.policy
import mailbox


def read_eml(path):
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    if message.defects or not message["from"]:
        raise ValueError(f"it is no message: {message.defects}")
    return {"text": text_of(message)}


def read_mbox(path):
    box = mailbox.mbox(path, factory=lambda file: email.message_from_binary_file(file, policy=email.policy.default), create=False)
    return {"text": "\n".join(text_of(message) for message in box)}


def text_of(message):
    body = message.get_body(("plain", "html"))
    names = [part.get_filename() or "" for part in message.walk()]
    return "\n".join([message["from"] or "", message["to"] or "", message["subject"] or "", body.get_content() if body else "", *names])
