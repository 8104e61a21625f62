import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { noteWords } from './en.ts';

export const de = translationOf<typeof noteWords>()({
  title: 'Zu bestätigen',
  hint: 'Erledigen, dann berühren oder den Code scannen',
  say: {
    'note-asks': {
      headline: '{note}',
      detail:
        '{item, select, none {Auftrag {orderCode}} other {{item}}}{more, plural, =0 {} one { · noch #} other { · noch #}}',
      action: 'Erledigen, dann bestätigen: OK scannen',
    },
    'note-confirmed': {
      headline: 'Bestätigt',
      detail: '{note}',
      action: '{left, plural, =0 {Das Paket wird geschlossen} other {Nächsten Artikel scannen}}',
    },
  },
  refused: {
    headline: '{notes, plural, one {# Hinweis ist nicht bestätigt} other {# Hinweise sind nicht bestätigt}}',
    action: 'Jeden lesen und bestätigen, dann das Paket schließen',
  },
});
