"""What Chromium is asked of a page, in JavaScript."""

# What the page names and does not hold, whether it has scripts, what its style sheets say of the paper, in pixels, and who made it.
SEE = r"""(() => {
  const isOutside = (address) => address && !/^(data:|blob:|about:|cid:|#|javascript:)/i.test(address.trim());
  const files = [];
  const see = (selector, attribute, kind) => {
    for (const element of document.querySelectorAll(selector)) {
      const name = element.getAttribute(attribute);
      if (isOutside(name)) files.push({ kind, name, address: element[attribute] || name });
    }
  };
  see('img, input[type=image]', 'src', 'picture');
  see('link[rel~=stylesheet]', 'href', 'style sheet');
  see('video, video source', 'src', 'film');
  see('video', 'poster', 'picture');
  see('audio, audio source', 'src', 'recording');
  see('iframe, frame, embed', 'src', 'frame');
  see('object', 'data', 'frame');
  const data = /json|template|x-/i;
  const scripts = [...document.scripts].filter(({ type, src, text }) => !data.test(type) && (src || text.trim())).length;
  const paper = {};
  const pixels = { px: 1, pt: 96 / 72, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, q: 96 / 101.6 };
  const lengthOf = (text) => {
    const [, number, unit] = /^([\d.]+)([a-z]+)$/i.exec(text) || [];
    return Number(number) * pixels[String(unit).toLowerCase()] || (text === '0' ? 0 : undefined);
  };
  const mm = { a3: [297, 420], a4: [210, 297], a5: [148, 210], b4: [250, 353], b5: [176, 250], letter: [215.9, 279.4],
    legal: [215.9, 355.6], ledger: [279.4, 431.8] };
  const readSize = (text) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const named = words.map((word) => mm[word]).find(Boolean)?.map((side) => side * pixels.mm);
    const lengths = words.map(lengthOf).filter((length) => length > 0);
    const sides = named ?? (lengths.length ? [lengths[0], lengths[1] ?? lengths[0]] : undefined);
    if (words.includes('landscape')) return [...(sides ?? mm.a4.map((side) => side * pixels.mm))].sort((a, b) => b - a);
    return sides ?? (words.includes('portrait') ? mm.a4.map((side) => side * pixels.mm) : undefined);
  };
  const readRules = (rules) => {
    for (const rule of rules) {
      if (rule instanceof CSSPageRule && !rule.selectorText) {
        const style = rule.style;
        paper.size = readSize(style.getPropertyValue('size')) ?? paper.size;
        for (const side of ['Left', 'Right']) paper[side] = lengthOf(style[`margin${side}`]) ?? paper[side];
      } else if (rule instanceof CSSMediaRule && /print|all/.test(rule.conditionText)) readRules(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) {
    try { readRules(sheet.cssRules); } catch {}
  }
  const about = {};
  for (const { name, content } of document.querySelectorAll('meta[name][content]')) {
    const key = { author: 'Author', keywords: 'Keywords', description: 'Subject' }[name.trim().toLowerCase()];
    if (key && content.trim() && !about[key]) about[key] = content.trim().slice(0, 1000);
  }
  return { files, scripts, paper, about };
})()"""

# Nobody can click on a result: what is folded is opened.
UNFOLD = "for (const folded of document.querySelectorAll('details')) folded.open = true"

# Paper is not scrolled either: what lies in a box with bars is shown whole.
PREPARE = r"""(() => {
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const isBarred = [style.overflowX, style.overflowY].some((way) => way === 'auto' || way === 'scroll');
    const isWide = element.scrollWidth > element.clientWidth + 1;
    if (element.localName === 'pre' && (isWide || element.getBoundingClientRect().right > innerWidth)) {
      element.style.setProperty('white-space', 'pre-wrap', 'important');
      element.style.setProperty('overflow-wrap', 'anywhere', 'important');
    } else if (isBarred && (isWide || element.scrollHeight > element.clientHeight + 1)) {
      element.style.setProperty('overflow', 'visible', 'important');
      if (element.scrollHeight > element.clientHeight + 1) {
        element.style.setProperty('height', 'auto', 'important');
        element.style.setProperty('max-height', 'none', 'important');
      }
    }
  }
})()"""

# Where lines of text and pictures begin and end, from top to bottom, so that none is cut.
WHOLE = r"""(() => {
  const spans = [];
  const add = ({ top, bottom, height }) => { if (height > 0) spans.push([top + scrollY, bottom + scrollY]); };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!node.data.trim()) continue;
    range.selectNodeContents(node);
    // The space above and below letters may be that of the next line, too.
    for (const { top, bottom, height } of range.getClientRects())
      add({ top: top + height * 0.06, bottom: bottom - height * 0.06, height });
  }
  for (const element of document.querySelectorAll('img, svg, canvas, tr, math, figure')) {
    const box = element.getBoundingClientRect();
    if (box.height < 4000) add(box);
  }
  return spans.sort((a, b) => a[0] - b[0]);
})()"""
