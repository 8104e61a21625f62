import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { substituteWords } from './en.ts';

export const de = translationOf<typeof substituteWords>()({
  title: 'Geht er statt dessen mit?',
  yes: 'Ja, diesen statt dessen packen',
  ask: 'Ja: eine Aufsicht erlaubt es',
  no: 'Nein, {ordered} suchen',
  line: '{count, number} × {item} statt dessen',
  same: 'gleicher Preis',
  say: {
    headline: 'Statt {ordered}?',
    detail: '{item}{price, select, none {} other { · {price} je Stück}}',
    action:
      '{by, select, packer {Ja: OK scannen. Nein: Zurück scannen} other {OK scannen: eine Aufsicht erlaubt es. Nein: Zurück scannen}}',
  },
  refused: {
    headline: 'Hier geht nichts anderes mit',
    detail: '{item} statt {ordered}',
    action: 'Zurücklegen. {ordered} suchen oder als fehlend melden',
  },
});
