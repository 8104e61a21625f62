import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { helpWords } from './en.ts';

export const fr = translationOf<typeof helpWords>()({
  title: 'Aide',
  text: 'Scannez un de ces codes, ou touchez son bouton.',
  scanner:
    'Un scanner n’est pas entendu, ou pas en entier ? Son manuel contient des codes à scanner : « Enter suffix » (CR), « US keyboard », ou mieux « USB HID POS ».',
  digits: 'Chiffres pour un code PIN ou une quantité',
  enterCodeHint: 'Saisissez le nombre imprimé sous les barres. Pour une étiquette, ses 4 derniers chiffres suffisent.',
  packingSlip: 'Bon de livraison',
  slipSaved: 'Bon de livraison enregistré',
  customsPaper: 'Document de douane',
  customs:
    'Un colis qui passe une frontière reçoit son document de douane après l’étiquette. On peut le redemander ici tant que la commande est ouverte.',
});
