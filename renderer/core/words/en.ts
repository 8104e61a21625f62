import { devicesEn } from './devices/en.ts';
import { HELD_WORDS } from './held-words.ts';
import { importsEn } from './imports/en.ts';
import { LABEL_WORDS } from './label-words.ts';
import { momentIn, statusIn } from './moments.ts';
import { OVERRIDE_WORDS } from './override-words.ts';
import { PEOPLE_WORDS } from './people-words.ts';
import { SHELL_WORDS } from './shell-words.ts';
import type { Words } from './words.ts';

const say = (headline: string, detail = '', action = '') => ({ headline, detail, action });
const plural = new Intl.PluralRules('en');
const count = (n: number, one: string, other: string) =>
  `${n.toLocaleString('en')} ${plural.select(n) === 'one' ? one : other}`;
const units = (n: number) => count(n, 'unit', 'units');

/** English, the source of the other languages: short sentences, a verb first, no abbreviations. */
export const en: Words = {
  language: 'en',
  direction: 'ltr',
  name: 'English',
  say: {
    ...LABEL_WORDS.en.say,
    ...OVERRIDE_WORDS.en.say,
    ...HELD_WORDS.en.say,
    'scan-to-start': () => say('Scan an order, a tote or an item'),
    'unit-accepted': (a, { title }) =>
      say(
        title(a.sku),
        a.opened ? `Order ${a.opened} is open` : '',
        a.packed === a.needed ? 'Scan the next item' : 'Scan the next unit',
      ),
    'confirm-close': (a) => say('All units are in', `Order ${a.orderCode}`, 'Scan OK to close the parcel'),
    'parcel-complete': (a) => say('Parcel complete', `${units(a.units)} in order ${a.orderCode}`, 'Take the label'),
    'label-printed': (a) => say('Scan the label', `Order ${a.orderCode}`, 'Stick the label on, then scan it'),
    'printer-ready': (a) =>
      say('The printer is ready again', `Order ${a.orderCode}: the label waits`, 'Print the label'),
    'scan-first': () => say('Scan a unit first', '', 'The number stands for the unit that was scanned last'),
    'label-coming': () => say('The printer has not reported yet', '', 'Scan the label again in a moment'),
    'order-finished': (a) => say('Order done', `Order ${a.orderCode}`, 'Scan the next order or item'),
    'order-opened': (a) => say(`Order ${a.orderCode}`, units(a.units), 'Scan the first item'),
    'order-resumed': (a) =>
      say(`Order ${a.orderCode}`, `${a.packed} of ${units(a.needed)} are in`, 'Scan the next item'),
    'order-already-open': (a) => say(`Order ${a.orderCode} is open`, '', 'Scan the next item'),
    'order-suspended': (a) => say('Put aside', `Order ${a.orderCode} keeps its counts`, 'Scan the next order or item'),
    'order-held': (a) => say('On hold', `Order ${a.orderCode}: ${en.hold[a.reason]}`, 'Scan the next order or item'),
    'order-restarted': (a) =>
      say('Start again', `Order ${a.orderCode} is empty`, 'Take everything out, then scan the first item'),
    'parcel-reopened': (a) =>
      say('Parcel open again', `Order ${a.orderCode}: the old label is void`, 'Destroy the old label'),
    'undo-closed': (a) =>
      say(
        'The parcel is closed',
        `Order ${a.orderCode}: all units are in`,
        'Scan the label. To take a unit out: Help, Open parcel',
      ),
    'nothing-to-choose': () => say('There is nothing to choose', '', 'Scan an order, a tote or an item'),
    'no-number-asked': () => say('No number is asked for', '', 'Digits count where a PIN or a quantity is asked for'),
    'act-undone': (a) =>
      say(
        'As it was before',
        `Order ${a.orderCode}: ${a.packed} of ${units(a.needed)} are in`,
        a.packed === a.needed ? 'Scan the label' : 'Scan the next unit',
      ),
    undone: (a, { title }) =>
      say('Taken back', `${title(a.sku)}: ${a.packed} of ${a.needed}`, 'Take the unit out of the parcel'),
    'unknown-code': (a) => say('Unknown code', a.raw, 'Put the item aside and ask a supervisor'),
    'scan-missed': ({ why }) =>
      why === 'no-end'
        ? say('The scanner sends no end of a code', '', 'Set your scanner to send Enter after each code (F1 shows how)')
        : why === 'spoiled'
          ? say(
              'This scan did not come through whole',
              'A key in it writes nothing',
              'Scan again; else set the scanner to a US keyboard or to HID POS (F1)',
            )
          : say('This scan broke off', '', 'Scan again'),
    ambiguous: (a) => say('Which one is it?', a.raw, 'Choose below'),
    'badge-refused': (a) =>
      say(
        'This badge is not known here',
        a.name,
        'Touch your name and enter your PIN, or try again when the store answers',
      ),
    'sign-in-first': () => say('Sign in first', '', 'Scan your badge, then scan again'),
    'signed-in': (a) =>
      say(
        `Hello ${a.name}`,
        a.open ? `Order ${a.open} is open` : '',
        a.open ? 'Scan the next item' : 'Scan an order, a tote or an item',
      ),
    'badge-unknown': () => say('This badge is not known', '', 'Scan your own badge, or touch your name'),
    'signed-out': () => say('Signed out', '', 'Scan your badge'),
    'loaded-again': () => say('The screen was loaded again', 'Nothing is lost', 'Go on as before'),
    'set-aside': (a) =>
      say(
        'Damaged files were set aside',
        a.files.join(', '),
        'Nothing packed is lost. Before printing, look whether the label is there already',
      ),
    'other-order-open': (a) =>
      say(`Order ${a.orderCode} is still open`, `You scanned order ${a.wanted}`, 'Finish it or put it aside first'),
    'no-order-needs': (a, { title }) => say('No order needs this item', title(a.sku), 'Put it back into stock'),
    'order-elsewhere': (a) =>
      say(
        'Another station packs this order',
        [`Order ${a.orderCode}`, a.person, a.by].filter(Boolean).join(', '),
        'Take another order, or take this one over',
      ),
    'order-packed': (a) =>
      say(
        `Order ${a.orderCode} is packed already`,
        [a.by, a.person, a.at > 0 ? momentIn('en', a.at) : ''].filter(Boolean).join(', '),
        'Do not pack it again. Scan the next order',
      ),
    'packed-twice': (a) =>
      say(
        `Order ${a.orderCode} was packed at another station too`,
        a.by,
        'Keep this parcel back, and call a supervisor',
      ),
    'changed-too-late': (a) =>
      say(
        a.what === 'address' ? `Order ${a.orderCode} has a new address` : `Order ${a.orderCode} was changed`,
        'It came after the parcel was finished',
        'Keep the parcel back, and call a supervisor',
      ),
    'taken-over': (a) =>
      say(
        'Taken over',
        `Order ${a.orderCode}${a.from && `, from ${a.from}`}`,
        'Pack it from the beginning: empty the parcel first',
      ),
    'take-over-failed': () =>
      say('It cannot be taken over now', 'The store does not answer', 'Try again, or take another order'),
    'no-open-order': () => say('No order is open', '', 'Scan an order, a tote or an item'),
    'busy-elsewhere': (a) => say(`${a.subject} is still open`, '', 'Finish it or put it aside first'),
    'command-not-here': () => say('This code does nothing here', '', 'Scan what the line above asks for'),
    location: (a) => say('This is a location', a.location, 'Scan an item instead'),
    'codes-stored': (a) =>
      say(
        count(a.count, 'stored code', 'stored codes'),
        'From the scanner’s memory',
        'Nothing was packed. Take or discard each code',
      ),
    'order-unreadable': (a) =>
      say(
        'This station cannot read the order',
        `Order ${a.orderCode}`,
        'Pack it at another station, or have this one updated',
      ),
    crashed: (a) =>
      say(
        'The program made a mistake',
        `Nothing of it counts (${a.detail})`,
        'Do it again. If it comes back, call an administrator',
      ),
    'label-of-other': (a) => say('This label is not of an open order', a.sscc, 'Scan the order of this parcel'),
  },
  refusal: {
    OrderNotOpen: () => say('No order is open', '', 'Scan an order, a tote or an item'),
    OrderOnHold: (r) =>
      say('This order is on hold', [en.hold[r.reason], r.detail].filter(Boolean).join(': '), 'Give it to a supervisor'),
    OrderClosed: (r) =>
      say(
        r.status === 'cancelled'
          ? 'This order was cancelled'
          : r.status === 'refunded'
            ? 'This order was refunded'
            : 'This order has left already',
        '',
        'Stop. Put the goods back into stock',
      ),
    OrderAlreadyFinished: () => say('This order is done', '', 'Scan the next order'),
    OrderHasNothingToPack: () => say('This order has nothing to pack', '', 'Give it to a supervisor'),
    OrderChanged: (r, { title }) =>
      say(
        'The order changed',
        r.changes.map((c) => `${title(c.sku)}: ${c.now} instead of ${c.before}`).join(' · '),
        'Take everything out, and start again with the new lines',
      ),
    AddressChanged: () =>
      say('The address changed', 'The label on the parcel has the old one', 'Print again, and destroy the old label'),
    ItemNotOnOrder: (r, { title }, belongs) =>
      say(
        'Wrong item',
        title(r.sku),
        belongs
          ? `Put it aside: it belongs to order ${belongs.orderCode}${belongs.tote ? `, tote ${belongs.tote}` : ''}`
          : 'Put it back into stock',
      ),
    OverQuantity: (r, { title }) =>
      r.packed >= r.needed
        ? say(
            'Too many',
            `${title(r.sku)}: ${r.needed === 1 ? 'the one unit is' : `all ${r.needed} are`} in`,
            'Put this unit back',
          )
        : say(
            'Too many',
            `${title(r.sku)}: the pack holds ${r.scanned}, only ${r.needed - r.packed} more ${r.needed - r.packed === 1 ? 'fits' : 'fit'}`,
            'Open the pack and scan single units',
          ),
    UnitExpired: (r, { title }) => say('Expired', `${title(r.sku)}: ${r.expiry}`, 'Put it aside and take a fresh one'),
    SerialAlreadyPacked: (r, { title }) =>
      say('This unit is in already', `${title(r.sku)}: serial ${r.serial}`, 'Scan another unit'),
    ParcelAlreadyClosed: () =>
      say('The parcel is closed', 'All units are in', 'Put this unit back, then scan the label'),
    QuantityNotAllowed: (r, { title }) => say('Scan each unit', title(r.sku), 'This item takes no typed quantity'),
    QuantityNotMore: (r) =>
      say('Choose a higher number', `The last scan counts ${r.units}`, 'Use undo to take units out'),
    NothingToUndo: () => say('Nothing to take back', '', 'Scan an item'),
    UnitsMissing: (r) => say('Units are missing', `${units(r.missing)} still to scan`, 'Scan them, or hold the order'),
    ParcelNotClosed: () => say('The parcel is not complete', '', 'Scan all units first'),
    LabelOutdated: () => say('This label is out of date', '', 'Print the label again'),
    NoLabelYet: () => say('There is no label yet', '', 'Print the label first'),
    WrongLabel: (r) =>
      say('Wrong label', `You scanned ${r.scanned}`, `Find the label that ends in ${r.expected.slice(-4)}`),
  },
  label: {
    'bad-file': LABEL_WORDS.en.badFile,
    'needs-supervisor': LABEL_WORDS.en.needsSupervisor,
    'paper-out': () => say('The printer has no labels', '', 'Load labels, then print again'),
    'ribbon-out': () => say('The printer has no ribbon', '', 'Load a ribbon, then print again'),
    'head-open': () => say('The printer is open', '', 'Close the print head, then print again'),
    jam: () => say('A label is stuck', '', 'Clear the printer, then print again'),
    paused: () => say('The printer is paused', '', 'Press pause on the printer, then print again'),
    'too-hot': () => say('The printer is too hot', '', 'Wait a minute, then print again'),
    mismatch: (d) => say('The printer does not fit the label', d, 'Ask an administrator to check printer and media'),
    offline: (d) => say('The printer does not answer', d, 'Check its power and cable, then print again'),
    timeout: (d) => say('The printer is too slow', d, 'Look whether a label came out, then print again'),
    interrupted: (d) =>
      say('Printing was cut off', d, 'Look whether a label came out. If so, scan it. If not, print again'),
    'not-noted': (d) =>
      say('The label cannot be noted down', d, 'Nothing was printed. Free disk space, then print again'),
    'not-configured': () => say('No label printer is set up', '', 'Ask an administrator to add one'),
    'not-verified': () => say('No label: not all units are verified', '', 'Scan all units first'),
    'packed-elsewhere': (d) =>
      say('No label: another station has packed this order', d, 'Put the goods aside, and call a supervisor'),
    'store-unsure': () =>
      say(
        'No label yet: the store does not answer',
        'It cannot say whether another station has packed this order',
        'Print again in a moment, or let a supervisor allow it',
      ),
    'order-changed': () =>
      say('No label: the order changed', 'Its lines are others now', 'Scan the order, and start again'),
    'order-stopped': (d) => say(`No label: the order is ${statusIn(en, d)}`, '', 'Stop. Give it to a supervisor'),
    'unknown-order': () => say('No label: the store does not know this order', '', 'Give it to a supervisor'),
    'text-not-drawn': (d) =>
      say(
        'No font here has a sign of this address',
        d,
        'Press F3 and choose Address: a supervisor puts it right there',
      ),
    fault: (d) => say('The label could not be made', d, 'Print again'),
  },
  labels: LABEL_WORDS.en,
  override: OVERRIDE_WORDS.en,
  shell: SHELL_WORDS.en,
  held: HELD_WORDS.en,
  quantityMost: (most) => `Only ${most} ${most === 1 ? 'fits' : 'fit'}. Enter a smaller number`,
  people: PEOPLE_WORDS.en,
  touch: {
    title: 'The code cannot be read',
    text: 'Look at the picture and the name. It is noted that you counted it by hand.',
    mustScan: 'This item proves itself by its code. Enter the code by hand, or a supervisor allows this one unit',
    ask: 'Ask a supervisor',
    count: 'Count one unit',
  },
  steps: { look: 'Language', sound: 'Sound', scanner: 'Scanner', data: 'Data', you: 'You' },
  confirm: {
    restart: (order, n) => ({
      title: `Start order ${order} again?`,
      text: `${units(n)} that ${n === 1 ? 'is' : 'are'} in will count no more. Take everything out and scan it anew.`,
      yes: 'Yes, start again',
    }),
    reopen: (order, n) => ({
      title: `Open the parcel of order ${order}?`,
      text: `${n === 1 ? 'Its one unit is' : `All ${units(n)} are`} in. Its label becomes void; the next one needs a supervisor.`,
      yes: 'Yes, open it',
    }),
  },
  reading: {
    empty: 'There was nothing in it',
    'too-long': 'It is too long',
    'control-characters': 'It holds characters that no barcode has',
    'check-digit': 'Its check digit is wrong',
    'gs1-syntax': 'Its contents do not follow the GS1 rules',
    separator:
      'A sign in it is none of GS1’s: set the scanner to send GS between the parts, or scan another code of the item',
    'no-check-digit': 'Set the scanner to send the check digit: it was left out',
    'part-label': 'No part or no whole number of pieces can be read from it; scan the item itself',
  },
  unreadable: (why, raw) => say('This code cannot be read', `${why}: ${raw}`, 'Scan again'),
  saving: {
    database: () =>
      say('This station cannot save', 'Its database does not answer', 'Stop packing. Free disk space, then try again'),
    journal: (f) =>
      f.fault === 'disk-full'
        ? say('The disk is full', 'Nothing is lost', 'Free disk space, then try again')
        : f.fault === 'host-gone'
          ? say('The station service does not answer', 'Nothing is lost', 'Wait, or start the station again')
          : say('This station cannot save', 'Nothing is lost', 'Stop packing and try again'),
  },
  host: {
    gone: say(
      'The station does not answer',
      'Nothing is lost; nothing is counted until it is back',
      'Start Packbench again on this computer',
    ),
    shut: say(
      'Packbench was started again',
      'This window has the key of the start before',
      'Use the window that opened, or the new address',
    ),
  },
  store: {
    unreachable: say('The store does not answer', 'Packing goes on', 'Nothing to do: it is tried again'),
    'store-locked': say('The store is in use by another program', 'Packing goes on', 'Close the other program'),
    'store-corrupt': say(
      "The store's file is damaged",
      'Packing goes on and nothing here is lost',
      'Call an administrator: restore a backup',
    ),
    'disk-full': say('The disk of the store is full', 'Packing goes on', 'Free some space'),
    'newer-schema': say('The store is newer than this program', 'Packing goes on', 'Update this station'),
    'not-paired': say(
      'This station does not belong to the store (any more)',
      'Packing goes on and nothing here is lost',
      'Join the store again: Settings, Store',
    ),
    'update-station': say(
      'This station is too old for the store',
      'Packing goes on; what was packed is sent after the update',
      'Update this station',
    ),
    'update-store': say(
      'The store is older than this station',
      'Packing goes on; what was packed is sent after the update',
      'Update the store',
    ),
    'not-saved': say(
      'This station cannot save what the store sends',
      'Packing goes on',
      'Free disk space: it is tried again',
    ),
    stopped: say(
      'The exchange with the store has stopped',
      'It has another history of this station. Nothing is lost',
      'Call an administrator',
    ),
  },
  note: {
    sent: (n) => `Sent ${count(n, 'entry', 'entries')}`,
    received: (n) => `Received ${count(n, 'record', 'records')}`,
    conflict: (n) => `Entry ${n} is kept for a person to decide`,
    'set-aside': (n) => `Entry ${n} was set aside: the store does not understand it`,
    'sent-again': (n) => `The store had lost ${count(n, 'entry', 'entries')}; all is sent again`,
    'loaded-anew': () => 'The store has another history: everything is loaded anew',
    trouble: () => 'The store did not answer',
  },
  clock: (m) =>
    m === 0
      ? 'Agrees with the store'
      : m > 0
        ? `${m} min behind the store: set this computer’s clock`
        : `${-m} min ahead of the store: set this computer’s clock`,
  lookup: {
    ask: (code) => `Ask the store for “${code}”`,
    asking: 'Asking the store …',
    none: (code) => `The store does not know “${code}”`,
    labels: 'Labels',
    status: {
      confirmed: 'confirmed',
      'on-hold': 'on hold',
      packing: 'being packed',
      packed: 'packed',
      shipped: 'shipped',
      delivered: 'delivered',
      cancelled: 'cancelled',
      refunded: 'refunded',
    },
  },
  exception: {
    'packed-elsewhere': (o) => `Order ${o} was packed at another station too`,
    'order-closed': (o, d) => `Order ${o} was ${d} while it was packed`,
    'order-changed': (o, d) => `Order ${o} changed while it was packed (${d})`,
    'serial-twice': (o, d) => `Serial number ${d} was packed twice, now in order ${o}`,
    'stock-below-zero': (o, d) => `Order ${o} took more from stock than there was (${d}). Count that place.`,
    'unknown-order': (o) => `Order ${o} is not known to the store`,
    'not-opened': (o) => `Order ${o}: a bench sent work on it without its beginning`,
  },
  exceptionAbout: {
    finished: (o) => `Order ${o} was finished; a bench that had forgotten it went on packing`,
    backwards: (o, d) => `Order ${o} would have gone backwards (${d})`,
    'too-many-units': (o, d) => `Order ${o} has more units in its parcel than it needs (${d})`,
    'second-label': (o, d) => `Order ${o} has a second label, ${d}. Look for two parcels`,
    lines: (o, d) => `Order ${o} was to be changed after it was packed. Not taken: ${d}`,
    address: (o) => `Order ${o} got a new address after it was packed. Keep the parcel back`,
    'unknown-operator': (o, d) =>
      `Order ${o}: somebody worked on it whom the store does not know (${d || 'nobody signed in'}). Ask at that bench`,
    'not-allowed': (o, d) =>
      `Order ${o}: ${d || 'somebody'} did what takes a supervisor. It was not taken; look at that bench`,
  },
  mayNot: {
    'not-administrator': 'Only an administrator may do this. An administrator must sign in first',
    'not-supervisor': 'Only a supervisor or an administrator may do this. One of them must sign in first',
    'role-unknown':
      'The store has not been reached for 8 hours, so it is not known any more who may do this. Connect it first: Settings, Store and sync',
  },
  join: {
    'not-administrator': 'Only an administrator may do this. An administrator must sign in first',
    'bad-url': 'This is no address. It looks like https://store:8443',
    'bad-code': 'This is no pairing code. It has 8 or 20 letters and digits',
    unreachable: 'The store does not answer. Is the address right, and the store running?',
    'wrong-store':
      'Another store answers at this address than the one that made the code. Do not go on; call your administrator',
    'code-refused': 'The code is unknown, used or too old. Make a new one at the store',
    'id-taken':
      'A station of this id works with the store already. At the store, shut it out first (npm run store -- stations, then revoke), then join again',
    'not-secure': 'The address must begin with https',
  },
  weighing: {
    unsettled: 'The scale does not come to rest. Hands off, and try again',
    stale: 'The scale says nothing. Is it switched on?',
    refused: 'The scale cannot be set now. Empty it, and try again',
    unusable: 'The scale cannot be used',
  },
  hold: {
    'unknown-item': 'Unknown item',
    'bad-quantity': 'Impossible quantity',
    'bad-price': 'Impossible price',
    'address-incomplete': 'Address is not complete',
    'phone-missing': 'Phone number is missing',
    'no-lines': 'Order has no lines',
    'row-lost': 'A row of its file is lost',
    short: 'Units are missing',
    damaged: 'Item is damaged',
    'wrong-item-in-tote': 'Wrong item in the tote',
    'address-question': 'Question about the address',
    other: 'Other reason',
  },
  queue: {
    ready: 'Ready',
    open: 'Open here',
    aside: 'Put aside',
    'to-label': 'Label missing',
    'on-hold': 'On hold',
    elsewhere: 'Other station',
    packed: 'Packed',
    closed: 'Closed',
  },
  importFault: (detail) => {
    const [reason = '', line = ''] = detail.split(':');
    const known: Readonly<Record<string, string>> = {
      empty: 'The file is empty',
      binary: 'This is no text file. Save it as CSV (UTF-8) and choose it again',
      'not-utf8': 'The file is not UTF-8. Save it as CSV (UTF-8) and choose it again',
      'unbalanced-quote': `A quote is not closed, near line ${line}`,
      'not-json': 'The file begins like JSON but is not valid',
      'unknown-columns':
        'The header row names no known kind of file. The README lists the columns of each kind under “Your own data”',
      'too-large': 'The file is too large. Split it',
      'store-locked': 'The store is in use by another program. Close it and try again',
      'disk-full': 'The disk is full. Free some space and try again',
    };
    return known[reason] ?? detail;
  },
  units,
  lines: (n) => count(n, 'line', 'lines'),
  orders: (n) => count(n, 'order', 'orders'),
  due: { inTime: (span) => span, late: (span) => `late ${span}`, now: 'due now' },
  devices: devicesEn,
  imports: importsEn,
  ui: {
    station: 'Station',
    order: 'Order',
    parcelOf: 'Parcel',
    of: 'of',
    store: 'Store',
    scanner: 'Scanner',
    printer: 'Printer',
    scale: 'Scale',
    offline: 'offline',
    waiting: 'waiting',
    ready: 'ready',
    absent: 'not there',
    fault: 'fault',
    busy: 'busy',
    loadingOrders: 'Loading orders',
    stopped: 'stopped',
    lastSync: 'Last exchange',
    noWeight: 'no weight',
    clock: 'Clock',
    never: 'never',
    signIn: 'Sign in',
    signInHint: 'Scan your badge',
    signOut: 'Sign out',
    chooseName: 'Or choose your name',
    enterPin: 'Enter your PIN',
    choosePin: 'Choose a PIN of 4 to 6 digits',
    repeatPin: 'Enter the same PIN again',
    nobodyKnown: 'Nobody is known at this store yet',
    nobodyKnownText: 'At the store, add people: npm run store -- operators add NAME. They appear here by themselves',
    pinsDiffer: 'The two PINs differ. Choose again',
    pinDigits: 'Use 4 to 6 digits',
    clear: 'Clear',
    back: 'Back',
    enter: 'Enter',
    queue: 'Orders',
    scanToOpen: 'Scan an order, a tote or an item',
    search: 'Search',
    searchHint: 'Order, name, city, item',
    allStates: 'All',
    allChannels: 'All channels',
    noOrders: 'No orders here. Import some, or wait for the store',
    noMatch: 'No order matches',
    emptyTab: 'No order stands here now',
    muted: 'Sound is off',
    due: 'Ship by',
    units: 'Units',
    to: 'To',
    channel: 'Channel',
    state: 'State',
    open: 'Open',
    retryLabel: 'Print label',
    scanNext: 'Scan the next item',
    scanLabel: 'Scan the label',
    printing: 'Label is printing',
    undo: 'Undo',
    hold: 'Hold',
    help: 'Help',
    putAside: 'Put aside',
    putAsideForNext: 'Put aside, take the next',
    changedTitle: 'The order changed',
    restartNew: 'Start again with the new lines',
    newLabel: 'Print a new label',
    newLabelHint: 'A supervisor allows it here. The old label is void.',
    restart: 'Start again',
    closeParcel: 'Close parcel',
    printAgain: 'Print again',
    labels: LABEL_WORDS.en.title,
    reopen: 'Open parcel',
    quantity: 'Quantity',
    digit: 'Digit',
    digits: 'Digits for a PIN or a quantity',
    ok: 'OK',
    cancel: 'Cancel',
    packingSlip: 'Packing slip',
    slipSaved: 'Packing slip saved',
    scanned: 'You scanned',
    expected: 'Needed',
    noSerial: 'No serial number was scanned',
    stillNeeded: 'Still needed',
    note: 'Note',
    checklist: 'Check each unit',
    kit: 'Kit',
    packOf: 'Pack of',
    weight: 'Weight',
    unitsPacked: 'units',
    done: 'done',
    holdTitle: 'Why does this order wait?',
    holdDetail: 'What did you find?',
    quantityTitle: 'How many units did you put in?',
    quantityHint: 'The number counts the unit you just scanned',
    helpTitle: 'Help',
    helpText: 'Scan one of these codes, or touch its button.',
    helpScanner:
      'A scanner is not heard, or not whole? Its manual has codes to scan: “Enter suffix” (CR), “US keyboard”, or best “USB HID POS”.',
    commands: 'Command codes',
    close: 'Close',
    whichOne: 'Which one is it?',
    orderWord: 'Order',
    operatorWord: 'Operator',
    locationWord: 'Location',
    labelWord: 'Label',
    commandWord: 'Command',
    settings: 'Settings',
    language: 'Language',
    theme: 'Screen',
    dark: 'Dark',
    light: 'Light',
    volume: 'Sound',
    confirmClose: 'Ask before closing a parcel',
    idleLock: 'Lock when idle',
    minutes: 'minutes',
    neverLock: 'never',
    data: 'Data',
    importFiles: 'Import files',
    stationName: 'Station name',
    welcome: 'Welcome to Packbench',
    welcomeText: 'Five short questions, then you pack.',
    next: 'Next',
    soundCheck: 'Can you hear these?',
    soundCheckText: 'Each sound means one thing. Touch to play.',
    play: 'Play',
    scannerCheck: 'Scan any barcode',
    scannerCheckText: 'Take anything near you that has a barcode.',
    scannerSeen: 'The scanner works',
    scannerTyped: 'This looked like typing. A scanner is faster',
    chooseData: 'What would you like to pack?',
    demo: 'Demo warehouse',
    demoText: '60 items, 200 orders and a virtual scanner and printer. Nothing to set up.',
    ownData: 'My own data',
    ownDataText: 'Import your items and orders from CSV or JSON files.',
    loadingDemo: 'Filling the demo warehouse',
    soundOk: 'Good',
    soundComplete: 'Complete',
    soundWrong: 'Wrong item',
    soundTooMany: 'Too many',
    soundAttention: 'Attention',
    soundFault: 'Fault',
    firstOperator: 'Who are you?',
    firstOperatorText: 'You become the first administrator. Add more people with operators.csv.',
    yourName: 'Your name',
    import: 'Import',
    importText: 'Choose items, kits, orders, stock, locations, cartons, rates or operators as CSV or JSON.',
    chooseFiles: 'Choose a file',
    rows: 'Rows',
    importNow: 'Import the good rows',
    added: 'added',
    changed: 'changed',
    unchanged: 'unchanged',
    skipped: 'skipped',
    importDone: 'Import finished',
    importFailed: 'This file cannot be imported',
    bench: 'Virtual bench',
    benchScan: 'Scan',
    benchType: 'Type any code',
    benchItems: 'Items',
    benchOrders: 'Orders',
    benchCommands: 'Commands',
    benchBadges: 'Badges',
    benchPrinter: 'Label printer',
    benchScale: 'Scale',
    benchBurst: 'Burst of 20',
    benchStored: '4 from its memory',
    benchLabels: 'Printed labels',
    noLabels: 'Nothing printed yet',
    paperOut: 'Paper out',
    goOffline: 'Offline',
    ribbonOut: 'Ribbon out',
    headOpen: 'Head open',
    jam: 'Jam',
    paused: 'Paused',
    tooHot: 'Too hot',
    cutPrinted: 'Cut off, label came',
    cutLost: 'Cut off, no label',
    grams: 'grams',
    double: 'Sends twice',
    half: 'Half a code',
    unplugged: 'Unplugged',
    moving: 'Moving',
    drifted: 'Drifted',
    overloaded: 'Overloaded',
    silent: 'Silent',
    steady: 'at rest',
    setZero: 'Set to zero',
    setTare: 'Take as packaging',
    devices: 'Devices',
    storedCodes: 'Codes from the scanner’s memory',
    storedShort: 'Codes',
    storedCodesText: 'Take what belongs to the open order. Discard the rest.',
    takeCode: 'Take',
    discard: 'Discard',
    discardAll: 'Discard all',
    show: 'Show',
    hide: 'Hide',
    blockedTitle: 'This station is open already',
    blockedText: 'It runs in another window on this computer. Use that one, or close it and this window takes over.',
    brokenTitle: 'The station cannot open its data',
    brokenText: 'Nothing was deleted. Its disk may be full: free some space. It is tried again every few seconds.',
    setAsideText:
      'If this goes on, the browser’s copy is damaged. It can be set aside: the station’s journal and the store have everything.',
    setAside: 'Set the copy aside',
    tryAgain: 'Try again',
    stillSaving: 'Still saving',
    starting: 'Starting',
    virtual: 'virtual',
    demoPins: 'Demo: every PIN is 1234',
    labelEndsIn: 'The label ends in',
    otherStation: 'Another station has this order',
    takeOver: 'Take over',
    takeOverHint: 'The other station is stopped. Everything is scanned again here.',
    toDecide: 'For a person to decide',
    storeAndSync: 'Store and sync',
    storeHere: 'In this station',
    storeAddress: 'Address of the store',
    pairingCode: 'Pairing code',
    joinStore: 'Join a store',
    joinStoreText: 'Several stations share one store. Run "npm run store -- pair" there for a code.',
    join: 'Join',
    joining: 'Joining',
    leaveStore: 'Use the store in this station',
    tryNow: 'Try now',
    keyInKeychain: 'The key is kept by the operating system',
    keyInFile: 'The key is kept in a file that only this user can read',
    connection: 'Connection',
    waitingEntries: 'Not sent yet',
    log: 'Last exchanges',
    nothingYet: 'Nothing yet',
    live: 'connected',
    stillLoading: 'loading',
    yes: 'Yes',
    no: 'No',
    enterCode: 'Enter a code',
    enterCodeHint: 'Type the number that is printed under the bars. For a label its last 4 digits are enough.',
  },
};
