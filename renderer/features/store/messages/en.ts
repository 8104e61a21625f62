/** The words of the store and of the exchange with it. */
export const storeWords = {
  stopped: 'stopped',
  starting: 'Starting',
  clock: 'Clock',
  connection: 'Connection',
  keyInFile: 'The key is kept in a file that only this user can read',
  keyInKeychain: 'The key is kept by the operating system',
  leaveStore: 'Use the store in this station',
  live: 'connected',
  log: 'Last exchanges',
  nothingYet: 'Nothing yet',
  stillLoading: 'loading',
  storeHere: 'In this station',
  toDecide: 'For a person to decide',
  tryNow: 'Try now',
  waitingEntries: 'Not sent yet',
  waitingPhotos: 'Photos not sent yet',
  clockStands:
    '{way, select, behind {{minutes, number} min behind the store: set this computer’s clock} ahead {{minutes, number} min ahead of the store: set this computer’s clock} other {Agrees with the store}}',
  note: {
    sent: '{count, plural, one {Sent # entry} other {Sent # entries}}',
    received: '{count, plural, one {Received # record} other {Received # records}}',
    conflict: 'Entry {count, number} is kept for a person to decide',
    'set-aside': 'Entry {count, number} was set aside: the store does not understand it',
    'sent-again':
      '{count, plural, one {The store had lost # entry} other {The store had lost # entries}}; all is sent again',
    'loaded-anew': 'The store has another history: everything is loaded anew',
    trouble: 'The store did not answer',
  },
} as const;
