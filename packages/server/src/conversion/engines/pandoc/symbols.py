"""The letters of Windows' symbol fonts in Unicode, as far as usual fonts have them."""

SYMBOL = (
    dict(zip(range(0x20, 0x7F), " !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"))
    | dict(zip(range(0xA0, 0xF0), "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"))
    | dict(zip(range(0xF1, 0xFF), "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭")))

# Boxes and ticks are those of the lists that people check off, which more fonts have than the exact ones.
WINGDINGS = (
    dict(zip(range(0x21, 0x7F), "✎✂✁👓🔔📖🕯☎✆✉🖃📪📫📬📭📁📂📄🗏🗐🗄⌛⌨🖰🖲💻🖴💾🖬✇✍🖎✌👌👍👎☜☞☝☟🖐☺😐☹💣☠🏳🏱✈☼💧❄✝✞🕈✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓🙰🙵●❍■□🞐❑❒⬧⧫◆❖⬥⌧⮹⌘🏵🏶❝❞"))
    | dict(zip(range(0x80, 0x96), "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"))
    | dict(zip(range(0x9E, 0xC3), "·•▪○◉◉◉◎○▪☐▲✦★✶✴✹✵⌖⌖✧⌑⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛"))
    | dict(zip(range(0xD5, 0xFF), "⌫⌦◁➢△▽⊂⊃∩∪←→↑↓↖↗↙↘⬅➔⬆⬇⬉⬈⬋⬊⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂▭▫✗✓☒☑")))

WINGDINGS_2 = {
    0x21: "✒", 0x22: "✒", 0x25: "✂", 0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x55: "⊗", 0x56: "⊗",
    0x57: "⊗", 0x96: "●", 0x97: "●", 0x98: "●", 0x9F: "■", 0xA2: "■", 0xA3: "☐", 0xAE: "◆", 0xF2: "★", 0xF6: "✦",
    **dict(zip(range(0x69, 0x74), "⓪①②③④⑤⑥⑦⑧⑨⑩")), **dict(zip(range(0x74, 0x7F), "⓿❶❷❸❹❺❻❼❽❾❿")),
}

WINGDINGS_3 = {
    **dict(zip(range(0x21, 0x29), "←→↑↓↖↗↙↘")), 0x66: "⇐", 0x67: "⇒", 0x70: "▲", 0x71: "▼", 0x72: "△", 0x73: "▽", 0x74: "◀",
    0x75: "▶", 0x76: "◁", 0x77: "▷", 0x7D: "▶", 0x7C: "◀",
}

WEBDINGS = {0x61: "✓", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x72: "✗", 0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼", 0x59: "♥", 0x69: "ℹ"}

FONTS = {"symbol": SYMBOL, "wingdings": WINGDINGS, "wingdings 2": WINGDINGS_2, "wingdings 3": WINGDINGS_3, "webdings": WEBDINGS}


def as_unicode(font, code):
    """The letter that a font shows for a code from 0 to 255; None where it is no symbol font, or the letter has no like."""
    return FONTS.get(font.lower(), {}).get(code)
