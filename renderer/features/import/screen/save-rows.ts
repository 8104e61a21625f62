import type { ImportPreview } from '#renderer/features/import/state/imports.ts';

/** Saves the rows that need a look as a file of their own, with the header row of the file they come from. */
export async function saveRows(file: File, { problems, encoding }: ImportPreview): Promise<void> {
  const text = new TextDecoder(encoding).decode(await file.arrayBuffer());
  const rows = text.split(/\r\n|\r|\n/);
  const wanted = new Set(problems.map(({ line }) => line));
  const bad = [rows[0], ...rows.filter((_, at) => at > 0 && wanted.has(at + 1))].join('\r\n');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`\ufeff${bad}\r\n`], { type: 'text/csv' }));
  link.download = file.name.replace(/(\.\w+)?$/, '-rows-to-look-at.csv');
  link.click();
  URL.revokeObjectURL(link.href);
}
