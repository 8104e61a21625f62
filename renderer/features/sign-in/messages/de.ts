import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { signInWords } from './en.ts';

export const de = translationOf<typeof signInWords>()({
  chooseName: 'Oder Namen wählen',
  enterPin: 'PIN eingeben',
  nobodyKnown: 'Hier ist noch niemand bekannt',
  nobodyKnownText:
    'Am Lagersystem Personen anlegen: npm run store -- operators add NAME. Sie erscheinen hier von selbst',
  signInHint: 'Ausweis scannen',
  orderIsOpen: 'Auftrag {code}: Hier offen',
});
