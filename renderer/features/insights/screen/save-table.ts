/** Saves a table as a file. The mark before it tells spreadsheets that it is UTF-8: without it they show other scripts as signs. */
export function saveTable(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv' }));
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
