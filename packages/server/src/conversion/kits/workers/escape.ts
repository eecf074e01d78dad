/** Text as it stands between tags: the signs that HTML and XML give a meaning to stand for themselves. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
