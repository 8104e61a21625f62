/** Saves a proof as a file, letter by letter: nothing may stand before or after it. */
export const saveProof = (sscc: string, text: string): void =>
  save(`proof-${sscc}.json`, new Blob([text], { type: 'application/json' }));

/** Saves the page of a parcel that people read. `pdf`: base64. */
export const savePaper = (sscc: string, pdf: string): void =>
  save(
    `parcel-${sscc}.pdf`,
    new Blob([Uint8Array.from(atob(pdf), (byte) => byte.charCodeAt(0))], { type: 'application/pdf' }),
  );

function save(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
