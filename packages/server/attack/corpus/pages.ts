/** Pages of the web with everything that loads something, and some without an end. */
import type { Bait } from '../kit/bait.ts';
import { type HostileInput, input } from './input.ts';

const page = (bait: Bait) => {
  const secret = `file://${bait.file('png')}`;
  const html = `file://${bait.file('html')}`;
  return `<!DOCTYPE html><html><head><base href="file:///"><title>page</title>
<meta http-equiv="refresh" content="3;url=${html}">
<link rel="stylesheet" href="${bait.url}/style"><link rel="preload" as="fetch" href="${bait.url}/preload">
<link rel="import" href="${html}"><style>@import url(${bait.url}/import); @font-face{font-family:x;src:url(${bait.url}/font)}
body{background:url(${secret});font-family:x} p{list-style:url(${bait.url}/list)}</style>
<script src="${bait.url}/script"></script>
<script>
const say = (text) => document.body.append(String(text));
fetch('${html}').then((answer) => answer.text()).then(say, say);
const request = new XMLHttpRequest();
try { request.open('GET', '${html}', false); request.send(); say(request.responseText); } catch (error) { say(error); }
try { new WebSocket('ws://127.0.0.1:${bait.port}/'); new EventSource('${bait.url}/events'); } catch (error) { say(error); }
navigator.sendBeacon && navigator.sendBeacon('${bait.url}/beacon', 'x');
try { location.href = '${html}'; window.open('${html}'); } catch (error) { say(error); }
</script></head><body>
<img src="${secret}" width="64"><img src="${bait.url}/image"><iframe src="${html}" width="400" height="200"></iframe>
<iframe src="${bait.url}/frame"></iframe><object data="${html}" width="400" height="100"></object><embed src="${html}">
<video src="${bait.url}/video" poster="${secret}"></video><audio src="${bait.url}/audio" autoplay></audio>
<picture><source srcset="${secret}"><img src="x"></picture><a ping="${bait.url}/ping" href="${html}">link</a>
<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="${secret}" width="64" height="64"/></svg>
<p>text</p></body></html>`;
};

export const pages: readonly HostileInput[] = [
  input(
    'read',
    'a page with everything that loads something',
    'page.html',
    ['html', 'pdf', 'png', 'docx', 'md'],
    page,
  ),
  input('read', 'a page for readers of books', 'book.html', ['html', 'azw3', 'epub', 'odt', 'doc'], page),
  input(
    'exhaust',
    'a page with a script without an end',
    'loop.html',
    ['html', 'pdf'],
    () => '<p>text</p><script>const kept = []; for (;;) kept.push(new Uint8Array(1e6).fill(1));</script>',
  ),
  input(
    'exhaust',
    'a page with 100,000 nested elements',
    'deep.html',
    ['html', 'pdf', 'md', 'odt'],
    () => `<p>text</p>${'<div><b>'.repeat(50_000)}`,
  ),
  input('exhaust', 'a page of a million pages', 'high.html', ['html', 'pdf', 'png'], () =>
    '<div style="height:1000000000px">text</div><div style="page-break-after:always"></div>'.repeat(1000),
  ),
];
