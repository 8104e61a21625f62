import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { shellWords } from './en.ts';

export const de = translationOf<typeof shellWords>()({
  chooseActivityHint: 'Einen Code unten scannen oder berühren',
  isOpen: '{subject} ist offen',
  keepsCount: 'Der Stand bleibt. Einen Code unten scannen oder berühren',
  storeAway: 'Lagersystem: offline',
  switchPerson: 'Wechsel: Ausweis scannen',
  person: 'Person',
  backToOrder: 'Zurück zu {order}',
  backTo: 'Zurück: {activity}',
  waitCount: '{count, plural, one {# wartet} other {# warten}}',
  storeWaits: 'Lagersystem: {count, plural, one {# wartet} other {# warten}}',
  home: {
    none: 'Nichts zu klären',
    byDue: 'Zu klären, das Dringendste zuerst',
    show: 'Zeigen',
    openHeld: 'Auftrag ansehen',
    labelWaits: 'Das Etikett wartet',
    labelUnclear: 'Kam das Etikett heraus?',
    storeTrouble: 'Das Lagersystem antwortet nicht',
    next: 'Klären: {what}',
    count: '{count, plural, one {# Fall zu klären} other {# Fälle zu klären}}',
    toSend: '{count, plural, one {# Eintrag wartet auf das Lagersystem} other {# Einträge warten auf das Lagersystem}}',
    storedCodes: '{count, plural, one {# gespeicherter Code wartet} other {# gespeicherte Codes warten}}',
    oneLate: '{count, plural, one {einer ist zu spät} other {# sind zu spät}}',
  },
  noWeight: 'kein Gewicht',
  muted: 'Ton ist aus',
  storedShort: 'Codes',
  start: {
    starting: 'Startet',
    blockedTitle: 'Diese Station ist schon offen',
    blockedText:
      'Sie läuft in einem anderen Fenster dieses Rechners. Jenes benutzen oder schließen, dann übernimmt dieses.',
    brokenTitle: 'Die Station kann ihre Daten nicht öffnen',
    brokenText:
      'Nichts wurde gelöscht. Vielleicht ist die Festplatte voll: Platz schaffen. Alle paar Sekunden wird es wieder versucht.',
    setAsideText:
      'Hört das nicht auf, ist die Kopie des Browsers beschädigt. Sie kann beiseitegelegt werden: Journal und Lagersystem haben alles.',
    setAside: 'Kopie beiseitelegen',
  },
  host: {
    gone: {
      headline: 'Die Station antwortet nicht',
      detail: 'Nichts ist verloren; gezählt wird erst wieder, wenn sie da ist',
      action: 'Packbench auf diesem Computer neu starten',
    },
    shut: {
      headline: 'Packbench wurde neu gestartet',
      detail: 'Dieses Fenster hat den Schlüssel des vorigen Starts',
      action: 'Das neue Fenster oder die neue Adresse benutzen',
    },
  },
});
