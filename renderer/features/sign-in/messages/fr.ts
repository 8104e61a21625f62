import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { signInWords } from './en.ts';

export const fr = translationOf<typeof signInWords>()({
  chooseName: 'Ou choisissez votre nom',
  enterPin: 'Saisissez votre code PIN',
  nobodyKnown: 'Ce serveur ne connaît encore personne',
  nobodyKnownText:
    'Sur le serveur, ajoutez des personnes : npm run store -- operators add NOM. Elles apparaissent ici d’elles-mêmes',
  signInHint: 'Scannez votre badge',
  orderIsOpen: 'Commande {code} : ouverte ici',
});
