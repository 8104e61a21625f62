/** Saves a proof as a file, letter by letter: nothing may stand before or after it. */
export function saveProof(sscc: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `proof-${sscc}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
