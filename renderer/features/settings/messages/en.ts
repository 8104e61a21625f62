/** The words of the settings. */
export const settingsWords = {
  commands: 'Command codes',
  confirmClose: 'Ask before closing a parcel',
  devices: 'Devices',
  idleLock: 'Lock when idle',
  importFiles: 'Import files',
  neverLock: 'never',
  stationName: 'Station name',
  volume: 'Sound',
  people: 'People and PINs',
  minutes: '{minutes, number} minutes',
  policies: 'Policies',
  setUp: 'Set up',
  atOnce: 'Every change works at once',
} as const;
