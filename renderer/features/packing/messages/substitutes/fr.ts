import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { substituteWords } from './en.ts';

export const fr = translationOf<typeof substituteWords>()({
  title: 'Part-il à la place ?',
  yes: 'Oui, emballer celui-ci à la place',
  ask: 'Oui : un responsable l’autorise',
  no: 'Non, chercher {ordered}',
  line: '{count, number} × {item} à la place',
  same: 'même prix',
  say: {
    headline: 'À la place de {ordered} ?',
    detail: '{item}{price, select, none {} other { · {price} par unité}}',
    action:
      '{by, select, packer {Oui : scannez OK. Non : scannez Annuler} other {Scannez OK : un responsable l’autorise. Non : scannez Annuler}}',
  },
  refused: {
    headline: 'Rien d’autre ne part à la place ici',
    detail: '{item} à la place de {ordered}',
    action: 'Remettez-le. Cherchez {ordered} ou signalez qu’il manque',
  },
});
