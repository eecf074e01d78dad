"""Marks over words that tell how they are read: behind them, in brackets."""


def spell_out_ruby(root):
    for ruby in [*root.iter("ruby")]:
        bases, marks = [ruby.text or ""], []
        for part in ruby:
            if part.tag in ("rt", "rtc"):
                marks.append("".join(part.itertext()).strip())
            elif isinstance(part.tag, str) and part.tag != "rp":
                bases.append("".join(part.itertext()))
            bases.append(part.tail or "")
        mark = "".join(marks)
        # What is laid out over several lines of the source is one word.
        words = "".join(map(str.strip, bases)) if len(bases) > 2 else "".join(bases)
        tail = ruby.tail
        ruby.clear()
        ruby.tag, ruby.text, ruby.tail = "span", f"{words}（{mark}）" if mark else words, tail
