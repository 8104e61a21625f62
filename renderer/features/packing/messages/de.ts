import { translationOf } from '#renderer/core/messages/catalogue.ts';
import { de as cartons } from './cartons/de.ts';
import type { packingWords } from './en.ts';
import { de as notes } from './notes/de.ts';
import { de as substitute } from './substitutes/de.ts';
import { de as unit } from './units/de.ts';

export const de = translationOf<typeof packingWords>()({
  paper: {
    openLid: 'Deckel öffnen',
    newRoll: 'Neue Etikettenrolle einlegen',
    closeLid: 'Schließen, bis es klickt',
    stillWorks: 'Was weiter geht',
    saved: 'Auftrag {order} ist gepackt: {units, number} Stück sind gespeichert',
    goesOn: 'Packen geht weiter, das Etikett wartet',
    nothingPrints: 'Nichts druckt von selbst',
  },
  okAside: 'OK, liegt beiseite',
  packOrder: '{order} packen',
  linesLeft: '{count, plural, one {noch # Position} other {noch # Positionen}}',
  needed: 'Gebraucht: noch {count, number}',
  shadow: 'Schatten: Die Regeln von {channel} werden erprobt; was sie aufhielten, wird vermerkt',
  scanNext: 'Nächsten Artikel scannen',
  scanLabel: 'Etikett scannen',
  printing: 'Etikett wird gedruckt',
  unitsPacked: 'Stück',
  stillSaving: 'Speichert noch',
  kit: 'Set',
  note: 'Hinweis',
  checklist: 'Jedes Stück prüfen',
  scanned: 'Gescannt',
  stillNeeded: 'Noch gebraucht',
  noSerial: 'Keine Seriennummer gescannt',
  labelEndsIn: 'Das Etikett endet auf',
  holdTitle: 'Warum wartet dieser Auftrag?',
  holdDetail: 'Was ist aufgefallen?',
  quantityTitle: 'Wie viele Stücke sind drin?',
  quantityHint: 'Das eben gescannte Stück zählt mit',
  quantityMost: '{most, plural, one {Nur # passt} other {Nur # passen}}. Eine kleinere Zahl eingeben',
  parcels: {
    title: 'Pakete',
    parcel: 'Paket {parcel, number}',
    units: '{count, plural, one {# Stück} other {# Stück}}',
    open: 'offen',
    wait: 'noch kein Etikett',
    again: 'noch einmal wiegen',
    scan: 'Etikett scannen',
    done: 'Etikett ist drauf',
  },
  carton: cartons,
  service: {
    card: '{service} · {price}',
    cardDay: '{service} · {price} · {day}',
    unsure: 'etwa',
    which: 'Mit welchem Dienst geht dieses Paket?',
    why: 'Warum {service}?',
    none: 'Kein Dienst nimmt dieses Paket. Unten steht, was im Weg ist.',
    notTaken: 'Dienste, die es nicht nehmen',
    wish: 'Der Auftrag wünscht „{service}“, das ist hier kein Dienst.',
    rules: {
      only: 'Der einzige Dienst, der bleibt',
      wish: 'Der Kunde wünscht ihn',
      preference: 'Sie ziehen ihn vor',
      cost: 'Der günstigste, der bleibt',
      days: 'So günstig wie ein anderer, und schneller',
      name: 'So gut wie ein anderer',
    },
    inCarton: 'Im Karton {carton}.',
    otherCarton: 'In {carton} kostet es {amount} mehr.',
    helps: 'Nur eines ist bei {service} im Weg: {reason}.',
    reasons: {
      customer: 'Der Kunde wünscht es',
      'carrier-away': 'Der andere Zusteller kommt nicht',
      faster: 'Es muss früher ankommen',
      goods: 'Die Ware braucht es',
      other: 'Etwas anderes',
    },
  },
  weight: {
    fits: 'passt, {percent, number} % voll',
    before: 'wie früher, {times, plural, one {einmal} other {#-mal}}',
    again: 'Noch einmal wiegen',
    asIs: 'So schließen',
    ask: 'Ein Supervisor erlaubt es',
    empty: '{grams, number} g leer',
    without: 'Ohne Karton',
  },
  teach: {
    title: 'Ist es einer von diesen? Ein Supervisor sagt es einmal, und der Code ist von da an bekannt',
  },
  unit,
  notes,
  substitute,
  short: {
    which: 'Welcher Artikel fehlt?',
    why: 'Warum fehlt er?',
    fate: 'Was wird aus dem Auftrag?',
    missing: '{count, plural, one {# Stück fehlt} other {# Stück fehlen}}',
    others:
      '{count, plural, one {Auch Auftrag {order} braucht ihn} other {# andere Aufträge brauchen ihn, zuerst {order}}}',
    supervisor: 'Ein Supervisor muss es erlauben',
    whys: {
      missing: 'Er ist nicht an seinem Platz',
      damaged: 'Er ist beschädigt',
      'wrong-stock': 'An seinem Platz liegt etwas anderes',
    },
    fates: {
      'back-order': 'Den Rest versenden, diese folgen später',
      cancel: 'Den Rest versenden, diese stornieren',
      hold: 'Den Auftrag anhalten, bis er vollständig ist',
    },
  },
  touch: {
    label: 'Etikett dafür drucken',
    text: 'Bild und Namen vergleichen. Es wird vermerkt, dass von Hand gezählt wurde.',
    mustScan:
      'Dieser Artikel weist sich durch seinen Code aus. Den Code eingeben, oder die Aufsicht erlaubt dieses eine Stück',
    ask: 'Aufsicht fragen',
  },
  confirm: {
    restart: {
      title: 'Auftrag {order} neu beginnen?',
      text: '{units, plural, one {# Stück im Paket zählt dann nicht mehr} other {# Stück im Paket zählen dann nicht mehr}}. Alles herausnehmen und neu scannen.',
      yes: 'Ja, neu beginnen',
    },
    reopen: {
      title: '{parcel, select, none {Das Paket} other {Paket {parcel}}} von Auftrag {order} öffnen?',
      text: '{units, plural, one {# Stück ist drin} other {# Stück sind drin}}, es fehlt nichts. Das Etikett wird ungültig; das nächste braucht die Aufsicht.',
      yes: 'Ja, öffnen',
    },
  },
  say: {
    'unit-accepted': {
      headline: '{item}',
      detail: '{opened, select, none {} other {Auftrag {opened} ist offen}}',
      action: '{left, plural, =0 {Nächsten Artikel scannen} other {Nächstes Stück scannen}}',
    },
    'confirm-close': {
      headline: 'Alles ist drin',
      detail: 'Auftrag {orderCode}',
      action: 'OK scannen, um das Paket zu schließen',
    },
    'stale-first': {
      headline: 'Alles ist drin, aber das Lagersystem war {age} nicht zu hören',
      detail: 'Auftrag {orderCode} kann seither storniert oder geändert sein',
      action: 'OK scannen: ein Supervisor lässt ihn gehen. Oder auf das Lagersystem warten',
    },
    'photo-first': {
      headline: 'Alle Stücke sind drin: Foto machen',
      detail:
        'Auftrag {orderCode}: {why, select, value {sein Wert verlangt es} country {sein Land verlangt es} other {sein Kanal verlangt es}}',
      action: 'Danach wird das Paket geschlossen',
    },
    'parcel-complete': {
      headline: 'Paket vollständig',
      detail: '{units, number} Stück in Auftrag {orderCode}',
      action: 'Etikett nehmen',
    },
    'parcel-unproven': {
      headline: 'Paket geschlossen',
      detail:
        'Auftrag {orderCode}: {why, select, carton {der Karton ist nicht bekannt, das Gewicht sagt nichts} unknown {das Gewicht von {items} ist nicht bekannt, es sagt nichts} other {das Gewicht kann die Anzahl von {items} nicht beweisen}}',
      action: 'Etikett nehmen',
    },
    'gain-more': {
      headline: '{grams, number} g mehr als gescannt',
      detail: '{item, select, none {Etwas kam ohne Scan hinein} other {Vielleicht kam {item} ohne Scan hinein}}',
      action: 'Scannen oder herausnehmen. Ist es Verpackung: OK',
    },
    'gain-less': {
      headline: '{grams, number} g weniger als gescannt',
      detail: '{item, select, none {Etwas wurde herausgenommen} other {Vielleicht wurde {item} herausgenommen}}',
      action: 'Zurücklegen. Stimmt es so: OK',
    },
    'gain-not-in': {
      headline: 'Gescannt und nicht im Paket',
      detail: '{item}',
      action: 'Hineinlegen oder zurücknehmen',
    },
    'weigh-again': {
      headline: 'Paket {parcel, number} ist leichter als vorher',
      detail: 'Nach dem Wiegen wurde etwas herausgenommen',
      action: 'Auf die Waage legen, dann OK',
    },
    'service-now': {
      headline: 'Alle Einheiten sind drin',
      detail: 'Auftrag {orderCode}',
      action: 'Das Paket wird geschlossen',
    },
    'service-first': {
      headline: 'Den Dienst wählen',
      detail: 'Die Regeln lassen keinen für Auftrag {orderCode}',
      action: 'Einen wählen, mit Grund',
    },
    'service-chosen': {
      headline: '{service}',
      detail: '{carrier}',
    },
    'no-packing-order': {
      headline: 'Wie es zu packen ist, ist nicht bekannt',
      detail: 'Maße der Artikel fehlen, oder kein Karton wurde gefunden',
      action: 'Nach Augenmaß packen',
    },
    'no-services': {
      headline: 'Kein Dienst zu wählen',
      detail: 'Keine Preisliste bekannt, oder für diesen Kanal keine verlangt',
    },
    'same-again': {
      headline: 'Paket {parcel, number} ist wie das vorige',
      detail: '{left, plural, one {1 Stück des Auftrags fehlt noch} other {# Stück des Auftrags fehlen noch}}',
    },
    'weigh-now': {
      headline: 'Alles ist drin',
      detail: 'Auftrag {orderCode}',
      action: 'Das Paket wird gewogen, dann geschlossen',
    },
    'carton-first': {
      headline: 'In welchem Karton ist es?',
      detail: 'Auftrag {orderCode}: alles ist drin',
      action: 'Karton scannen oder antippen',
    },
    'weigh-first': {
      headline: 'Paket auf die Waage stellen',
      detail: 'Auftrag {orderCode}',
      action: 'Es wird von selbst gewogen, dann geschlossen',
    },
    'carton-chosen': {
      headline: 'Karton {carton}',
      detail: '{tareGrams, number} g leer',
      action: 'Nächsten Artikel scannen',
    },
    weighed: {
      headline: '{grams, number} g',
      detail:
        '{known, select, yes {Erwartet: {expected, number} g, {tolerance, number} g mehr oder weniger} other {Was es wiegen soll, ist nicht bekannt}}',
    },
    'weight-off': {
      headline:
        '{verdict, select, too_light {Um {byGrams, number} g zu leicht} other {Um {byGrams, number} g zu schwer}}',
      detail:
        '{grams, number} g statt {expectedGrams, number} g{likely, select, none {} other {. Etwa {units, number} × {likely} {verdict, select, too_light {zu wenig} other {zu viel}}}}',
      action: 'Auftrag {orderCode} nachzählen, dann noch einmal wiegen',
    },
    'not-weighed': {
      headline: 'Es gibt kein Gewicht',
      detail:
        'Auftrag {orderCode}: {trouble, select, unsettled {die Waage kommt nicht zur Ruhe} stale {die Waage sagt nichts} refused {die Waage kann das nicht wiegen} empty {auf der Waage liegt nichts} below_zero {die Waage zeigt weniger als nichts} other {keine Waage arbeitet}}',
      action:
        '{trouble, select, unsettled {Hände weg, dann noch einmal wiegen} empty {Paket darauf stellen, dann noch einmal wiegen} below_zero {Leeren und auf null stellen, dann noch einmal wiegen} refused {Nachsehen, was darauf liegt, dann noch einmal wiegen} other {Nach der Waage sehen, dann noch einmal wiegen}}',
    },
    'weight-allowed': { headline: 'So erlaubt', detail: 'Auftrag {orderCode}' },
    'label-made': {
      headline: 'Das Etikett ist gedruckt',
      detail: '{item} · {code}',
      action: 'Aufkleben, dann scannen',
    },
    'label-not-made': {
      headline: 'Das Etikett kam nicht heraus',
      detail: '{item}',
      action: 'Nach dem Drucker sehen, dann die Zeile noch einmal berühren',
    },
    'code-taught': {
      headline: 'Der Code ist jetzt bekannt',
      detail: '{item} · {code}',
      action: 'Stück noch einmal scannen. Zurück nimmt es zurück',
    },
    'code-forgotten': {
      headline: 'Der Code bedeutet nichts mehr',
      detail: '{code}',
      action: 'Nächsten Artikel scannen',
    },
    'scan-first': { headline: 'Erst ein Stück scannen', action: 'Die Zahl gilt für das zuletzt gescannte Stück' },
    'order-finished': {
      headline: 'Auftrag fertig',
      detail: 'Auftrag {orderCode}',
      action: 'Nächsten Auftrag oder Artikel scannen',
    },
    'parcel-begun': {
      headline: 'Paket {parcel, number}',
      detail: 'Auftrag {orderCode}: {left, plural, one {noch # Stück} other {noch # Stück}}',
      action: 'Etikett auf das volle Paket kleben, dann den nächsten Artikel scannen',
    },
    'parcel-labelled': {
      headline: 'Das Etikett ist auf Paket {parcel, number}',
      detail: 'Auftrag {orderCode}',
      action: '{left, plural, =0 {Etikett des nächsten Pakets scannen} other {Nächsten Artikel scannen}}',
    },
    'move-which': {
      headline: 'Welches Stück kommt in Paket {to, number}?',
      action: 'Scannen. Rückgängig, um es zu lassen',
    },
    'move-nowhere': { headline: 'Es gibt kein anderes Paket', action: 'Nächstes Paket scannen, um eines zu beginnen' },
    'unit-moved': {
      headline: '{item}',
      detail: 'Aus Paket {from, number} in Paket {to, number}',
      action: 'Nächsten Artikel scannen',
    },
    'order-opened': {
      headline: 'Auftrag {orderCode}',
      detail: '{units, number} Stück',
      action: 'Ersten Artikel scannen',
    },
    'order-resumed': {
      headline: 'Auftrag {orderCode}',
      detail: '{packed, number} von {needed, number} Stück sind drin',
      action: 'Nächsten Artikel scannen',
    },
    'order-already-open': { headline: 'Auftrag {orderCode} ist offen', action: 'Nächsten Artikel scannen' },
    'order-suspended': {
      headline: 'Zur Seite gestellt',
      detail: 'Auftrag {orderCode} behält seinen Stand',
      action: 'Nächsten Auftrag oder Artikel scannen',
    },
    'order-held': {
      headline: 'Angehalten',
      detail: 'Auftrag {orderCode}: {reason}',
      action: 'Nächsten Auftrag oder Artikel scannen',
    },
    'order-restarted': {
      headline: 'Von vorn',
      detail: 'Auftrag {orderCode} ist leer',
      action: 'Alles herausnehmen, dann ersten Artikel scannen',
    },
    'parcel-reopened': {
      headline: 'Paket wieder offen',
      detail: 'Auftrag {orderCode}: das alte Etikett gilt nicht mehr',
      action: 'Altes Etikett vernichten',
    },
    'undo-closed': {
      headline: 'Das Paket ist geschlossen',
      detail: 'Auftrag {orderCode}: alles ist drin',
      action: 'Etikett scannen. Zum Herausnehmen: Hilfe, Paket öffnen',
    },
    'act-undone': {
      headline: 'Wie zuvor',
      detail: 'Auftrag {orderCode}: {packed, number} von {needed, number} Stück sind drin',
      action: '{left, plural, =0 {Etikett scannen} other {Nächstes Stück scannen}}',
    },
    'units-short': {
      headline: '{units, plural, one {# Stück fehlt} other {# Stück fehlen}}',
      detail: '{item}: {fate, select, cancel {storniert} other {folgt in einem eigenen Auftrag}}',
      action: '{left, plural, =0 {Paket schließen: OK scannen} other {Nächsten Artikel scannen}}',
    },
    undone: {
      headline: 'Zurückgenommen',
      detail: '{item}: {packed, number} von {needed, number}',
      action: 'Stück aus dem Paket nehmen',
    },
    'other-order-open': {
      headline: 'Auftrag {orderCode} ist noch offen',
      detail: 'Gescannt wurde Auftrag {wanted}',
      action: 'Erst fertig packen oder zur Seite stellen',
    },
    'no-order-needs': {
      headline: 'Kein Auftrag braucht diesen Artikel',
      detail: '{item}',
      action: 'Zurück ins Lager legen',
    },
    'order-elsewhere': {
      headline: 'Eine andere Station packt diesen Auftrag',
      detail: 'Auftrag {orderCode}{person, select, none {} other {, {person}}}{by, select, none {} other {, {by}}}',
      action: 'Einen anderen Auftrag nehmen oder diesen übernehmen',
    },
    'order-packed': {
      headline: 'Auftrag {orderCode} ist schon gepackt',
      detail: '{about}',
      action: 'Nicht noch einmal packen. Nächsten Auftrag scannen',
    },
    'packed-twice': {
      headline: 'Auftrag {orderCode} wurde auch an einer anderen Station gepackt',
      detail: '{by}',
      action: 'Dieses Paket zurückhalten und die Aufsicht rufen',
    },
    'changed-too-late': {
      headline:
        '{what, select, address {Auftrag {orderCode} hat eine neue Adresse} other {Auftrag {orderCode} wurde geändert}}',
      detail: 'Das kam, als das Paket schon fertig war',
      action: 'Das Paket zurückhalten und die Aufsicht rufen',
    },
    'taken-over': {
      headline: 'Übernommen',
      detail: 'Auftrag {orderCode}{from, select, none {} other {, von {from}}}',
      action: 'Von vorn packen: zuerst das Paket leeren',
    },
    'take-over-failed': {
      headline: 'Übernahme jetzt nicht möglich',
      detail: 'Das Lagersystem antwortet nicht',
      action: 'Noch einmal versuchen, oder einen anderen Auftrag nehmen',
    },
    'no-open-order': { headline: 'Kein Auftrag ist offen', action: 'Auftrag, Box oder Artikel scannen' },
    'order-unreadable': {
      headline: 'Diese Station kann den Auftrag nicht lesen',
      detail: 'Auftrag {orderCode}',
      action: 'An einer anderen Station packen oder diese aktualisieren lassen',
    },
    'label-of-other': {
      headline: 'Dieses Etikett gehört zu keinem offenen Auftrag',
      detail: '{sscc}',
      action: 'Auftrag dieses Pakets scannen',
    },
  },
  refused: {
    OrderNotOpen: { headline: 'Kein Auftrag ist offen', action: 'Auftrag, Box oder Artikel scannen' },
    OrderOnHold: {
      headline: 'Dieser Auftrag ist angehalten',
      detail: '{reason}{detail, select, none {} other {: {detail}}}',
      action: 'Der Aufsicht geben',
    },
    OrderClosed: {
      headline:
        '{status, select, cancelled {Dieser Auftrag wurde storniert} refunded {Dieser Auftrag wurde erstattet} other {Dieser Auftrag ist schon unterwegs}}',
      action: 'Stopp. Ware zurück ins Lager legen',
    },
    OrderAlreadyFinished: { headline: 'Dieser Auftrag ist fertig', action: 'Nächsten Auftrag scannen' },
    OrderHasNothingToPack: { headline: 'Dieser Auftrag hat nichts zu packen', action: 'Der Aufsicht geben' },
    OrderChanged: {
      headline: 'Der Auftrag hat sich geändert',
      detail: '{changes}',
      action: 'Alles herausnehmen und mit den neuen Positionen von vorn beginnen',
    },
    AddressChanged: {
      headline: 'Die Adresse hat sich geändert',
      detail: 'Auf dem Paket klebt das Etikett mit der alten',
      action: 'Neu drucken und das alte Etikett vernichten',
    },
    ItemNotOnOrder: {
      headline: 'Falscher Artikel',
      detail: '{item}',
      action:
        '{order, select, none {Zurück ins Lager legen} other {Zur Seite legen: {tote, select, none {gehört zu Auftrag {order}} other {gehört zu Auftrag {order}, Box {tote}}}}}',
    },
    OverQuantity: {
      headline: 'Zu viele',
      detail:
        '{item}: {full, select, yes {{needed, plural, one {das eine Stück ist drin} other {alle # sind drin}}} other {die Packung enthält {scanned, number}, {room, plural, one {nur # passt noch} other {nur # passen noch}}}}',
      action: '{full, select, yes {Dieses Stück zurücklegen} other {Packung öffnen und einzeln scannen}}',
    },
    UnitExpired: {
      headline: 'Abgelaufen',
      detail: '{item}: {expiry}',
      action: 'Zur Seite legen und ein frisches nehmen',
    },
    SerialAlreadyPacked: {
      headline: 'Dieses Stück ist schon drin',
      detail: '{item}: Seriennummer {serial}',
      action: 'Anderes Stück scannen',
    },
    ParcelAlreadyClosed: {
      headline: 'Das Paket ist zu',
      detail: 'Alles ist drin',
      action: 'Dieses Stück zurücklegen, dann Etikett scannen',
    },
    QuantityNotAllowed: {
      headline: 'Jedes Stück scannen',
      detail: '{item}',
      action: 'Dieser Artikel erlaubt keine getippte Menge',
    },
    QuantityNotMore: {
      headline: 'Höhere Zahl wählen',
      detail: 'Der letzte Scan zählt {units, number}',
      action: 'Mit Rückgängig Stücke herausnehmen',
    },
    NothingToUndo: { headline: 'Nichts zurückzunehmen', action: 'Artikel scannen' },
    UnitsMissing: {
      headline: 'Es fehlen Stücke',
      detail: 'Noch {missing, number} Stück zu scannen',
      action: 'Scannen oder den Auftrag anhalten',
    },
    NothingShort: {
      headline: 'Hier fehlt nichts',
      detail: 'Alle Stück dieser Zeile sind im Paket oder fehlen schon',
      action: 'Nächsten Artikel scannen',
    },
    ShortNotAllowed: {
      headline: 'Dieser Auftrag geht ganz oder gar nicht',
      action: 'Halten Sie ihn an, bis die Stück da sind',
    },
    AllShort: { headline: 'Es bliebe nichts zu versenden', action: 'Halten Sie den Auftrag an' },
    ParcelNotClosed: { headline: 'Das Paket ist nicht vollständig', action: 'Zuerst alles scannen' },
    ParcelNotWeighed: {
      headline: 'Paket {parcel, number} ist nicht gewogen',
      action: 'Auf die Waage stellen und Wiegen scannen',
    },
    WeightOff: {
      headline:
        '{verdict, select, too_light {Paket {parcel, number} ist zu leicht} other {Paket {parcel, number} ist zu schwer}}',
      action: 'Nachzählen und Wiegen scannen, oder einen Supervisor rufen',
    },
    NothingLeftToPack: { headline: 'Alles ist drin', action: 'Paket schließen; ein weiteres wäre leer' },
    ParcelEmpty: { headline: 'Paket {parcel, number} ist leer', action: 'Zuerst etwas hineinlegen' },
    NoParcelBefore: { headline: 'Vor diesem gibt es kein Paket', action: 'Scannen, was hineinkommt' },
    NotInParcelBefore: {
      headline: 'Paket {parcel, number} hat diesen Artikel nicht',
      detail: '{item}',
      action: 'Den Rest selbst scannen oder zurücknehmen',
    },
    ScanOneFirst: { headline: 'Erst eins von diesem Artikel scannen', detail: '{item}', action: 'Dann: noch so eins' },
    NotInOtherParcel: {
      headline: 'In keinem anderen Paket ist dieser Artikel',
      detail: '{item}',
      action: 'Ein Stück scannen, das in einem anderen Paket liegt',
    },
    LabelOutdated: { headline: 'Dieses Etikett ist veraltet', action: 'Etikett noch einmal drucken' },
    NoLabelYet: { headline: 'Es gibt noch kein Etikett', action: 'Zuerst das Etikett drucken' },
    WrongLabel: {
      headline: 'Falsches Etikett',
      detail: 'Gescannt: {scanned}',
      action: 'Das Etikett suchen, das auf {ending} endet',
    },
  },
  change: '{item}: {now, number} statt {before, number}',
  queue: {
    scanToOpen: 'Auftrag, Box oder Artikel scannen',
    search: 'Suchen',
    searchHint: 'Auftrag, Name, Ort, Artikel',
    allStates: 'Alle',
    allChannels: 'Alle Kanäle',
    noOrders: 'Keine Aufträge. Importieren oder auf das Lagersystem warten',
    noMatch: 'Kein Auftrag passt',
    emptyTab: 'Hier steht jetzt kein Auftrag',
    loadingOrders: 'Aufträge werden geladen',
    state: 'Stand',
    title: 'Aufträge',
    states: {
      ready: 'Bereit',
      open: 'Hier offen',
      aside: 'Zur Seite',
      'to-label': 'Etikett fehlt',
      'on-hold': 'Angehalten',
      elsewhere: 'Andere Station',
      packed: 'Gepackt',
      closed: 'Geschlossen',
    },
    lookup: {
      ask: 'Das Lagersystem nach „{code}“ fragen',
      asking: 'Das Lagersystem wird gefragt …',
      none: 'Das Lagersystem kennt „{code}“ nicht',
      life: 'Paket {number, number}: sein ganzer Weg',
      labels: 'Etiketten',
    },
  },
  otherPrinter: '{printer} nehmen',
});
