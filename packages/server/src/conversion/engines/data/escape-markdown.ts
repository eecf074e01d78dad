/** A cell of a table in Markdown: one line, in which no sign means anything. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/\s*\r?\n\s*/g, '<br>');
}
