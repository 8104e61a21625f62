import { devicesDe } from './devices/de.ts';
import { HELD_WORDS } from './held-words.ts';
import { importsDe } from './imports/de.ts';
import { LABEL_WORDS } from './label-words.ts';
import { momentIn, statusIn } from './moments.ts';
import { OVERRIDE_WORDS } from './override-words.ts';
import { PEOPLE_WORDS } from './people-words.ts';
import { SHELL_WORDS } from './shell-words.ts';
import type { Words } from './words.ts';

const say = (headline: string, detail = '', action = '') => ({ headline, detail, action });
const plural = new Intl.PluralRules('de');
const count = (n: number, one: string, other: string) =>
  `${n.toLocaleString('de')} ${plural.select(n) === 'one' ? one : other}`;
const units = (n: number) => count(n, 'Stück', 'Stück');

export const de: Words = {
  language: 'de',
  direction: 'ltr',
  name: 'Deutsch',
  say: {
    ...LABEL_WORDS.de.say,
    ...OVERRIDE_WORDS.de.say,
    ...HELD_WORDS.de.say,
    'scan-to-start': () => say('Auftrag, Box oder Artikel scannen'),
    'unit-accepted': (a, { title }) =>
      say(
        title(a.sku),
        a.opened ? `Auftrag ${a.opened} ist offen` : '',
        a.packed === a.needed ? 'Nächsten Artikel scannen' : 'Nächstes Stück scannen',
      ),
    'confirm-close': (a) => say('Alles ist drin', `Auftrag ${a.orderCode}`, 'OK scannen, um das Paket zu schließen'),
    'parcel-complete': (a) => say('Paket vollständig', `${units(a.units)} in Auftrag ${a.orderCode}`, 'Etikett nehmen'),
    'label-printed': (a) => say('Etikett scannen', `Auftrag ${a.orderCode}`, 'Etikett aufkleben, dann scannen'),
    'printer-ready': (a) =>
      say('Der Drucker ist wieder bereit', `Auftrag ${a.orderCode}: das Etikett wartet`, 'Etikett drucken'),
    'scan-first': () => say('Erst ein Stück scannen', '', 'Die Zahl gilt für das zuletzt gescannte Stück'),
    'label-coming': () => say('Der Drucker hat noch nicht gemeldet', '', 'Das Etikett gleich noch einmal scannen'),
    'order-finished': (a) => say('Auftrag fertig', `Auftrag ${a.orderCode}`, 'Nächsten Auftrag oder Artikel scannen'),
    'order-opened': (a) => say(`Auftrag ${a.orderCode}`, units(a.units), 'Ersten Artikel scannen'),
    'order-resumed': (a) =>
      say(`Auftrag ${a.orderCode}`, `${a.packed} von ${units(a.needed)} sind drin`, 'Nächsten Artikel scannen'),
    'order-already-open': (a) => say(`Auftrag ${a.orderCode} ist offen`, '', 'Nächsten Artikel scannen'),
    'order-suspended': (a) =>
      say('Zur Seite gestellt', `Auftrag ${a.orderCode} behält seinen Stand`, 'Nächsten Auftrag oder Artikel scannen'),
    'order-held': (a) =>
      say('Angehalten', `Auftrag ${a.orderCode}: ${de.hold[a.reason]}`, 'Nächsten Auftrag oder Artikel scannen'),
    'order-restarted': (a) =>
      say('Von vorn', `Auftrag ${a.orderCode} ist leer`, 'Alles herausnehmen, dann ersten Artikel scannen'),
    'parcel-reopened': (a) =>
      say('Paket wieder offen', `Auftrag ${a.orderCode}: das alte Etikett gilt nicht mehr`, 'Altes Etikett vernichten'),
    'undo-closed': (a) =>
      say(
        'Das Paket ist geschlossen',
        `Auftrag ${a.orderCode}: alles ist drin`,
        'Etikett scannen. Zum Herausnehmen: Hilfe, Paket öffnen',
      ),
    'nothing-to-choose': () => say('Es gibt nichts zu wählen', '', 'Auftrag, Box oder Artikel scannen'),
    'no-number-asked': () =>
      say('Es wird keine Zahl gefragt', '', 'Ziffern zählen, wo nach einer PIN oder Menge gefragt wird'),
    'act-undone': (a) =>
      say(
        'Wie zuvor',
        `Auftrag ${a.orderCode}: ${a.packed} von ${units(a.needed)} sind drin`,
        a.packed === a.needed ? 'Etikett scannen' : 'Nächstes Stück scannen',
      ),
    undone: (a, { title }) =>
      say('Zurückgenommen', `${title(a.sku)}: ${a.packed} von ${a.needed}`, 'Stück aus dem Paket nehmen'),
    'unknown-code': (a) => say('Unbekannter Code', a.raw, 'Artikel zur Seite legen und Aufsicht fragen'),
    'scan-missed': ({ why }) =>
      why === 'no-end'
        ? say(
            'Der Scanner sendet kein Ende',
            '',
            'Scanner so einstellen, dass er nach jedem Code Enter sendet (F1 zeigt es)',
          )
        : why === 'spoiled'
          ? say(
              'Dieser Scan kam nicht ganz an',
              'Eine Taste darin schreibt nichts',
              'Noch einmal scannen; sonst den Scanner auf US-Tastatur oder HID POS einstellen (F1)',
            )
          : say('Dieser Scan brach ab', '', 'Noch einmal scannen'),
    ambiguous: (a) => say('Welcher ist es?', a.raw, 'Unten auswählen'),
    'badge-refused': (a) =>
      say(
        'Dieser Ausweis ist hier nicht bekannt',
        a.name,
        'Namen antippen und PIN eingeben, oder noch einmal, wenn das Lagersystem antwortet',
      ),
    'sign-in-first': () => say('Zuerst anmelden', '', 'Ausweis scannen, dann noch einmal scannen'),
    'signed-in': (a) =>
      say(
        `Hallo ${a.name}`,
        a.open ? `Auftrag ${a.open} ist offen` : '',
        a.open ? 'Nächsten Artikel scannen' : 'Auftrag, Box oder Artikel scannen',
      ),
    'badge-unknown': () => say('Dieser Ausweis ist nicht bekannt', '', 'Eigenen Ausweis scannen oder Namen berühren'),
    'signed-out': () => say('Abgemeldet', '', 'Ausweis scannen'),
    'loaded-again': () => say('Der Bildschirm wurde neu geladen', 'Nichts ist verloren', 'Weitermachen wie zuvor'),
    'set-aside': (a) =>
      say(
        'Beschädigte Dateien wurden beiseitegelegt',
        a.files.join(', '),
        'Nichts Gepacktes ist verloren. Vor dem Drucken nachsehen, ob das Etikett schon da ist',
      ),
    'other-order-open': (a) =>
      say(
        `Auftrag ${a.orderCode} ist noch offen`,
        `Gescannt wurde Auftrag ${a.wanted}`,
        'Erst fertig packen oder zur Seite stellen',
      ),
    'no-order-needs': (a, { title }) =>
      say('Kein Auftrag braucht diesen Artikel', title(a.sku), 'Zurück ins Lager legen'),
    'order-elsewhere': (a) =>
      say(
        'Eine andere Station packt diesen Auftrag',
        [`Auftrag ${a.orderCode}`, a.person, a.by].filter(Boolean).join(', '),
        'Einen anderen Auftrag nehmen oder diesen übernehmen',
      ),
    'order-packed': (a) =>
      say(
        `Auftrag ${a.orderCode} ist schon gepackt`,
        [a.by, a.person, a.at > 0 ? momentIn('de', a.at) : ''].filter(Boolean).join(', '),
        'Nicht noch einmal packen. Nächsten Auftrag scannen',
      ),
    'packed-twice': (a) =>
      say(
        `Auftrag ${a.orderCode} wurde auch an einer anderen Station gepackt`,
        a.by,
        'Dieses Paket zurückhalten und die Aufsicht rufen',
      ),
    'changed-too-late': (a) =>
      say(
        a.what === 'address' ? `Auftrag ${a.orderCode} hat eine neue Adresse` : `Auftrag ${a.orderCode} wurde geändert`,
        'Das kam, als das Paket schon fertig war',
        'Das Paket zurückhalten und die Aufsicht rufen',
      ),
    'taken-over': (a) =>
      say(
        'Übernommen',
        `Auftrag ${a.orderCode}${a.from && `, von ${a.from}`}`,
        'Von vorn packen: zuerst das Paket leeren',
      ),
    'take-over-failed': () =>
      say(
        'Übernahme jetzt nicht möglich',
        'Das Lagersystem antwortet nicht',
        'Noch einmal versuchen, oder einen anderen Auftrag nehmen',
      ),
    'no-open-order': () => say('Kein Auftrag ist offen', '', 'Auftrag, Box oder Artikel scannen'),
    'busy-elsewhere': (a) => say(`${a.subject} ist noch offen`, '', 'Erst abschließen oder beiseitestellen'),
    'command-not-here': () => say('Dieser Code bewirkt hier nichts', '', 'Scannen, was die Anzeige verlangt'),
    location: (a) => say('Das ist ein Lagerplatz', a.location, 'Stattdessen einen Artikel scannen'),
    'codes-stored': (a) =>
      say(
        count(a.count, 'gespeicherter Code', 'gespeicherte Codes'),
        'Sie kamen aus dem Speicher des Scanners',
        'Nichts wurde gepackt. Jeden Code übernehmen oder verwerfen',
      ),
    'order-unreadable': (a) =>
      say(
        'Diese Station kann den Auftrag nicht lesen',
        `Auftrag ${a.orderCode}`,
        'An einer anderen Station packen oder diese aktualisieren lassen',
      ),
    crashed: (a) =>
      say(
        'Das Programm hat einen Fehler gemacht',
        `Nichts davon zählt (${a.detail})`,
        'Noch einmal tun. Kommt es wieder, Verwaltung rufen',
      ),
    'label-of-other': (a) =>
      say('Dieses Etikett gehört zu keinem offenen Auftrag', a.sscc, 'Auftrag dieses Pakets scannen'),
  },
  refusal: {
    OrderNotOpen: () => say('Kein Auftrag ist offen', '', 'Auftrag, Box oder Artikel scannen'),
    OrderOnHold: (r) =>
      say(
        'Dieser Auftrag ist angehalten',
        [de.hold[r.reason], r.detail].filter(Boolean).join(': '),
        'Der Aufsicht geben',
      ),
    OrderClosed: (r) =>
      say(
        r.status === 'cancelled'
          ? 'Dieser Auftrag wurde storniert'
          : r.status === 'refunded'
            ? 'Dieser Auftrag wurde erstattet'
            : 'Dieser Auftrag ist schon unterwegs',
        '',
        'Stopp. Ware zurück ins Lager legen',
      ),
    OrderAlreadyFinished: () => say('Dieser Auftrag ist fertig', '', 'Nächsten Auftrag scannen'),
    OrderHasNothingToPack: () => say('Dieser Auftrag hat nichts zu packen', '', 'Der Aufsicht geben'),
    OrderChanged: (r, { title }) =>
      say(
        'Der Auftrag hat sich geändert',
        r.changes.map((c) => `${title(c.sku)}: ${c.now} statt ${c.before}`).join(' · '),
        'Alles herausnehmen und mit den neuen Positionen von vorn beginnen',
      ),
    AddressChanged: () =>
      say(
        'Die Adresse hat sich geändert',
        'Auf dem Paket klebt das Etikett mit der alten',
        'Neu drucken und das alte Etikett vernichten',
      ),
    ItemNotOnOrder: (r, { title }, belongs) =>
      say(
        'Falscher Artikel',
        title(r.sku),
        belongs
          ? `Zur Seite legen: gehört zu Auftrag ${belongs.orderCode}${belongs.tote ? `, Box ${belongs.tote}` : ''}`
          : 'Zurück ins Lager legen',
      ),
    OverQuantity: (r, { title }) =>
      r.packed >= r.needed
        ? say(
            'Zu viele',
            `${title(r.sku)}: ${r.needed === 1 ? 'das eine Stück ist' : `alle ${r.needed} sind`} drin`,
            'Dieses Stück zurücklegen',
          )
        : say(
            'Zu viele',
            `${title(r.sku)}: die Packung enthält ${r.scanned}, nur ${r.needed - r.packed} ${r.needed - r.packed === 1 ? 'passt' : 'passen'} noch`,
            'Packung öffnen und einzeln scannen',
          ),
    UnitExpired: (r, { title }) =>
      say('Abgelaufen', `${title(r.sku)}: ${r.expiry}`, 'Zur Seite legen und ein frisches nehmen'),
    SerialAlreadyPacked: (r, { title }) =>
      say('Dieses Stück ist schon drin', `${title(r.sku)}: Seriennummer ${r.serial}`, 'Anderes Stück scannen'),
    ParcelAlreadyClosed: () =>
      say('Das Paket ist zu', 'Alles ist drin', 'Dieses Stück zurücklegen, dann Etikett scannen'),
    QuantityNotAllowed: (r, { title }) =>
      say('Jedes Stück scannen', title(r.sku), 'Dieser Artikel erlaubt keine getippte Menge'),
    QuantityNotMore: (r) =>
      say('Höhere Zahl wählen', `Der letzte Scan zählt ${r.units}`, 'Mit Rückgängig Stücke herausnehmen'),
    NothingToUndo: () => say('Nichts zurückzunehmen', '', 'Artikel scannen'),
    UnitsMissing: (r) =>
      say('Es fehlen Stücke', `Noch ${units(r.missing)} zu scannen`, 'Scannen oder den Auftrag anhalten'),
    ParcelNotClosed: () => say('Das Paket ist nicht vollständig', '', 'Zuerst alles scannen'),
    LabelOutdated: () => say('Dieses Etikett ist veraltet', '', 'Etikett noch einmal drucken'),
    NoLabelYet: () => say('Es gibt noch kein Etikett', '', 'Zuerst das Etikett drucken'),
    WrongLabel: (r) =>
      say('Falsches Etikett', `Gescannt: ${r.scanned}`, `Das Etikett suchen, das auf ${r.expected.slice(-4)} endet`),
  },
  label: {
    'bad-file': LABEL_WORDS.de.badFile,
    'needs-supervisor': LABEL_WORDS.de.needsSupervisor,
    'paper-out': () => say('Der Drucker hat keine Etiketten', '', 'Etiketten einlegen, dann noch einmal drucken'),
    'ribbon-out': () => say('Der Drucker hat kein Farbband', '', 'Farbband einlegen, dann noch einmal drucken'),
    'head-open': () => say('Der Drucker ist offen', '', 'Druckkopf schließen, dann noch einmal drucken'),
    jam: () => say('Ein Etikett klemmt', '', 'Drucker frei machen, dann noch einmal drucken'),
    paused: () => say('Der Drucker macht Pause', '', 'Pause am Drucker drücken, dann noch einmal drucken'),
    'too-hot': () => say('Der Drucker ist zu heiß', '', 'Eine Minute warten, dann noch einmal drucken'),
    mismatch: (d) =>
      say('Der Drucker passt nicht zum Etikett', d, 'Die Verwaltung bitten, Drucker und Rolle zu prüfen'),
    offline: (d) => say('Der Drucker antwortet nicht', d, 'Strom und Kabel prüfen, dann noch einmal drucken'),
    timeout: (d) => say('Der Drucker ist zu langsam', d, 'Nachsehen, ob ein Etikett kam, dann noch einmal drucken'),
    interrupted: (d) =>
      say('Der Druck wurde unterbrochen', d, 'Kam ein Etikett? Dann scannen. Sonst noch einmal drucken'),
    'not-noted': (d) =>
      say(
        'Das Etikett lässt sich nicht vermerken',
        d,
        'Nichts wurde gedruckt. Platz auf der Festplatte schaffen, dann erneut drucken',
      ),
    'not-configured': () => say('Kein Etikettendrucker eingerichtet', '', 'Die Verwaltung bitten, einen einzurichten'),
    'not-verified': () => say('Kein Etikett: nicht alles ist geprüft', '', 'Zuerst alles scannen'),
    'packed-elsewhere': (d) =>
      say(
        'Kein Etikett: Eine andere Station hat diesen Auftrag gepackt',
        d,
        'Die Ware beiseitelegen und die Aufsicht rufen',
      ),
    'store-unsure': () =>
      say(
        'Noch kein Etikett: Das Lagersystem antwortet nicht',
        'Es kann nicht sagen, ob eine andere Station diesen Auftrag gepackt hat',
        'Gleich noch einmal drucken oder die Aufsicht erlauben lassen',
      ),
    'order-changed': () =>
      say(
        'Kein Etikett: Der Auftrag hat sich geändert',
        'Seine Positionen sind jetzt andere',
        'Den Auftrag scannen und von vorn beginnen',
      ),
    'order-stopped': (d) => say(`Kein Etikett: Der Auftrag ist ${statusIn(de, d)}`, '', 'Stopp. Der Aufsicht geben'),
    'unknown-order': () => say('Kein Etikett: das Lagersystem kennt den Auftrag nicht', '', 'Der Aufsicht geben'),
    'text-not-drawn': (d) =>
      say(
        'Ein Zeichen dieser Adresse fehlt in allen Schriften hier',
        d,
        'F3 drücken und Adresse wählen: die Aufsicht berichtigt sie dort',
      ),
    fault: (d) => say('Das Etikett konnte nicht entstehen', d, 'Noch einmal drucken'),
  },
  labels: LABEL_WORDS.de,
  override: OVERRIDE_WORDS.de,
  shell: SHELL_WORDS.de,
  held: HELD_WORDS.de,
  quantityMost: (most) => `Nur ${most} ${most === 1 ? 'passt' : 'passen'}. Eine kleinere Zahl eingeben`,
  people: PEOPLE_WORDS.de,
  touch: {
    title: 'Code nicht lesbar',
    text: 'Bild und Namen vergleichen. Es wird vermerkt, dass von Hand gezählt wurde.',
    mustScan:
      'Dieser Artikel weist sich durch seinen Code aus. Den Code eingeben, oder die Aufsicht erlaubt dieses eine Stück',
    ask: 'Aufsicht fragen',
    count: 'Ein Stück zählen',
  },
  steps: { look: 'Sprache', sound: 'Ton', scanner: 'Scanner', data: 'Daten', you: 'Sie' },
  confirm: {
    restart: (order, n) => ({
      title: `Auftrag ${order} neu beginnen?`,
      text: `${units(n)} im Paket ${n === 1 ? 'zählt' : 'zählen'} dann nicht mehr. Alles herausnehmen und neu scannen.`,
      yes: 'Ja, neu beginnen',
    }),
    reopen: (order, n) => ({
      title: `Paket von Auftrag ${order} öffnen?`,
      text: `${units(n)} ${n === 1 ? 'ist' : 'sind'} drin, es fehlt nichts. Das Etikett wird ungültig; das nächste braucht die Aufsicht.`,
      yes: 'Ja, öffnen',
    }),
  },
  reading: {
    empty: 'Es stand nichts darin',
    'too-long': 'Er ist zu lang',
    'control-characters': 'Er enthält Zeichen, die kein Barcode hat',
    'check-digit': 'Seine Prüfziffer stimmt nicht',
    'gs1-syntax': 'Sein Inhalt folgt nicht den GS1-Regeln',
    separator:
      'Ein Zeichen darin kennt GS1 nicht: den Scanner so einstellen, dass er GS zwischen den Teilen sendet, oder einen anderen Code des Artikels scannen',
    'no-check-digit': 'Den Scanner so einstellen, dass er die Prüfziffer sendet: sie fehlt',
    'part-label': 'Teilenummer oder Stückzahl ist nicht zu lesen; den Artikel selbst scannen',
  },
  unreadable: (why, raw) => say('Dieser Code ist nicht lesbar', `${why}: ${raw}`, 'Noch einmal scannen'),
  saving: {
    database: () =>
      say(
        'Diese Station kann nicht speichern',
        'Ihre Datenbank antwortet nicht',
        'Packen anhalten. Platz schaffen, dann erneut versuchen',
      ),
    journal: (f) =>
      f.fault === 'disk-full'
        ? say('Die Festplatte ist voll', 'Nichts ist verloren', 'Platz schaffen, dann erneut versuchen')
        : f.fault === 'host-gone'
          ? say('Der Stationsdienst antwortet nicht', 'Nichts ist verloren', 'Warten oder die Station neu starten')
          : say('Diese Station kann nicht speichern', 'Nichts ist verloren', 'Packen anhalten und erneut versuchen'),
  },
  host: {
    gone: say(
      'Die Station antwortet nicht',
      'Nichts ist verloren; gezählt wird erst wieder, wenn sie da ist',
      'Packbench auf diesem Computer neu starten',
    ),
    shut: say(
      'Packbench wurde neu gestartet',
      'Dieses Fenster hat den Schlüssel des vorigen Starts',
      'Das neue Fenster oder die neue Adresse benutzen',
    ),
  },
  store: {
    unreachable: say(
      'Das Lagersystem antwortet nicht',
      'Es kann weiter gepackt werden',
      'Nichts zu tun: es wird wieder versucht',
    ),
    'store-locked': say(
      'Ein anderes Programm benutzt das Lagersystem',
      'Es kann weiter gepackt werden',
      'Das andere Programm schließen',
    ),
    'store-corrupt': say(
      'Die Datei des Lagersystems ist beschädigt',
      'Es kann weiter gepackt werden, hier ist nichts verloren',
      'Verwaltung rufen: Sicherung einspielen',
    ),
    'disk-full': say('Die Platte des Lagersystems ist voll', 'Es kann weiter gepackt werden', 'Platz schaffen'),
    'newer-schema': say(
      'Das Lagersystem ist neuer als dieses Programm',
      'Es kann weiter gepackt werden',
      'Diese Station aktualisieren',
    ),
    'not-paired': say(
      'Diese Station gehört nicht (mehr) zum Lagersystem',
      'Es kann weiter gepackt werden, nichts geht verloren',
      'Neu beitreten: Einstellungen, Lagersystem',
    ),
    'update-station': say(
      'Diese Station ist zu alt für das Lagersystem',
      'Es kann weiter gepackt werden; nach der Aktualisierung wird alles gesendet',
      'Diese Station aktualisieren',
    ),
    'update-store': say(
      'Das Lagersystem ist älter als diese Station',
      'Es kann weiter gepackt werden; nach der Aktualisierung wird alles gesendet',
      'Das Lagersystem aktualisieren',
    ),
    'not-saved': say(
      'Diese Station kann nicht speichern, was das Lagersystem sendet',
      'Es kann weiter gepackt werden',
      'Platz schaffen: es wird wieder versucht',
    ),
    stopped: say(
      'Der Austausch mit dem Lagersystem ist angehalten',
      'Es kennt eine andere Geschichte dieser Station. Nichts ist verloren',
      'Verwaltung rufen',
    ),
  },
  note: {
    sent: (n) => `${count(n, 'Eintrag', 'Einträge')} gesendet`,
    received: (n) => `${count(n, 'Datensatz', 'Datensätze')} empfangen`,
    conflict: (n) => `Eintrag ${n} bleibt für eine Entscheidung liegen`,
    'set-aside': (n) => `Eintrag ${n} wurde beiseitegelegt: das Lagersystem versteht ihn nicht`,
    'sent-again': (n) => `Dem Lagersystem fehlten Einträge (${n}); alles wird erneut gesendet`,
    'loaded-anew': () => 'Das Lagersystem hat eine andere Geschichte: alles wird neu geladen',
    trouble: () => 'Das Lagersystem hat nicht geantwortet',
  },
  clock: (m) =>
    m === 0
      ? 'Stimmt mit dem Lagersystem überein'
      : m > 0
        ? `Geht ${m} min nach: bitte die Uhr dieses Rechners stellen`
        : `Geht ${-m} min vor: bitte die Uhr dieses Rechners stellen`,
  lookup: {
    ask: (code) => `Das Lagersystem nach „${code}“ fragen`,
    asking: 'Das Lagersystem wird gefragt …',
    none: (code) => `Das Lagersystem kennt „${code}“ nicht`,
    labels: 'Etiketten',
    status: {
      confirmed: 'bestätigt',
      'on-hold': 'angehalten',
      packing: 'wird gepackt',
      packed: 'gepackt',
      shipped: 'versendet',
      delivered: 'zugestellt',
      cancelled: 'storniert',
      refunded: 'erstattet',
    },
  },
  exception: {
    'packed-elsewhere': (o) => `Auftrag ${o} wurde auch an einer anderen Station gepackt`,
    'order-closed': (o, d) => `Auftrag ${o} wurde während des Packens geschlossen (${d})`,
    'order-changed': (o, d) => `Auftrag ${o} änderte sich während des Packens (${d})`,
    'serial-twice': (o, d) => `Seriennummer ${d} wurde zweimal gepackt, nun in Auftrag ${o}`,
    'stock-below-zero': (o, d) =>
      `Auftrag ${o} nahm mehr aus dem Bestand, als dort war (${d}). Bitte den Platz zählen.`,
    'unknown-order': (o) => `Auftrag ${o} ist dem Lagersystem nicht bekannt`,
    'not-opened': (o) => `Auftrag ${o}: eine Station sandte Arbeit daran ohne deren Anfang`,
  },
  exceptionAbout: {
    finished: (o) => `Auftrag ${o} war fertig; eine Station, die das vergessen hatte, packte weiter`,
    backwards: (o, d) => `Auftrag ${o} wäre zurückgegangen (${d})`,
    'too-many-units': (o, d) => `Auftrag ${o} hat mehr Stück im Paket, als er braucht (${d})`,
    'second-label': (o, d) => `Auftrag ${o} hat ein zweites Etikett, ${d}. Zwei Pakete suchen`,
    lines: (o, d) => `Auftrag ${o} sollte geändert werden, als er gepackt war. Nicht übernommen: ${d}`,
    address: (o) => `Auftrag ${o} bekam eine neue Adresse, als er gepackt war. Das Paket zurückhalten`,
    'unknown-operator': (o, d) =>
      `Auftrag ${o}: Jemand hat daran gearbeitet, den das Lagersystem nicht kennt (${d || 'niemand angemeldet'}). An der Station fragen`,
    'not-allowed': (o, d) =>
      `Auftrag ${o}: ${d || 'Jemand'} tat, was nur die Aufsicht erlaubt. Es gilt nicht: an der Station nachsehen`,
  },
  mayNot: {
    'not-administrator': 'Das darf nur ein Administrator. Zuerst muss sich einer anmelden',
    'not-supervisor': 'Das darf nur die Aufsicht oder ein Administrator. Zuerst muss sich jemand davon anmelden',
    'role-unknown':
      'Das Lagersystem war seit 8 Stunden nicht erreichbar. Darum ist nicht mehr bekannt, wer das darf. Zuerst verbinden: Einstellungen, Lagersystem und Abgleich',
  },
  join: {
    'not-administrator': 'Das darf nur ein Administrator. Zuerst muss sich einer anmelden',
    'bad-url': 'Das ist keine Adresse. Sie sieht so aus: https://store:8443',
    'bad-code': 'Das ist kein Kopplungscode. Er hat 8 oder 20 Zeichen',
    unreachable: 'Keine Antwort. Stimmt die Adresse, und läuft das Lagersystem?',
    'wrong-store':
      'Unter dieser Adresse antwortet ein anderes System als das, welches den Code erstellt hat. Nicht fortfahren; Administrator rufen',
    'code-refused': 'Der Code ist unbekannt, verbraucht oder zu alt. Bitte einen neuen erstellen',
    'id-taken':
      'Eine Station mit dieser Kennung arbeitet schon dort. Am Lagersystem erst ausschließen (npm run store -- stations, dann revoke), dann neu verbinden',
    'not-secure': 'Die Adresse muss mit https beginnen',
  },
  weighing: {
    unsettled: 'Die Waage kommt nicht zur Ruhe. Hände weg und noch einmal',
    stale: 'Die Waage sagt nichts. Ist sie eingeschaltet?',
    refused: 'Die Waage lässt sich jetzt nicht stellen. Leeren und noch einmal',
    unusable: 'Die Waage ist nicht zu gebrauchen',
  },
  hold: {
    'unknown-item': 'Unbekannter Artikel',
    'bad-quantity': 'Unmögliche Menge',
    'bad-price': 'Unmöglicher Preis',
    'address-incomplete': 'Adresse unvollständig',
    'phone-missing': 'Telefonnummer fehlt',
    'no-lines': 'Auftrag hat keine Zeilen',
    'row-lost': 'Eine Zeile der Datei fehlt',
    short: 'Stücke fehlen',
    damaged: 'Artikel beschädigt',
    'wrong-item-in-tote': 'Falscher Artikel in der Box',
    'address-question': 'Frage zur Adresse',
    other: 'Anderer Grund',
  },
  queue: {
    ready: 'Bereit',
    open: 'Hier offen',
    aside: 'Zur Seite',
    'to-label': 'Etikett fehlt',
    'on-hold': 'Angehalten',
    elsewhere: 'Andere Station',
    packed: 'Gepackt',
    closed: 'Geschlossen',
  },
  importFault: (detail) => {
    const [reason = '', line = ''] = detail.split(':');
    const known: Readonly<Record<string, string>> = {
      empty: 'Die Datei ist leer',
      binary: 'Das ist keine Textdatei. Als CSV (UTF-8) speichern und erneut wählen',
      'not-utf8': 'Die Datei ist nicht UTF-8. Als CSV (UTF-8) speichern und erneut wählen',
      'unbalanced-quote': `Ein Anführungszeichen ist nicht geschlossen, nahe Zeile ${line}`,
      'not-json': 'Die Datei beginnt wie JSON, ist aber nicht gültig',
      'unknown-columns':
        'Die Kopfzeile nennt keine bekannte Dateiart. Im README unter „Your own data“ stehen die Spalten jeder Dateiart',
      'too-large': 'Die Datei ist zu groß. Bitte teilen',
      'store-locked': 'Ein anderes Programm benutzt das Lagersystem. Schließen und erneut versuchen',
      'disk-full': 'Die Festplatte ist voll. Platz schaffen und erneut versuchen',
    };
    return known[reason] ?? detail;
  },
  units,
  lines: (n) => count(n, 'Zeile', 'Zeilen'),
  orders: (n) => count(n, 'Auftrag', 'Aufträge'),
  due: { inTime: (span) => span, late: (span) => `${span} zu spät`, now: 'jetzt fällig' },
  devices: devicesDe,
  imports: importsDe,
  ui: {
    station: 'Station',
    order: 'Auftrag',
    parcelOf: 'Paket',
    of: 'von',
    store: 'Lagersystem',
    scanner: 'Scanner',
    printer: 'Drucker',
    scale: 'Waage',
    offline: 'offline',
    waiting: 'warten',
    ready: 'bereit',
    absent: 'nicht da',
    fault: 'Störung',
    busy: 'beschäftigt',
    loadingOrders: 'Aufträge werden geladen',
    stopped: 'angehalten',
    lastSync: 'Letzter Austausch',
    noWeight: 'kein Gewicht',
    clock: 'Uhr',
    never: 'nie',
    signIn: 'Anmelden',
    signInHint: 'Ausweis scannen',
    signOut: 'Abmelden',
    chooseName: 'Oder Namen wählen',
    enterPin: 'PIN eingeben',
    choosePin: 'PIN mit 4 bis 6 Ziffern wählen',
    repeatPin: 'Dieselbe PIN noch einmal eingeben',
    nobodyKnown: 'Hier ist noch niemand bekannt',
    nobodyKnownText:
      'Am Lagersystem Personen anlegen: npm run store -- operators add NAME. Sie erscheinen hier von selbst',
    pinsDiffer: 'Die beiden PINs sind verschieden. Noch einmal wählen',
    pinDigits: '4 bis 6 Ziffern verwenden',
    clear: 'Löschen',
    back: 'Zurück',
    enter: 'Eingeben',
    queue: 'Aufträge',
    scanToOpen: 'Auftrag, Box oder Artikel scannen',
    search: 'Suchen',
    searchHint: 'Auftrag, Name, Ort, Artikel',
    allStates: 'Alle',
    allChannels: 'Alle Kanäle',
    noOrders: 'Keine Aufträge. Importieren oder auf das Lagersystem warten',
    noMatch: 'Kein Auftrag passt',
    emptyTab: 'Hier steht jetzt kein Auftrag',
    muted: 'Ton ist aus',
    due: 'Versand bis',
    units: 'Stück',
    to: 'An',
    channel: 'Kanal',
    state: 'Stand',
    open: 'Öffnen',
    retryLabel: 'Etikett drucken',
    scanNext: 'Nächsten Artikel scannen',
    scanLabel: 'Etikett scannen',
    printing: 'Etikett wird gedruckt',
    undo: 'Rückgängig',
    hold: 'Anhalten',
    help: 'Hilfe',
    putAside: 'Zur Seite',
    putAsideForNext: 'Zur Seite, dann der nächste',
    changedTitle: 'Der Auftrag hat sich geändert',
    restartNew: 'Mit den neuen Positionen von vorn',
    newLabel: 'Neues Etikett drucken',
    newLabelHint: 'Die Aufsicht erlaubt es hier. Das alte Etikett ist ungültig.',
    restart: 'Von vorn',
    closeParcel: 'Paket schließen',
    printAgain: 'Noch einmal drucken',
    labels: LABEL_WORDS.de.title,
    reopen: 'Paket öffnen',
    quantity: 'Menge',
    digit: 'Ziffer',
    digits: 'Ziffern für eine PIN oder Menge',
    ok: 'OK',
    cancel: 'Abbrechen',
    packingSlip: 'Packzettel',
    slipSaved: 'Packzettel gespeichert',
    scanned: 'Gescannt',
    expected: 'Gebraucht',
    noSerial: 'Keine Seriennummer gescannt',
    stillNeeded: 'Noch gebraucht',
    note: 'Hinweis',
    checklist: 'Jedes Stück prüfen',
    kit: 'Set',
    packOf: 'Packung mit',
    weight: 'Gewicht',
    unitsPacked: 'Stück',
    done: 'fertig',
    holdTitle: 'Warum wartet dieser Auftrag?',
    holdDetail: 'Was ist aufgefallen?',
    quantityTitle: 'Wie viele Stücke sind drin?',
    quantityHint: 'Das eben gescannte Stück zählt mit',
    helpTitle: 'Hilfe',
    helpText: 'Einen dieser Codes scannen oder den Knopf drücken.',
    helpScanner:
      'Ein Scanner wird nicht oder nicht ganz gehört? In seiner Anleitung stehen Codes zum Scannen: „Enter suffix“ (CR), „US keyboard“ oder am besten „USB HID POS“.',
    commands: 'Befehlscodes',
    close: 'Schließen',
    whichOne: 'Welcher ist es?',
    orderWord: 'Auftrag',
    operatorWord: 'Person',
    locationWord: 'Lagerplatz',
    labelWord: 'Etikett',
    commandWord: 'Befehl',
    settings: 'Einstellungen',
    language: 'Sprache',
    theme: 'Bildschirm',
    dark: 'Dunkel',
    light: 'Hell',
    volume: 'Ton',
    confirmClose: 'Vor dem Schließen fragen',
    idleLock: 'Sperren bei Ruhe',
    minutes: 'Minuten',
    neverLock: 'nie',
    data: 'Daten',
    importFiles: 'Dateien importieren',
    stationName: 'Name der Station',
    welcome: 'Willkommen bei Packbench',
    welcomeText: 'Fünf kurze Fragen, dann wird gepackt.',
    next: 'Weiter',
    soundCheck: 'Ist das zu hören?',
    soundCheckText: 'Jeder Ton bedeutet eines. Zum Hören berühren.',
    play: 'Abspielen',
    scannerCheck: 'Irgendeinen Barcode scannen',
    scannerCheckText: 'Etwas nehmen, das einen Barcode hat.',
    scannerSeen: 'Der Scanner funktioniert',
    scannerTyped: 'Das sah nach Tippen aus. Ein Scanner ist schneller',
    chooseData: 'Was soll gepackt werden?',
    demo: 'Demo-Lager',
    demoText: '60 Artikel, 200 Aufträge, virtueller Scanner und Drucker. Nichts einzurichten.',
    ownData: 'Eigene Daten',
    ownDataText: 'Artikel und Aufträge aus CSV- oder JSON-Dateien importieren.',
    loadingDemo: 'Das Demo-Lager wird gefüllt',
    soundOk: 'Gut',
    soundComplete: 'Vollständig',
    soundWrong: 'Falscher Artikel',
    soundTooMany: 'Zu viele',
    soundAttention: 'Achtung',
    soundFault: 'Störung',
    firstOperator: 'Wer sind Sie?',
    firstOperatorText: 'Die erste Person verwaltet das Lagersystem. Weitere kommen mit operators.csv.',
    yourName: 'Name',
    import: 'Importieren',
    importText:
      'Artikel, Sets, Aufträge, Bestand, Lagerplätze, Kartons, Tarife oder Personen als CSV oder JSON wählen.',
    chooseFiles: 'Datei wählen',
    rows: 'Zeilen',
    importNow: 'Gute Zeilen importieren',
    added: 'neu',
    changed: 'geändert',
    unchanged: 'unverändert',
    skipped: 'ausgelassen',
    importDone: 'Import fertig',
    importFailed: 'Diese Datei kann nicht importiert werden',
    bench: 'Virtueller Packtisch',
    benchScan: 'Scannen',
    benchType: 'Beliebiger Code',
    benchItems: 'Artikel',
    benchOrders: 'Aufträge',
    benchCommands: 'Befehle',
    benchBadges: 'Ausweise',
    benchPrinter: 'Etikettendrucker',
    benchScale: 'Waage',
    benchBurst: 'Salve von 20',
    benchStored: '4 aus seinem Speicher',
    benchLabels: 'Gedruckte Etiketten',
    noLabels: 'Noch nichts gedruckt',
    paperOut: 'Papier leer',
    goOffline: 'Offline',
    ribbonOut: 'Farbband leer',
    headOpen: 'Kopf offen',
    jam: 'Stau',
    paused: 'Pause',
    tooHot: 'Zu heiß',
    cutPrinted: 'Abbruch, Etikett da',
    cutLost: 'Abbruch, kein Etikett',
    grams: 'Gramm',
    double: 'Sendet doppelt',
    half: 'Halber Code',
    unplugged: 'Ausgesteckt',
    moving: 'In Bewegung',
    drifted: 'Verstellt',
    overloaded: 'Überladen',
    silent: 'Stumm',
    steady: 'ruhig',
    setZero: 'Auf null stellen',
    setTare: 'Als Verpackung abziehen',
    devices: 'Geräte',
    storedCodes: 'Codes aus dem Speicher des Scanners',
    storedShort: 'Codes',
    storedCodesText: 'Übernehmen, was zum offenen Auftrag gehört. Den Rest verwerfen.',
    takeCode: 'Übernehmen',
    discard: 'Verwerfen',
    discardAll: 'Alle verwerfen',
    show: 'Zeigen',
    hide: 'Verbergen',
    blockedTitle: 'Diese Station ist schon offen',
    blockedText:
      'Sie läuft in einem anderen Fenster dieses Rechners. Jenes benutzen oder schließen, dann übernimmt dieses.',
    brokenTitle: 'Die Station kann ihre Daten nicht öffnen',
    brokenText:
      'Nichts wurde gelöscht. Vielleicht ist die Festplatte voll: Platz schaffen. Alle paar Sekunden wird es wieder versucht.',
    setAsideText:
      'Hört das nicht auf, ist die Kopie des Browsers beschädigt. Sie kann beiseitegelegt werden: Journal und Lagersystem haben alles.',
    setAside: 'Kopie beiseitelegen',
    tryAgain: 'Erneut versuchen',
    stillSaving: 'Speichert noch',
    starting: 'Startet',
    virtual: 'virtuell',
    demoPins: 'Demo: jede PIN ist 1234',
    enterCode: 'Code eingeben',
    enterCodeHint: 'Die Zahl unter den Strichen tippen. Beim Etikett genügen die letzten 4 Ziffern.',
    yes: 'Ja',
    no: 'Nein',
    labelEndsIn: 'Das Etikett endet auf',
    otherStation: 'Eine andere Station hat diesen Auftrag',
    takeOver: 'Übernehmen',
    takeOverHint: 'Die andere Station wird angehalten. Hier wird alles neu gescannt.',
    toDecide: 'Zu entscheiden',
    storeAndSync: 'Lagersystem und Abgleich',
    storeHere: 'In dieser Station',
    storeAddress: 'Adresse des Lagersystems',
    pairingCode: 'Kopplungscode',
    joinStore: 'Einem Lagersystem beitreten',
    joinStoreText: 'Mehrere Stationen teilen sich ein Lagersystem. Den Code gibt dort „npm run store -- pair“.',
    join: 'Beitreten',
    joining: 'Beitritt läuft',
    leaveStore: 'Das Lagersystem dieser Station benutzen',
    tryNow: 'Jetzt versuchen',
    keyInKeychain: 'Der Schlüssel liegt im Schlüsselbund des Betriebssystems',
    keyInFile: 'Der Schlüssel liegt in einer Datei, die nur dieser Benutzer lesen kann',
    connection: 'Verbindung',
    waitingEntries: 'Noch nicht gesendet',
    log: 'Letzte Abgleiche',
    nothingYet: 'Noch nichts',
    live: 'verbunden',
    stillLoading: 'lädt',
  },
};
