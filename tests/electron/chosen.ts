/** What `npm test` runs on a real Electron: each journey once, and everything that differs there. The whole suite takes ten minutes more. */
const TITLES = [
  // main job
  'an order is packed, labelled and finished by scanner alone',
  'a wrong item is refused with both pictures',
  'a killed station comes back to the same order and counts',
  // labels, and a carrier's by the workers
  'a label is printed once more when a supervisor allows it',
  'a carrier’s file is printed for a packed parcel',
  // store, over TLS too
  'two benches share a store',
  'while the store is away badges still work',
  // session
  'somebody who has no PIN yet chooses one',
  'a PIN signs in, a wrong one does not',
  // devices, PDF
  'a printer is added by its address',
  'a sheet of commands in Arabic',
] as const;

/** The specs that are of Electron alone run whole. */
export const CHOSEN = new RegExp(
  ['electron-host', 'packed\\.spec', 'two stations with a folder each', ...TITLES].join('|'),
);
